import { failure, type Outcome } from '../contract/failure.ts';
import { dateText } from '../model/primitives.ts';
import { dayOf } from './methods/calendar.ts';

/**
 * Reads a day as people write it: 2019-5-6, 2019/05/06, 2019.5.6, 20190506, 2019年5月6日, also in full-width
 * characters. Refuses everything else, and days the calendar does not have, with `value.not-a-date`.
 */
export const readDate = (typed: string): Outcome<string> => {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const [, year = '', month = '', day = ''] = found ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dateText.safeParse(date).success && dayOf(date) !== null
    ? { ok: true, value: date }
    : { ok: false, failure: failure('value.not-a-date', { found: typed.slice(0, 40) }) };
};
