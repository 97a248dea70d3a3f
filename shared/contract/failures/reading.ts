import { z } from 'zod';

const place = { place: z.string() };

/** Documents that are to be read as plans. `place` is the file's name, or empty for pasted text. */
export const readingFailures = {
  /** Nothing that could be read stands at the path. `detail` is the system's code. */
  'reading.unreadable': z.object({
    ...place,
    reason: z.enum(['missing', 'not-a-file', 'not-permitted', 'other']),
    detail: z.string(),
  }),
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
    reason: z.enum(['expands-too-far', 'doctype', 'external-entry', 'takes-too-long', 'too-much-memory']),
  }),
  'reading.encoding-unknown': z.object({ ...place }),
  /** Pages are pictures; there is no text to read. */
  'reading.scanned': z.object({ ...place, pages: z.number() }),
  'reading.no-text': z.object({ ...place }),
  /** The document reads differently from what the preview showed. */
  'reading.changed-since-preview': z.object({ ...place }),
  /** A plan with exactly this text is in the workspace already. */
  'reading.plan-exists': z.object({ title: z.string() }),
  'reading.plan-shipped': z.object({ title: z.string() }),
  /** Frameworks are made from the plan or cite it. */
  'reading.plan-cited': z.object({ title: z.string(), frameworks: z.array(z.string()) }),
  /** The plan was not read from a file of this workspace. */
  'reading.no-file': z.object({ title: z.string() }),
  /** Another line took its place; it has to be restored first. */
  'reading.line-replaced': z.object({ name: z.string(), state: z.enum(['split', 'merged']) }),
  /** Only white space, or nothing, lies between the ends of the selection. */
  'reading.selection-empty': z.object({ start: z.number(), end: z.number() }),
  'reading.nothing-accepted': z.object({ title: z.string() }),
  /** Full scores set by people leave too little of the total for the other lines. */
  'reading.scores-exceed': z.object({ set: z.string(), total: z.string(), lines: z.number() }),
  /** Lines without a printed full score, where the printed ones were asked for. */
  'reading.score-not-printed': z.object({ names: z.array(z.string()) }),
  /** The review was changed after the draft was previewed. */
  'reading.review-changed': z.object({ title: z.string() }),
} as const;
