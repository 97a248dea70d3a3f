import type { exports as chinese } from '../zh-CN/exports.ts';
import type { Translation } from '../translation.ts';

export const exports: Translation<typeof chinese> = {};
