import { type Failure, failure } from '../../contract/failure.ts';
import { quoted } from '../../contract/quoted.ts';
import { readDate } from '../../scoring/date-input.ts';
import { readDecimal } from '../../scoring/decimal-input.ts';
import { exact, exactToText, hundred, multiply } from '../../scoring/exact.ts';
import { dateOfSerial } from './day-serial.ts';
import type { FormCell } from './form-cell.ts';

/** What a cell was read as. `problems` are doubts while something was read, and what stands in the way otherwise. */
export type Reading<Value> =
  | { readonly state: 'blank' }
  | { readonly state: 'read'; readonly value: Value; readonly doubts: readonly Failure[] }
  | { readonly state: 'refused'; readonly problem: Failure };

const refused = (problem: Failure): Reading<never> => ({ state: 'refused', problem });

/** Characters that look like nothing: white space of any width, zero width included. */
const isEmpty = (text: string): boolean => /^[\s\u200b\u3000]*$/.test(text);

/**
 * What holds for every entry cell: nothing typed is blank; an error value, a merged or a damaged number is refused; the
 * result of a formula is taken with a doubt.
 */
const readCell = <Value>(
  cell: FormCell,
  merge: string | null,
  read: (cell: FormCell) => Reading<Value>,
): Reading<Value> => {
  if (merge !== null && isEmpty(cell.text)) return refused(failure('form.merged', { range: merge }));
  if (cell.kind === 'error') return refused(failure('form.unreadable', { found: quoted(cell.shown) }));
  if (isEmpty(cell.text))
    return cell.formula === null
      ? { state: 'blank' }
      : refused(failure('form.unreadable', { found: quoted(cell.formula) }));
  if (cell.lostDigits) return refused(failure('form.digits-lost', { found: quoted(cell.shown) }));
  const reading = read(cell);
  if (cell.formula === null || reading.state !== 'read') return reading;
  const doubt = failure('form.formula', { formula: quoted(cell.formula), found: quoted(cell.shown) });
  return { ...reading, doubts: [doubt, ...reading.doubts] };
};

const fromOutcome = <Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure },
  doubts: readonly Failure[] = [],
): Reading<Value> =>
  outcome.ok ? { state: 'read', value: outcome.value, doubts } : refused(outcome.failure);

/** A number: as a number, as text with full-width digits, spaces or separators, in percent where that is its unit. */
export const readNumberCell = (cell: FormCell, unit: string, merge: string | null): Reading<string> =>
  readCell(cell, merge, ({ kind, text, shown, percent }) => {
    if (kind === 'date') return refused(failure('form.number-became-date', { found: quoted(shown) }));
    if (kind === 'number' && percent) {
      const isPercentage = unit.normalize('NFKC') === '%';
      const taken = isPercentage ? exactToText(multiply(exact(text), hundred)) : '';
      const problem = failure('form.percent', { found: quoted(shown), taken });
      return isPercentage ? { state: 'read', value: taken, doubts: [problem] } : refused(problem);
    }
    return fromOutcome(readDecimal(text, { unit }));
  });

/** A whole number from 0. */
export const readWholeCell = (cell: FormCell, maximum: number, merge: string | null): Reading<number> => {
  const reading = readNumberCell(cell, '', merge);
  if (reading.state !== 'read') return reading;
  const whole = /^(\d+)(?:\.0+)?$/.exec(reading.value)?.[1];
  const count = Number(whole);
  return whole === undefined || count > maximum
    ? refused(failure('form.not-whole', { found: quoted(cell.shown), maximum }))
    : { ...reading, value: count };
};

/** Texts as people retype them: width, case and spaces do not matter. */
const comparable = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** A choice that a list offers; `labels` are all it may be called by, the first of each is told in messages. */
export interface Choice<Value> {
  readonly value: Value;
  readonly labels: readonly string[];
}

export const readChoiceCell = <Value>(
  cell: FormCell,
  choices: readonly Choice<Value>[],
  merge: string | null,
): Reading<Value> =>
  readCell<Value>(cell, merge, ({ text, shown }) => {
    const exactly = choices.find(({ labels }) => labels.includes(text));
    const found =
      exactly ?? choices.find(({ labels }) => labels.some((label) => comparable(label) === comparable(text)));
    return found
      ? { state: 'read', value: found.value, doubts: [] }
      : refused(
          failure('form.unknown-choice', {
            found: quoted(shown),
            allowed: choices.flatMap(({ labels }) => labels.slice(0, 1)),
          }),
        );
  });

/** A day: as a date in either epoch, as text in the usual ways of writing, as its serial number with a doubt. */
export const readDayCell = (cell: FormCell, merge: string | null): Reading<string> =>
  readCell<string>(cell, merge, ({ kind, text, shown }) => {
    if (kind === 'date') return { state: 'read', value: text, doubts: [] };
    // 20240506 is a day as people write it; as a serial number it would lie past the year 9999.
    const written = readDate(text);
    if (kind !== 'number' || written.ok) return fromOutcome(written);
    const day = dateOfSerial(text);
    return day === null
      ? fromOutcome<string>(written)
      : {
          state: 'read',
          value: day,
          doubts: [failure('form.day-as-number', { found: quoted(shown), taken: day })],
        };
  });

/** Words, kept as typed but for white space at both ends. */
export const readTextCell = (cell: FormCell, maximum: number, merge: string | null): Reading<string> =>
  readCell<string>(cell, merge, ({ kind, text, shown }) => {
    const words = (kind === 'text' ? text : shown).replaceAll(/^[\s\u200b]+|[\s\u200b]+$/g, '');
    return words.length > maximum
      ? refused(failure('form.text-too-long', { length: words.length, maximum }))
      : { state: 'read', value: words, doubts: [] };
  });
