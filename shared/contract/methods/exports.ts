import { z } from 'zod';
import { identifier } from '../../model/primitives.ts';
import { task } from '../method.ts';
import { fileHandleSchema } from './files.ts';
import { languageSchema } from './settings.ts';

export const exportMethods = {
  /** Builds the result workbook, reads it back, compares, and offers it under a handle. */
  'exports.workbook': task(
    z.object({
      evaluationId: identifier,
      language: languageSchema,
      /** Ids of the kinds of sheets to write (`resultSheetIds`); all where left out. */
      sheets: z.array(z.string().min(1).max(60)).min(1).max(100).optional(),
    }),
    fileHandleSchema.extend({
      sheets: z.array(z.string()),
      /** Cells compared when reading back. */
      comparedCells: z.int(),
    }),
  ),
} as const;
