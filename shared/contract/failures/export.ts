import { z } from 'zod';

/** Exports other than of a single fixed file. */
export const exportFailures = {
  /** A profile or a request names a sheet or table this version does not know. */
  'export.unknown-content': z.object({ kind: z.enum(['sheet', 'table']), found: z.string() }),
  /** None of the chosen sheets exists in this evaluation. */
  'export.nothing-to-write': z.object({ chosen: z.array(z.string()) }),
  /** A character that does not come back from the chosen encoding. */
  'export.encoding': z.object({
    place: z.string(),
    encoding: z.string(),
    character: z.string(),
    codePoint: z.string(),
  }),
  'export.unknown-placeholder': z.object({
    pattern: z.string(),
    found: z.string(),
    known: z.array(z.string()),
  }),
  /** Another profile has the name. */
  'export.profile-name-taken': z.object({ name: z.string() }),
} as const;
