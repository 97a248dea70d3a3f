import type { progress as chinese } from '../zh-CN/progress.ts';
import type { Translation } from '../translation.ts';

export const progress: Translation<typeof chinese> = {};
