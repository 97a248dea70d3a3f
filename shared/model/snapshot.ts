import { z } from 'zod';
import { evaluationSchema, scorerSchema, subjectSchema } from './evaluation.ts';
import { evidenceSchema } from './evidence.ts';
import { findingSchema } from './finding.ts';
import { frameworkVersionSchema } from './framework.ts';
import { planFactsSchema } from './plan.ts';
import { progressEntrySchema } from './progress.ts';
import { rectificationSchema } from './rectification.ts';
import { arbitrationSchema, reviewRoundSchema } from './review-round.ts';
import { observationSchema, scoreSchema } from './score.ts';
import { selfAssessmentSchema } from './self-assessment.ts';

/**
 * Everything results and reports are computed from, read in one transaction. Computing never reads anything else,
 * so the screen, the command line and the workbook cannot disagree.
 */
export const evaluationSnapshotSchema = z.object({
  evaluation: evaluationSchema,
  framework: frameworkVersionSchema,
  plan: planFactsSchema,
  subjects: z.array(subjectSchema),
  scorers: z.array(scorerSchema),
  scores: z.array(scoreSchema),
  reviewRounds: z.array(reviewRoundSchema),
  arbitrations: z.array(arbitrationSchema),
  observations: z.array(observationSchema),
  /** Never part of a result; snapshots made before there were any have none. */
  selfAssessments: z.array(selfAssessmentSchema).default([]),
  progress: z.array(progressEntrySchema),
  evidence: z.array(evidenceSchema),
  findings: z.array(findingSchema),
  rectifications: z.array(rectificationSchema),
  /** State hash of the workspace when the snapshot was taken. */
  revision: z.string(),
});
export type EvaluationSnapshot = z.infer<typeof evaluationSnapshotSchema>;
