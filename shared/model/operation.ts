import { z } from 'zod';
import { sha256Text } from './primitives.ts';

/** Nouns that the log speaks of. Each has a projection in the database. */
export const entityKinds = [
  'plan',
  'reading-line',
  'reading-dimension',
  'reading-damage',
  'framework-version',
  'framework-draft',
  'framework-node',
  'evaluation',
  'subject',
  'scorer',
  'score',
  'review-round',
  'arbitration',
  'observation',
  'self-assessment',
  'progress',
  'evidence',
  'finding',
  'rectification',
  'report-text',
  'report-template',
  'weighting',
  'export-profile',
  'issued-template',
  'annual-template',
  'annual-field',
  'annual-link',
  'annual-entry',
  'setting',
] as const;
export type EntityKind = (typeof entityKinds)[number];

/** JSON, the only thing an operation can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export const jsonSchema: z.ZodType<Json> = z.json() as z.ZodType<Json>;

/**
 * One change. State is a function of the set of operations: order and repetition do not matter.
 * A field's heads are the operations no other operation on that field has seen; two heads that differ are a clash.
 */
export const operationSchema = z.object({
  /** Hybrid logical clock and replica: `<milliseconds base36, 9>-<counter base36, 4>-<replica>`; sorts by time. */
  id: z.string().regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]+$/),
  replica: z.string().min(1),
  /** Position in the replica's own chain, from 1 without gaps. */
  chain: z.int().min(1),
  actor: z.string().min(1),
  entity: z.enum(entityKinds),
  entityId: z.string().min(1),
  field: z.string().min(1),
  /** Null clears the field. */
  value: jsonSchema,
  /** Ids of the field's heads when this operation was made; empty for a first value. */
  seen: z.array(z.string()),
  /** Operations of one user action share a batch, which can be undone as a whole. */
  batch: z.string().min(1),
  /** SHA-256 over the previous operation's hash and this operation's canonical JSON. */
  hash: sha256Text,
});
export type Operation = z.infer<typeof operationSchema>;

/** A change asked for, before it becomes an operation. */
export interface Change {
  readonly entity: EntityKind;
  readonly entityId: string;
  readonly field: string;
  readonly value: Json;
}
