import { z } from 'zod';

const place = { place: z.string() };
const found = { found: z.string() };
/** As the spreadsheet shows it. */
const cell = { sheet: z.string(), row: z.number(), column: z.string() };

/**
 * Figures and scores from tables of others. Failures of cells name no place of their own: they stand in an entry that
 * does; failures of rows name theirs.
 */
export const importFailures = {
  /** No table of the file names subjects, indicators and values. */
  'import.nothing-recognised': z.object({ ...place, sheets: z.array(z.string()) }),
  /** The file, the choices or the stored values are not those of the preview. */
  'import.changed-since-preview': z.object({ ...place }),
  /** Every cell was refused, left out or holds what is stored already. */
  'import.nothing-to-take': z.object({ ...place }),
  /** A total, a note, a signature line or a repeated heading among the data. */
  'import.row-left-out': z.object({ ...cell, ...found }),
  /** Values in a row that names nobody or nothing. */
  'import.row-unlabelled': z.object({ ...cell }),
  /** Neither the table nor its title, its sheet or a choice says whose values these are. */
  'import.subject-unknown': z.object({}),
  'import.scorer-unknown': z.object({}),
  /** Code and name of one row mean different things. */
  'import.labels-disagree': z.object({ code: z.string(), name: z.string() }),
  /** The code is known, and what stands beside it is another name. */
  'import.name-differs': z.object({ ...found, expected: z.string() }),
  /** The cell that names it is empty and not merged; what stands above was taken. */
  'import.label-from-above': z.object({ ...found }),
  /** A column of points for an indicator that is computed from a figure. */
  'import.points-not-figure': z.object({ indicator: z.string() }),
  /** The cell shows fewer digits than it holds; what it holds is taken. */
  'import.shown-rounded': z.object({ shown: z.string(), number: z.string() }),
  /** A share of one where a percentage is wanted. */
  'import.share-of-one': z.object({ ...found }),
  /** A word that is none of the form's and usually means the same. */
  'import.word-read-as': z.object({ ...found, meaning: z.enum(['yes', 'no', 'not-applicable', 'not-done']) }),
  /** Points where a level is wanted; only this level gives as many. */
  'import.level-by-points': z.object({ ...found, level: z.string() }),
  /** The same value stands in the file already, at the address named. */
  'import.twice': z.object({ first: z.string() }),
  'import.hidden-row': z.object({}),
  /** The column of the value, or of the words beside it, is not shown. */
  'import.hidden-column': z.object({ column: z.string() }),
  /** The row says why points were deducted, or where a figure is from, and holds no value. */
  'import.words-without-value': z.object({ ...found }),
} as const;
