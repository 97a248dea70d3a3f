import type { frameworks as chinese } from '../zh-CN/frameworks.ts';
import type { Translation } from '../translation.ts';

export const frameworks: Translation<typeof chinese> = {};
