import type { plans as chinese } from '../zh-CN/plans.ts';
import type { Translation } from '../translation.ts';

export const plans: Translation<typeof chinese> = {};
