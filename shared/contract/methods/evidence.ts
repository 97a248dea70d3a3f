import { z } from 'zod';
import { evidenceSchema, evidenceStateSchema } from '../../model/evidence.ts';
import { identifier } from '../../model/primitives.ts';
import { read, write } from '../method.ts';
import { fileHandleSchema } from './files.ts';

export const evidenceMethods = {
  'evidence.list': read(
    z.object({
      evaluationId: identifier,
      subjectId: identifier.optional(),
      indicatorId: identifier.optional(),
    }),
    z.array(evidenceSchema.extend({ state: evidenceStateSchema })),
  ),
  /** Attaches a finished upload. The same content attached twice is stored once. */
  'evidence.attach': write(
    z.object({
      evaluationId: identifier,
      subjectId: identifier,
      indicatorId: identifier,
      handle: z.string(),
      actor: identifier,
    }),
    evidenceSchema,
  ),
  'evidence.rename': write(z.object({ id: identifier, name: z.string().min(1).max(255) }), evidenceSchema),
  /** Takes the file off the indicator; the content stays as long as the log speaks of it. */
  'evidence.detach': write(z.object({ id: identifier }), z.object({ batch: z.string() })),
  /** Opens the content for reading after checking its hash. */
  'evidence.open': write(z.object({ id: identifier }), fileHandleSchema),
} as const;
