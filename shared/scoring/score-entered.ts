import { failure, type Outcome } from '../contract/failure.ts';
import type { EnteredValue } from '../model/entered-value.ts';
import { maximumDigits } from './decimal-input.ts';
import { exact } from './exact.ts';
import { type KindOf, methodOf } from './methods/index.ts';
import type { Scored } from './methods/method.ts';
import type { MethodId, SpecificationOf } from './methods/specification.ts';

const isOfKind = <Kind extends EnteredValue['kind']>(
  value: EnteredValue,
  kind: Kind,
): value is Extract<EnteredValue, { kind: Kind }> => value.kind === kind;

/** What was entered, in one line, for messages. */
const shown = (value: EnteredValue): string => {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'level':
      return value.level;
    case 'items':
      return value.items.join(' ');
    case 'yes-no':
      return String(value.yes);
    case 'counts':
      return value.counts.map(({ item, count }) => `${item}×${count}`).join(' ');
    case 'completion':
      return value.completedOn ?? '—';
    case 'figures':
      return value.figures.map(({ name, number }) => `${name} ${number}`).join(' ');
  }
};

const numbersOf = (value: EnteredValue): readonly string[] => {
  if (value.kind === 'number') return [value.number];
  return value.kind === 'figures' ? value.figures.map(({ number }) => number) : [];
};

const countDigits = (text: string): number => text.replace(/\D/g, '').length;

/**
 * Points for what was entered, with the quantities that took part. Exact and unrounded.
 * Refused: a value of another shape than the method takes (`value.wrong-kind`), a number of more than 40 digits
 * (`value.too-many-digits`), and whatever the method itself refuses. Nothing is clipped.
 */
export const scoreEntered = <Id extends MethodId>(
  specification: SpecificationOf<Id>,
  value: EnteredValue,
  /** Full score of the indicator, decimal text. */
  fullScore: string,
): Outcome<Scored> => {
  const method = methodOf(specification);
  const kind: KindOf<Id> = method.takes;
  const tooLong = numbersOf(value).find((number) => countDigits(number) > maximumDigits);
  if (tooLong !== undefined)
    return {
      ok: false,
      failure: failure('value.too-many-digits', { found: tooLong, maximum: maximumDigits }),
    };
  if (!isOfKind(value, kind))
    return { ok: false, failure: failure('value.wrong-kind', { found: shown(value), wanted: kind }) };
  return method.score(value, specification.parameters, exact(fullScore));
};
