const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const toHalfWidth = (text: string): string =>
  text.replace(/[０-９．／－]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

const forms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * Reads a date as people write it: 2019-5-6, 2019.5.6, 2019/5/6, 2019年5月6日, 20190506; full-width digits too.
 * The result is ISO 8601; null for anything else, also for days that do not exist.
 */
export const readDate = (text: string): string | null => {
  const plain = toHalfWidth(text).replace(/\s/g, '');
  for (const form of forms) {
    const [, year, month, day] = form.exec(plain) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    const monthNumber = Number(month);
    if (monthNumber < 1 || monthNumber > 12) return null;
    const dayNumber = Number(day);
    if (dayNumber < 1 || dayNumber > daysOf(Number(year), monthNumber)) return null;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
};

/** A day of this computer's calendar, ISO 8601. */
export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
