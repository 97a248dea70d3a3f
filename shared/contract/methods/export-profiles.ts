import { z } from 'zod';
import { exportProfileFieldsSchema, exportProfileSchema } from '../../model/export-profile.ts';
import { identifier } from '../../model/primitives.ts';
import { read, task, write } from '../method.ts';
import { fileHandleSchema } from './files.ts';

export const exportProfileMethods = {
  /** In the order of their names. */
  'exportProfiles.list': read(z.object({}), z.array(exportProfileSchema)),
  'exportProfiles.create': write(
    z.object({ fields: exportProfileFieldsSchema, actor: identifier.default('owner') }),
    exportProfileSchema,
  ),
  'exportProfiles.update': write(
    z.object({ id: identifier, fields: exportProfileFieldsSchema, actor: identifier.default('owner') }),
    exportProfileSchema,
  ),
  /** The batch can be taken back with `exportProfiles.undo`. */
  'exportProfiles.remove': write(
    z.object({ id: identifier, actor: identifier.default('owner') }),
    z.object({ batch: z.string() }),
  ),
  'exportProfiles.undo': write(
    z.object({ id: identifier, batch: z.string(), actor: identifier.default('owner') }),
    z.object({ reverted: z.int(), kept: z.int() }),
  ),
  /** Repeats a saved export for an evaluation; several files come in one archive. */
  'exportProfiles.run': task(
    z.object({ evaluationId: identifier, id: identifier }),
    fileHandleSchema.extend({
      /** What is inside, as it is named there. */
      files: z.array(z.string()),
      /** Cells, fields and values compared when reading back. */
      compared: z.int(),
    }),
  ),
} as const;
