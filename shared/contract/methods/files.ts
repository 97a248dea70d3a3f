import { z } from 'zod';
import { sha256Text } from '../../model/primitives.ts';
import { read, write } from '../method.ts';

/** Bytes travel in chunks of at most this many under a handle; the contract never carries a path. */
export const chunkSize = 1024 * 1024;

const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= chunkSize);

export const fileHandleSchema = z.object({
  handle: z.string(),
  name: z.string(),
  size: z.int(),
  sha256: sha256Text,
});
export type FileHandle = z.infer<typeof fileHandleSchema>;

/** Files in transit between host and service. Handles end with `files.close`, and with the service. */
export const fileMethods = {
  'files.begin': write(z.object({ name: z.string().min(1).max(255) }), z.object({ handle: z.string() })),
  'files.append': write(z.object({ handle: z.string(), bytes }), z.object({ size: z.int() })),
  'files.finish': write(z.object({ handle: z.string() }), fileHandleSchema),
  'files.read': read(
    z.object({ handle: z.string(), offset: z.int().min(0), length: z.int().min(1).max(chunkSize) }),
    z.object({ bytes, last: z.boolean() }),
  ),
  'files.close': write(z.object({ handle: z.string() }), z.object({})),
} as const;
