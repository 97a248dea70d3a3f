/** Days by the Gregorian calendar, counted; no clock, no time zone. */

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The parts of an ISO date, or null where the calendar has no such day (2023-02-30). */
export const dayOf = (date: string): Day | null => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) ? { year, month, day } : null;
};

/** Days since 1 January of year 0. */
const numberOf = ({ year, month, day }: Day): number => {
  const before = year - 1;
  let days =
    year === 0
      ? 0
      : 366 + before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let each = 1; each < month; each += 1) days += daysOf(year, each);
  return days + day - 1;
};

/** How many days `to` is after `from`; negative before it. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** The same day of the month later, or the last one of a shorter month: 31 January + 1 month is 28 February. */
const monthsLater = ({ year, month, day }: Day, months: number): Day => {
  const count = year * 12 + month - 1 + months;
  const later = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...later, day: Math.min(day, daysOf(later.year, later.month)) };
};

/** Months started between two days: none on the day itself, one from the day after. */
export const monthsStarted = (from: Day, to: Day): number => {
  if (daysBetween(from, to) <= 0) return 0;
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return daysBetween(monthsLater(from, months), to) > 0 ? months + 1 : months;
};
