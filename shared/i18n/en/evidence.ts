import type { evidence as chinese } from '../zh-CN/evidence.ts';
import type { Translation } from '../translation.ts';

export const evidence: Translation<typeof chinese> = {};
