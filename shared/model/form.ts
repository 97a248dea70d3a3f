import { z } from 'zod';
import { failureSchema } from '../contract/failure.ts';
import { blankReasonSchema, enteredValueSchema } from './entered-value.ts';
import { identifier, sha256Text } from './primitives.ts';

/**
 * Forms that are filled in as workbooks and read back. A kind is added with its writer and its reader
 * (`electron/service/forms/README.md`).
 */
export const formKinds = ['scoring', 'review', 'self-assessment', 'data-collection'] as const;
export const formKindSchema = z.enum(formKinds);
export type FormKind = z.infer<typeof formKindSchema>;

/** Who fills in a form of each kind: a scorer for several subjects, or the subject itself. */
export const formFilledBy: { readonly [Kind in FormKind]: 'scorer' | 'subject' } = {
  scoring: 'scorer',
  review: 'scorer',
  'self-assessment': 'subject',
  'data-collection': 'subject',
};

/** The newest layout of codes this application writes; newer ones are refused by name. */
export const formCodesVersion = 1;

/** What a sheet of a form says of itself, in a hidden cell. */
export const formStampSchema = z.object({
  version: z.int().min(1),
  kind: z.string().min(1).max(40),
  evaluationId: identifier,
  /** SHA-256 of the framework version the rows were made from. */
  frameworkSha256: sha256Text,
  subjectId: identifier,
  /** Who fills it in; null where the subject itself does. */
  scorerId: identifier.nullable(),
  /** 1 but for reviews, which say which round of theirs it is. */
  round: z.int().min(1),
  reviewId: identifier.nullable().default(null),
  /** Digest of everything that stood in the application when the sheet was written. */
  start: z.string().max(64),
});
export type FormStamp = z.infer<typeof formStampSchema>;

/**
 * What a row of a form is, in a hidden cell: its number as printed, the item it belongs to, the part of it where one
 * item takes several cells (otherwise empty), and per field the digest of what stood in the application.
 */
export const formRowCodeSchema = z.object({
  mark: z.string().max(80),
  item: z.string().min(1).max(200),
  part: z.string().max(80),
  start: z.record(z.string(), z.string().max(64)),
});
export type FormRowCode = z.infer<typeof formRowCodeSchema>;

/** What a scorer answered in a review: the earlier judgement kept, or another one, with the reason. */
export const formAnswerSchema = z.object({
  kept: z.boolean(),
  value: enteredValueSchema.nullable(),
  blankReason: blankReasonSchema.nullable(),
  reason: z.string(),
});
export type FormAnswer = z.infer<typeof formAnswerSchema>;

/** What one field of an item holds: a judgement, words, or the answer in a review, null while there is none. */
export const formContentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('judgement'),
    value: enteredValueSchema.nullable(),
    blankReason: blankReasonSchema.nullable(),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('answer'), answer: formAnswerSchema.nullable() }),
]);
export type FormContent = z.infer<typeof formContentSchema>;

/** Fields a form can carry, over all kinds. */
export const formFields = [
  'judgement',
  'comment',
  'deduction-reason',
  'source',
  'answer',
  'target-value',
  'actual-value',
  'self-score',
  'deviation',
] as const;
export type FormField = (typeof formFields)[number];
/** Fields of scores and shared facts. */
export type ScoringField = Extract<FormField, 'judgement' | 'comment' | 'deduction-reason' | 'source'>;

export const formLineStates = ['accepted', 'unchanged', 'doubtful', 'refused'] as const;
export type FormLineState = (typeof formLineStates)[number];

/** One cell of a form, or several that make one value, and what importing it would do. */
export const formLineSchema = z.object({
  /** Stable for the same file and the same state of the application. */
  key: z.string(),
  sheet: z.string(),
  /** As the spreadsheet shows it, from 1. */
  row: z.int().min(1),
  column: z.string(),
  subjectId: identifier,
  /** An indicator id, a veto or bonus code, or the name of a figure; empty for a row that belongs to none. */
  item: z.string(),
  /** The row's number as printed. */
  mark: z.string(),
  name: z.string(),
  field: z.enum(formFields),
  state: z.enum(formLineStates),
  /** What stands in the file, as it stands there. */
  found: z.string(),
  /** What the application holds now. */
  before: formContentSchema.nullable(),
  /** What it would hold; null where nothing would be taken. */
  after: formContentSchema.nullable(),
  problems: z.array(failureSchema),
});
export type FormLine = z.infer<typeof formLineSchema>;

export const formSheetSchema = z.object({
  name: z.string(),
  /** Null where the sheet carries no readable stamp, or names a subject that is not there. */
  subjectId: identifier.nullable(),
  subjectName: z.string(),
  /** Why nothing of the sheet is read; empty where it is. */
  problems: z.array(failureSchema),
});
export type FormSheet = z.infer<typeof formSheetSchema>;

/** What a filled-in form holds; nothing of it is written. */
export const formPreviewSchema = z.object({
  kind: formKindSchema,
  evaluationId: identifier,
  /** Whose form it is, null where the subject itself filled it in. */
  scorerId: identifier.nullable(),
  scorerName: z.string(),
  /** The review round it answers in; null for every kind but reviews. */
  review: z.object({ id: identifier, round: z.int(), reason: z.string() }).nullable(),
  sheets: z.array(formSheetSchema),
  lines: z.array(formLineSchema),
  counts: z.object({
    accepted: z.int(),
    unchanged: z.int(),
    doubtful: z.int(),
    refused: z.int(),
    /** Cells left empty in the file and in the application alike; they have no line. */
    empty: z.int(),
  }),
  /** SHA-256 of all of the above; committing names it, so that what is taken is what was seen. */
  sha256: sha256Text,
});
export type FormPreview = z.infer<typeof formPreviewSchema>;
