import { z } from 'zod';

/** What a vector's result rests on: read in the source, recalled and recomputed, or computed from a public rule. */
export const vectorProvenance = ['read', 'recalled', 'derived'] as const;

/** One published or derived example: what goes in, what must come out, and how closely. */
export const vectorSchema = z.object({
  id: z.string().min(1),
  /** Which calculation is meant. */
  call: z.string().min(1),
  /** Where the example comes from. */
  source: z.string().min(1),
  provenance: z.enum(vectorProvenance),
  input: z.record(z.string(), z.json()),
  expected: z.record(z.string(), z.json()),
  /** Largest difference allowed, for the digits the source prints; 0 means equal. */
  tolerance: z.number().min(0),
  note: z.string().optional(),
});
export type Vector = z.infer<typeof vectorSchema>;

/** A file of vectors that ship beside the frameworks, so that anyone can check the arithmetic. */
export const vectorFileSchema = z.strictObject({
  schema: z.literal('vectors/1'),
  method: z.string().min(1),
  note: z.string().min(1),
  vectors: z.array(vectorSchema).min(1),
});
