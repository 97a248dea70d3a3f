import type { host as chinese } from '../zh-CN/host.ts';
import type { Translation } from '../translation.ts';

export const host: Translation<typeof chinese> = {};
