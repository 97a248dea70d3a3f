import type { results as chinese } from '../zh-CN/results.ts';
import type { Translation } from '../translation.ts';

export const results: Translation<typeof chinese> = {};
