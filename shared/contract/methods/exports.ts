import { z } from 'zod';
import { identifier } from '../../model/primitives.ts';
import { task } from '../method.ts';
import { fileHandleSchema } from './files.ts';
import { languageSchema } from './settings.ts';

export const exportMethods = {
  /** Builds the result workbook, reads it back, compares, and offers it under a handle. */
  'exports.workbook': task(
    z.object({ evaluationId: identifier, language: languageSchema }),
    fileHandleSchema.extend({
      sheets: z.array(z.string()),
      /** Cells compared when reading back. */
      comparedCells: z.int(),
    }),
  ),
} as const;
