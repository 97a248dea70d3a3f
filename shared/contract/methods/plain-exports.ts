import { z } from 'zod';
import { plainExportSchema } from '../../model/export-profile.ts';
import { identifier } from '../../model/primitives.ts';
import { task } from '../method.ts';
import { fileHandleSchema } from './files.ts';
import { languageSchema } from './settings.ts';

export const plainExportMethods = {
  /**
   * Writes the chosen tables of an evaluation as CSV or JSON, reads them back, compares, and offers the file (an archive
   * where there are several) under a handle.
   */
  'plainExports.write': task(
    z.object({ evaluationId: identifier, language: languageSchema, data: plainExportSchema }),
    fileHandleSchema.extend({
      tables: z.array(z.object({ id: z.string(), title: z.string(), rows: z.int() })),
      /** Fields (CSV) or values (JSON) compared when reading back. */
      compared: z.int(),
    }),
  ),
} as const;
