import type { scoring as chinese } from '../zh-CN/scoring.ts';
import type { Translation } from '../translation.ts';

export const scoring: Translation<typeof chinese> = {};
