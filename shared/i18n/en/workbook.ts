import type { workbook as chinese } from '../zh-CN/workbook.ts';
import type { Translation } from '../translation.ts';

export const workbook: Translation<typeof chinese> = {};
