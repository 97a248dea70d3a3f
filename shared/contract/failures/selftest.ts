import { z } from 'zod';

/** Files of examples to recompute. */
export const selftestFailures = {
  /** Line and column from 1; null where they are not known. */
  'selftest.not-json': z.object({
    file: z.string(),
    line: z.number().nullable(),
    column: z.number().nullable(),
  }),
  'selftest.wrong-shape': z.object({ file: z.string(), at: z.string(), detail: z.string() }),
  'selftest.no-files': z.object({ folder: z.string() }),
} as const;
