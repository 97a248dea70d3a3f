import type { settings as chinese } from '../zh-CN/settings.ts';
import type { Translation } from '../translation.ts';

export const settings: Translation<typeof chinese> = {};
