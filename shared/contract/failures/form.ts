import { z } from 'zod';

/** `place` is the sheet as its tab names it, or the file. */
const place = { place: z.string() };
const found = { found: z.string() };

/**
 * Forms that come back as workbooks. Failures of cells name no place of their own: they stand in a line that does.
 */
export const formFailures = {
  'form.no-codes': z.object({ ...place }),
  /** Hidden codes are gone or were altered. */
  'form.codes-deleted': z.object({ ...place, what: z.enum(['stamp', 'rows', 'columns', 'altered']) }),
  'form.newer': z.object({ ...place, found: z.int(), known: z.int() }),
  'form.kind-unknown': z.object({ ...place, ...found }),
  /** Names of evaluations; the found one is empty where this workspace does not know it. */
  'form.other-evaluation': z.object({ ...place, ...found, expected: z.string() }),
  /** SHA-256 of framework versions. */
  'form.other-framework': z.object({ ...place, ...found, expected: z.string() }),
  'form.other-scorer': z.object({ ...place, ...found, expected: z.string() }),
  'form.other-round': z.object({ ...place, found: z.int() }),
  /** A review round that is not there; `found` is its number. */
  'form.unknown-review': z.object({ ...place, found: z.int() }),
  /** A review round that was closed; `found` is its number, `day` when it was, ISO 8601. */
  'form.review-closed': z.object({ ...place, found: z.int(), day: z.string() }),
  /** Sheets of two review rounds in one file; numbers of the rounds. */
  'form.other-review': z.object({ ...place, found: z.int(), expected: z.int() }),
  /** A subject of which the review round has nothing; `subject` is its name. */
  'form.subject-not-reviewed': z.object({ ...place, subject: z.string(), round: z.int() }),
  /** Review forms were asked for while no review is open. */
  'form.no-review': z.object({}),
  'form.unknown-subject': z.object({ ...place, ...found }),
  'form.unknown-scorer': z.object({ ...place, ...found }),
  'form.sheet-twice': z.object({ ...place, first: z.string() }),
  /** The file or the evaluation is no longer what the preview showed. */
  'form.changed-since-preview': z.object({ ...place }),
  /** Forms were asked for without saying whose. */
  'form.no-scorer': z.object({}),
  'form.nothing-chosen': z.object({ ...place }),
  /** Rows as the spreadsheet numbers them. */
  'form.row-twice': z.object({ mark: z.string(), rows: z.array(z.int()) }),
  /** The printed number is not the one the hidden code belongs to. */
  'form.row-shifted': z.object({ mark: z.string(), ...found }),
  'form.row-missing': z.object({ mark: z.string() }),
  'form.row-unknown': z.object({ mark: z.string() }),
  'form.row-without-code': z.object({ ...found }),
  /** The application holds something else than when the form was written, and so does the form. */
  'form.changed-since-writing': z.object({}),
  'form.would-clear': z.object({}),
  /** The earlier score is no longer the one a review form was written from. */
  'form.earlier-changed': z.object({}),
  /** Kept and scored again at once. */
  'form.keep-and-change': z.object({ ...found }),
  /** Scored again as before; taken as kept. */
  'form.same-as-before': z.object({ ...found }),
  'form.formula': z.object({ formula: z.string(), ...found }),
  'form.merged': z.object({ range: z.string() }),
  'form.unreadable': z.object({ ...found }),
  'form.digits-lost': z.object({ ...found }),
  'form.number-became-date': z.object({ ...found }),
  /** A day written as the number a spreadsheet counts it by. */
  'form.day-as-number': z.object({ ...found, taken: z.string() }),
  /** `taken` is empty where it is refused. */
  'form.percent': z.object({ ...found, taken: z.string() }),
  'form.unknown-choice': z.object({ ...found, allowed: z.array(z.string()) }),
  'form.not-whole': z.object({ ...found, maximum: z.int() }),
  'form.items-open': z.object({ open: z.int() }),
  'form.day-missing': z.object({}),
  'form.day-although-not-done': z.object({ ...found }),
  'form.text-too-long': z.object({ length: z.int(), maximum: z.int() }),
  'form.reason-without-count': z.object({ ...found }),
  /** The cell is not meant to be filled in. */
  'form.closed-cell': z.object({ ...found }),
} as const;
