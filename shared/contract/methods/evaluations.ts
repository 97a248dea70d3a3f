import { z } from 'zod';
import {
  evaluationSchema,
  evaluationStateSchema,
  evaluationSummarySchema,
  scorerSchema,
  subjectSchema,
} from '../../model/evaluation.ts';
import { identifier } from '../../model/primitives.ts';
import { evaluationRulesSchema } from '../../model/rules.ts';
import { failureSchema } from '../failure.ts';
import { read, task, write } from '../method.ts';

/** Superior and weight are stated once the subjects are there. */
const newSubjectSchema = subjectSchema.omit({
  id: true,
  evaluationId: true,
  position: true,
  superiorId: true,
  weight: true,
});
const subjectFieldsSchema = subjectSchema.omit({ id: true, evaluationId: true, position: true });
const newScorerSchema = scorerSchema.omit({ id: true, evaluationId: true, position: true });
export type NewSubject = z.infer<typeof newSubjectSchema>;
export type NewScorer = z.infer<typeof newScorerSchema>;

/** A row of an import preview. `subject` is what would be written; null when `problems` forbid it. */
export const subjectPreviewRowSchema = z.object({
  row: z.int(),
  found: z.array(z.string()),
  subject: newSubjectSchema.nullable(),
  /** Reasons the row cannot be taken. */
  problems: z.array(failureSchema),
  /** Doubtful but taken unless the person leaves it out. */
  doubts: z.array(failureSchema),
});
export type SubjectPreviewRow = z.infer<typeof subjectPreviewRowSchema>;

export const subjectPreviewSchema = z.object({
  sheet: z.string(),
  headings: z.array(z.string()),
  rows: z.array(subjectPreviewRowSchema),
  encoding: z.string().nullable(),
});
export type SubjectPreview = z.infer<typeof subjectPreviewSchema>;

/** An evaluation of an earlier year that another could be set beside. */
export const earlierEvaluationSchema = z.object({
  id: identifier,
  title: z.string(),
  year: z.int(),
  /** Versions of one framework. */
  sameFramework: z.boolean(),
  /** Subjects both have, by code or, without one, by name. */
  sharedSubjects: z.int(),
  subjectCount: z.int(),
  /** The year before, of the same framework, with a subject in common. */
  proposed: z.boolean(),
});

export const evaluationMethods = {
  'evaluations.list': read(z.object({}), z.array(evaluationSummarySchema)),
  'evaluations.get': read(
    z.object({ id: identifier }),
    z.object({
      evaluation: evaluationSchema,
      subjects: z.array(subjectSchema),
      scorers: z.array(scorerSchema),
    }),
  ),
  /** Evaluations of earlier years, those that fit best first; at most one of them is proposed. */
  'evaluations.listEarlier': read(z.object({ evaluationId: identifier }), z.array(earlierEvaluationSchema)),
  'evaluations.create': write(
    z.object({
      title: z.string().min(1).max(300),
      year: z.int().min(1990).max(2200),
      client: z.string().max(200),
      agency: z.string().max(200),
      frameworkVersionId: identifier,
      rules: evaluationRulesSchema,
      subjects: z.array(newSubjectSchema).max(5000),
      scorers: z.array(newScorerSchema).max(200),
    }),
    z.object({ id: identifier }),
  ),
  'evaluations.update': write(
    z.object({
      id: identifier,
      fields: evaluationSchema
        .pick({
          title: true,
          year: true,
          client: true,
          agency: true,
          rules: true,
          progressDate: true,
          previousEvaluationId: true,
        })
        .partial(),
    }),
    z.object({}),
  ),
  /** Moves along the paper workflow; going back needs a reason. */
  'evaluations.setState': write(
    z.object({ id: identifier, state: evaluationStateSchema, reason: z.string().max(1000) }),
    z.object({}),
  ),
  /** Deletes an evaluation. `expectedScores` must equal the number of scores it holds, so nobody deletes unseen work. */
  'evaluations.remove': write(
    z.object({ id: identifier, expectedScores: z.int() }),
    z.object({ batch: z.string() }),
  ),
  'evaluations.addSubjects': write(
    z.object({ id: identifier, subjects: z.array(newSubjectSchema).min(1).max(5000) }),
    z.object({ ids: z.array(identifier), batch: z.string() }),
  ),
  'evaluations.setSubject': write(
    z.object({ id: identifier, subjectId: identifier, fields: subjectFieldsSchema.partial() }),
    z.object({}),
  ),
  'evaluations.removeSubject': write(
    z.object({ id: identifier, subjectId: identifier }),
    z.object({ batch: z.string() }),
  ),
  'evaluations.addScorers': write(
    z.object({ id: identifier, scorers: z.array(newScorerSchema).min(1).max(200) }),
    z.object({ ids: z.array(identifier), batch: z.string() }),
  ),
  'evaluations.setScorer': write(
    z.object({ id: identifier, scorerId: identifier, fields: newScorerSchema.partial() }),
    z.object({}),
  ),
  'evaluations.removeScorer': write(
    z.object({ id: identifier, scorerId: identifier }),
    z.object({ batch: z.string() }),
  ),
  /** Reads a subject list from a pasted range or an uploaded xlsx, xls or csv; writes nothing. */
  'subjects.preview': task(
    z.object({
      /** Existing subjects to compare with; null while the evaluation is still being set up. */
      evaluationId: identifier.nullable(),
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('text'), text: z.string().max(2_000_000) }),
        z.object({ kind: z.literal('file'), handle: z.string(), name: z.string() }),
      ]),
    }),
    subjectPreviewSchema,
  ),
  /** Takes back one batch of this evaluation's changes (an import, a removal). */
  'evaluations.undo': write(
    z.object({ id: identifier, batch: z.string() }),
    z.object({ reverted: z.int(), kept: z.int() }),
  ),
} as const;
