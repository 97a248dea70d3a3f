import type { rules as chinese } from '../zh-CN/rules.ts';
import type { Translation } from '../translation.ts';

export const rules: Translation<typeof chinese> = {};
