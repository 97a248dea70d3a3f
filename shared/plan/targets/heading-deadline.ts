import { type Deadline, deadlineOf, readDates } from './deadlines.ts';
import type { DocumentContext } from './passage-context.ts';

/** The deadline a heading announces for all that stands under it. */
export const headingDeadline = (
  { sections, year }: DocumentContext,
  section: number | null,
): Deadline | null => {
  const own = section === null ? undefined : sections[section];
  const title = own?.title === null ? '' : (own?.heading ?? '');
  // The years of an annex are those of the whole plan.
  if (own?.style === 'annex' || !/\d|五/.test(title)) return null;
  const clause = { start: 0, end: title.length, index: 0 };
  const dates = readDates(title, { ...clause, clauses: [clause] }, year, () => false);
  const date =
    dates.find((each) => each.role === 'deadline' && each.precision !== 'plan') ??
    // (2023年9月—2025年6月): the later end of a period in brackets.
    dates.findLast(
      (each) => each.role === 'mention' && each.from === null && title.startsWith(')', each.end),
    );
  return date ? { ...deadlineOf(title, date), start: 0, end: 0 } : null;
};
