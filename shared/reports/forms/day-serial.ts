import { dateText } from '../../model/primitives.ts';

const millisecondsPerDay = 86_400_000;
/** Days that can be meant by a serial number: 1950 to 2199. */
const firstMeant = 18_264;
const lastMeant = 109_575;

/** A day by the number spreadsheets count it by (1900 epoch), or null where no day can be meant. */
export const dateOfSerial = (serial: string): string | null => {
  const days = Math.floor(Number(serial));
  if (!Number.isFinite(days) || days < firstMeant || days > lastMeant) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + days * millisecondsPerDay).toISOString().slice(0, 10);
  return dateText.safeParse(day).success ? day : null;
};

/** The number spreadsheets count a day by (1900 epoch). */
export const dayNumber = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / millisecondsPerDay;
};
