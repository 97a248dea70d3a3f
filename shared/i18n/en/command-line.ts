import type { commandLine as chinese } from '../zh-CN/command-line.ts';
import type { Translation } from '../translation.ts';

export const commandLine: Translation<typeof chinese> = {};
