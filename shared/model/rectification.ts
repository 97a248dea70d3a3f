import { z } from 'zod';
import type { Finding } from './finding.ts';
import { dateText, identifier } from './primitives.ts';

/** 完成情况: where the mending stands by the word of who mends. */
export const rectificationStatuses = ['not-started', 'under-way', 'done', 'cannot'] as const;

/** 整改: one line of the ledger (整改台账), a measure that mends a finding. A finding may have several. */
export const rectificationSchema = z.object({
  id: identifier,
  evaluationId: identifier,
  findingId: identifier,
  /** 整改措施. */
  measure: z.string().min(1).max(4000),
  /** 责任单位. */
  unit: z.string().max(500),
  /** 责任人. */
  person: z.string().max(200),
  /** 整改时限, the last day; null while none is set. */
  dueOn: dateText.nullable(),
  status: z.enum(rectificationStatuses),
  /** 完成情况 in words. */
  progress: z.string().max(8000),
  completedOn: dateText.nullable(),
  /** Files that show it. */
  evidenceIds: z.array(identifier).max(200),
  /** 复核人. */
  reviewer: z.string().max(200),
  /** 复核意见. */
  opinion: z.string().max(4000),
  /** 销号日期: the day the reviewer signed it off; null while it is open. */
  closedOn: dateText.nullable(),
  position: z.int(),
});
export type Rectification = z.infer<typeof rectificationSchema>;

/** What a person writes into a line of the ledger; signing it off is an act of its own. */
export const rectificationFieldsSchema = rectificationSchema.pick({
  measure: true,
  unit: true,
  person: true,
  dueOn: true,
  status: true,
  progress: true,
  completedOn: true,
  evidenceIds: true,
  reviewer: true,
  opinion: true,
});
export type RectificationFields = z.infer<typeof rectificationFieldsSchema>;

/** Whether an open line is past its last day on `today` (ISO 8601). Without a last day it never is. */
export const isLate = ({ closedOn, dueOn }: Rectification, today: string): boolean =>
  closedOn === null && dueOn !== null && dueOn < today;

/** 未整改, 整改中, 待复核, 已销号, 已撤销. */
export type FindingState = 'open' | 'under-way' | 'to-review' | 'closed' | 'withdrawn';

/**
 * Where a finding stands by its lines of the ledger: closed when every line is signed off, to review when every open
 * line is reported done, under way when anything was begun, open otherwise, also without any line.
 */
export const findingState = (
  { withdrawnReason }: Pick<Finding, 'withdrawnReason'>,
  lines: readonly Rectification[],
): FindingState => {
  if (withdrawnReason !== null) return 'withdrawn';
  if (lines.length === 0) return 'open';
  const left = lines.filter((line) => line.closedOn === null);
  if (left.length === 0) return 'closed';
  if (left.every((line) => line.status === 'done')) return 'to-review';
  return lines.some((line) => line.status !== 'not-started' || line.closedOn !== null) ? 'under-way' : 'open';
};
