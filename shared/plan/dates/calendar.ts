/** Days of a month of the Gregorian calendar. */
const daysOf = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export const isYear = (value: number): boolean => value >= 1949 && value <= 2100;

/** ISO date, or null where the calendar has no such day. */
export const isoDate = (year: number, month: number, day: number): string | null =>
  isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
    ? `${year}-${twoDigits(month)}-${twoDigits(day)}`
    : null;

/** Last day of a month. */
export const endOfMonth = (year: number, month: number): string | null =>
  isoDate(year, month, month >= 1 && month <= 12 ? daysOf(year, month) : 0);

/** 31 December. */
export const endOfYear = (year: number): string | null => isoDate(year, 12, 31);

/** Last year of a five-year plan by its number: the thirteenth ended in 2020. */
export const endOfFiveYearPlan = (number: number): number | null => {
  const year = 1955 + 5 * number;
  return number >= 10 && number <= 25 ? year : null;
};
