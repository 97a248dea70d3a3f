import type { evaluations as chinese } from '../zh-CN/evaluations.ts';
import type { Translation } from '../translation.ts';

export const evaluations: Translation<typeof chinese> = {};
