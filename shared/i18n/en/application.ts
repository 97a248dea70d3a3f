import type { application as chinese } from '../zh-CN/application.ts';
import type { Translation } from '../translation.ts';

export const application: Translation<typeof chinese> = {};
