import type { methods as chinese } from '../zh-CN/methods.ts';
import type { Translation } from '../translation.ts';

export const methods: Translation<typeof chinese> = {};
