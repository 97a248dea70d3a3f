import { z } from 'zod';
import { failureSchema } from '../contract/failure.ts';
import { vectorProvenance } from './vector.ts';

/** A printed figure beside the recomputed one, both as text; `found` is null where nothing was computed. */
export const comparedFigureSchema = z.object({
  /** Where in the expected figures, for example `w.2`. */
  at: z.string(),
  expected: z.string(),
  found: z.string().nullable(),
  within: z.boolean(),
});

/**
 * What came of one example. `unknown`: no such calculation here; `refused`: the calculation does not take the input;
 * `malformed`: not the shape of an example; `defect`: the calculation broke off. All but `passed` fail.
 */
export const selfTestOutcomes = ['passed', 'failed', 'unknown', 'refused', 'malformed', 'defect'] as const;

export const selfTestExampleSchema = z.object({
  id: z.string(),
  call: z.string(),
  source: z.string(),
  provenance: z.enum(vectorProvenance).nullable(),
  /** Largest difference allowed; 0 means equal. */
  tolerance: z.number(),
  outcome: z.enum(selfTestOutcomes),
  figures: z.array(comparedFigureSchema),
  /** Where the input is refused or malformed; empty otherwise. */
  at: z.string(),
  /** Why the input is refused, where the calculation says so. */
  failure: failureSchema.nullable(),
});
export type SelfTestExample = z.infer<typeof selfTestExampleSchema>;

export const selfTestFileSchema = z.object({
  name: z.string(),
  /** What the file is about, in its own words; empty where it cannot be read. */
  method: z.string(),
  /** Why the whole file cannot be read. */
  problem: failureSchema.nullable(),
  examples: z.array(selfTestExampleSchema),
});
export type SelfTestFile = z.infer<typeof selfTestFileSchema>;

/** 自检: published examples recomputed. A file that cannot be read counts as one that failed. */
export const selfTestReportSchema = z.object({
  files: z.array(selfTestFileSchema),
  passed: z.int(),
  failed: z.int(),
});
export type SelfTestReport = z.infer<typeof selfTestReportSchema>;
