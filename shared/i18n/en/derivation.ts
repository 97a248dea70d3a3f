import type { derivation as chinese } from '../zh-CN/derivation.ts';
import type { Translation } from '../translation.ts';

export const derivation: Translation<typeof chinese> = {};
