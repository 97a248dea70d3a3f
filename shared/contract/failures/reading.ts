import { z } from 'zod';

const place = { place: z.string() };

/** Documents that are to be read as plans. `place` is the file's name, or empty for pasted text. */
export const readingFailures = {
  'reading.empty': z.object({ ...place }),
  'reading.too-large': z.object({ ...place, size: z.number(), maximum: z.number() }),
  /** Characters of text, not bytes. */
  'reading.too-long': z.object({ ...place, length: z.number(), maximum: z.number() }),
  /** `found` names the format where it is known, for example RTF; null otherwise. */
  'reading.unknown-format': z.object({ ...place, found: z.string().nullable() }),
  'reading.password-protected': z.object({ ...place }),
  'reading.damaged': z.object({ ...place, detail: z.string() }),
  'reading.unsafe': z.object({
    ...place,
    reason: z.enum(['expands-too-far', 'doctype', 'external-entry', 'takes-too-long']),
  }),
  'reading.encoding-unknown': z.object({ ...place }),
  /** Pages are pictures; there is no text to read. */
  'reading.scanned': z.object({ ...place, pages: z.number() }),
  'reading.no-text': z.object({ ...place }),
} as const;
