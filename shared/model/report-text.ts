import { z } from 'zod';
import { languageSchema } from '../contract/methods/settings.ts';
import { identifier, instantText } from './primitives.ts';

/** Which paper of an evaluation: the report, or the brief of one subject (反馈意见书). */
export const paperSchema = z.union([
  z.literal('report'),
  z.templateLiteral(['brief/', z.string().regex(/[^/\s]+/)]),
]);
export type Paper = z.infer<typeof paperSchema>;

export const briefOf = (subjectId: string): Paper => `brief/${subjectId}`;

/** The subject of a brief; null for the report. */
export const subjectOfPaper = (paper: Paper): string | null =>
  paper === 'report' ? null : paper.slice('brief/'.length);

/** Longest text of one paragraph, in characters. */
export const longestReportText = 20_000;

/** What a person wrote in place of a generated paragraph, with the generated text it stands in for. */
export const writingSchema = z.object({
  /** Lines are paragraphs of their own; empty means that nothing is printed. */
  text: z.string().max(longestReportText),
  replaced: z.string().max(longestReportText),
});
export type Writing = z.infer<typeof writingSchema>;

/** A paragraph of a paper that a person wrote. */
export const reportTextSchema = writingSchema.extend({
  evaluationId: identifier,
  paper: paperSchema,
  language: languageSchema,
  /** Key of the paragraph in the generated paper. */
  paragraph: z.string().min(1).max(300),
  writtenBy: z.string(),
  writtenAt: instantText,
});
export type ReportText = z.infer<typeof reportTextSchema>;

/** A paragraph two people wrote without knowing of each other; the text that is shown comes first. */
export const reportTextClashSchema = z.object({
  paragraph: z.string(),
  /** A null text means that the generated one was restored. */
  values: z.array(z.object({ text: z.string().nullable(), by: z.string(), at: instantText })),
});
export type ReportTextClash = z.infer<typeof reportTextClashSchema>;
