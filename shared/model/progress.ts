import { z } from 'zod';
import { clauseSchema } from './plan.ts';
import { codeText, dateText, identifier } from './primitives.ts';

/** One line of a 推进清单. */
export const progressItemSchema = z.object({
  code: codeText,
  groupNumber: z.int(),
  group: z.string(),
  number: z.int(),
  content: z.string().min(1),
  responsibleUnits: z.array(z.string()),
  responsibleText: z.string(),
  /** Time as printed: 2019年5-6月. */
  timeText: z.string(),
  /** First day of the printed period; null where it has none. */
  startsOn: dateText.nullable(),
  /** Last day of the printed period, the due date; null where it is open. */
  dueOn: dateText.nullable(),
  evidence: z.array(z.string()),
  note: z.string().nullable(),
  citation: clauseSchema.nullable(),
});
export type ProgressItem = z.infer<typeof progressItemSchema>;

/** 未启动, 进行中, 按期完成, 逾期完成, 未完成. */
export const progressStatuses = [
  'not-started',
  'under-way',
  'done-on-time',
  'done-late',
  'not-done',
] as const;
export const progressStatusSchema = z.enum(progressStatuses);
export type ProgressStatus = z.infer<typeof progressStatusSchema>;

/** What was recorded for one line; `status` null means nobody has looked yet. */
export const progressEntrySchema = z.object({
  evaluationId: identifier,
  code: codeText,
  status: progressStatusSchema.nullable(),
  completedOn: dateText.nullable(),
  comment: z.string(),
});
export type ProgressEntry = z.infer<typeof progressEntrySchema>;

/** Whether an unfinished line is past its due date on `today`. Lines without a due date are never overdue. */
export const isOverdue = (item: ProgressItem, status: ProgressStatus | null, today: string): boolean =>
  item.dueOn !== null && status !== 'done-on-time' && status !== 'done-late' && item.dueOn < today;
