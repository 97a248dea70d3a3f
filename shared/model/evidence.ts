import { z } from 'zod';
import { identifier, instantText, sha256Text } from './primitives.ts';

/** 佐证材料: a file attached to an indicator of a subject; the content is stored once by its SHA-256. */
export const evidenceSchema = z.object({
  id: identifier,
  evaluationId: identifier,
  subjectId: identifier,
  indicatorId: identifier,
  name: z.string().min(1).max(255),
  size: z.int().min(0),
  sha256: sha256Text,
  attachedAt: instantText,
  attachedBy: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Whether the stored content still is what was attached. */
export const evidenceStateSchema = z.enum(['present', 'missing', 'altered']);
export type EvidenceState = z.infer<typeof evidenceStateSchema>;
