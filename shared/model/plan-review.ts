import { z } from 'zod';
import { failureSchema } from '../contract/failure.ts';
import { indicatorProposalSchema, proposalSourceSchema } from '../plan/draft/proposal.ts';
import { planReadingSchema, readWarningSchema } from '../plan/reading.ts';
import { indicatorGroupSchema, indicatorSchema, progressListSchema, vetoSchema } from './framework.ts';
import { identifier, instantText, nonNegativeDecimalText, sha256Text } from './primitives.ts';

/**
 * The review of what a reader proposes for a plan. Proposals are computed from the plan's text every time; what is
 * stored are a person's decisions on them, field by field, so that two laptops' decisions join.
 */

/**
 * Where a line comes from: proposed by the reader, added from words a person selected, one part of a line that was
 * split, or made of several lines.
 */
export const reviewLineOrigins = ['proposed', 'added', 'split', 'merged'] as const;

/**
 * How a line stands. `accepted` as proposed, `edited` accepted with a person's changes; lines of the origins `split`
 * and `merged` are `edited` while they stand, added ones `added`. `split` and `merged` are lines that others took
 * the place of (`into`). Every line is in exactly one state.
 */
export const reviewStates = [
  'undecided',
  'accepted',
  'edited',
  'added',
  'rejected',
  'split',
  'merged',
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Who decided last, and when. */
const decidedSchema = z.object({ by: z.string(), at: instantText });

/** What may be changed of a line. `group` is a code of the line's dimension. */
export const reviewFieldsSchema = indicatorSchema.omit({ id: true, code: true });
export type ReviewFields = z.infer<typeof reviewFieldsSchema>;

const span = z.object({ start: z.int().min(0), end: z.int().min(0) });

/** A line of the review: a proposal, or what a person made of one. */
export const reviewLineSchema = z.object({
  /** Stable on every laptop and for every reader version that makes a line from the same words. */
  id: identifier,
  origin: z.enum(reviewLineOrigins),
  state: z.enum(reviewStates),
  /** Id of its dimension in the review. */
  dimensionId: identifier,
  /**
   * The line as it stands, with the person's changes. `id` is the line's id; `code` its place in the review (`B3`),
   * rejected and replaced lines counted; the draft's codes count its own lines only.
   */
  indicator: indicatorSchema,
  /** Fields that a person changed. */
  edited: z.array(z.string()),
  /** What this reader proposes; null for lines that are not proposed, or no longer. */
  proposal: indicatorSchema.nullable(),
  /** True when the line was decided on and this reader does not propose it any more; the decision stays. */
  orphaned: z.boolean(),
  /** True when the line was decided on and this reader proposes something else; the decision stays as it was made. */
  proposesElse: z.boolean(),
  /** Places in the lists of the reading; empty for lines this reader does not propose. */
  sources: z.array(proposalSourceSchema),
  weight: indicatorProposalSchema.shape.weight,
  reasoning: indicatorProposalSchema.shape.reasoning,
  confidence: indicatorProposalSchema.shape.confidence,
  /** The words it rests on, as offsets in the reading's text, in order. */
  spans: z.array(span),
  /** Section of the reading in which its first words stand, or null. */
  section: z.int().min(0).nullable(),
  /** Lines it was made of (a part: the line that was split). */
  from: z.array(identifier),
  /** Lines that took its place. */
  into: z.array(identifier),
  /** Why it was rejected; empty when nothing was said. */
  reason: z.string(),
  decided: decidedSchema.extend({ readerVersion: z.int().min(1) }).nullable(),
  /** What the check of frameworks says of the line's method and citations; paths start in the indicator. */
  problems: z.array(failureSchema),
});
export type ReviewLine = z.infer<typeof reviewLineSchema>;

/** Counts per state. */
export const reviewCountsSchema = z.record(z.enum(reviewStates), z.int().min(0));
export type ReviewCounts = z.infer<typeof reviewCountsSchema>;

/** A dimension of the review. */
export const reviewDimensionSchema = z.object({
  id: identifier,
  /** Letter in the form, in order: A, B … */
  code: z.string(),
  name: z.string(),
  /** As the plan has it; null for dimensions a person made or the reader no longer proposes. */
  proposedName: z.string().nullable(),
  /** Section of the reading it is made from, or null. */
  section: z.int().min(0).nullable(),
  groups: z.array(indicatorGroupSchema),
  origin: z.enum(['proposed', 'added', 'orphaned']),
  counts: reviewCountsSchema,
});
export type ReviewDimension = z.infer<typeof reviewDimensionSchema>;

/** A damaged place with a possible reading, and what a person decided. */
export const damageSchema = z.object({
  /** Stable for the same words of the same text. */
  id: identifier,
  kind: readWarningSchema.shape.kind,
  at: readWarningSchema.shape.at,
  found: z.string(),
  readAs: z.string(),
  confidence: readWarningSchema.shape.confidence,
  count: z.int().min(1),
  /** `read` takes the reading, `keep` takes the words as they stand; null while undecided. */
  decision: z.enum(['read', 'keep']).nullable(),
  decided: decidedSchema.nullable(),
});
export type Damage = z.infer<typeof damageSchema>;

/** Two people decided differently without knowing of each other. The value shown first is in force. */
export const reviewClashSchema = z.object({
  kind: z.enum(['line', 'dimension', 'damage']),
  id: identifier,
  field: z.string(),
  values: z.array(decidedSchema.extend({ value: z.json() })).min(2),
});
export type ReviewClash = z.infer<typeof reviewClashSchema>;

/** A framework that was made from a review. */
export const reviewDraftSchema = z.object({
  draftId: identifier,
  frameworkId: identifier,
  title: z.string(),
  createdAt: instantText,
  state: z.enum(['draft', 'published', 'discarded']),
});
export type ReviewDraft = z.infer<typeof reviewDraftSchema>;

/** Everything the review screen shows of a plan. */
export const reviewSchema = z.object({
  planId: identifier,
  readerVersion: z.int().min(1),
  /**
   * The reading, in offsets and paragraphs of the plan's own text: `reading.text` is the plan's text, so citations
   * and quotations count the same paragraphs. `stripped` are lines of that text which the reader passed over.
   */
  reading: planReadingSchema,
  /** Title the framework would get. */
  title: z.string(),
  dimensions: z.array(reviewDimensionSchema),
  /** In form order: by dimension, then by place in the text. */
  lines: z.array(reviewLineSchema),
  counts: reviewCountsSchema,
  damages: z.array(damageSchema),
  clashes: z.array(reviewClashSchema),
  /** Findings no line was made from, with the reason. */
  leftOut: z.array(
    z.object({
      source: proposalSourceSchema,
      reason: z.enum(['preliminary', 'table-taken-over', 'too-many']),
    }),
  ),
  /** Proposed for the framework beside the lines; `readings.createDraft` names which of them are wanted. */
  vetoes: z.array(vetoSchema),
  progressList: progressListSchema.nullable(),
  /** Whether every proposed line has its full score printed in the plan's own table. */
  scoresPrinted: z.boolean(),
  drafts: z.array(reviewDraftSchema),
});
export type Review = z.infer<typeof reviewSchema>;

/** What a framework made from the review would hold. */
export const draftPreviewSchema = z.object({
  /** One entry per accepted line in form order. */
  lines: z.array(
    z.object({
      lineId: identifier,
      dimensionId: identifier,
      code: z.string(),
      name: z.string(),
      fullScore: nonNegativeDecimalText,
      /** Whether a person set the full score or the plan prints it; otherwise it is this line's share of the rest. */
      scoreFrom: z.enum(['person', 'printed', 'shared']),
    }),
  ),
  dimensions: z.array(
    z.object({
      dimensionId: identifier,
      code: z.string(),
      name: z.string(),
      weight: nonNegativeDecimalText,
      lineCount: z.int(),
    }),
  ),
  totalScore: nonNegativeDecimalText,
  undecided: z.int(),
  /** What `frameworks.check` would say of the draft; empty when it could be published as it is. */
  problems: z.array(failureSchema),
  /** Identifies exactly this content; `readings.createDraft` refuses when the review has changed since. */
  sha256: sha256Text,
});
export type DraftPreview = z.infer<typeof draftPreviewSchema>;
