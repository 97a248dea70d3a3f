import { type Failure, failure } from '../contract/failure.ts';
import type { EnteredValue } from '../model/entered-value.ts';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '../model/framework.ts';
import { maximumDigits } from './decimal-input.ts';
import { inputOf } from './methods/index.ts';
import { bonusFault, vetoFault } from './results/supplements.ts';
import { scoreEntered } from './score-entered.ts';

/** Why an indicator cannot take this value, or null. Out of range is refused, never clipped. */
export const checkEntered = (
  indicator: Pick<Indicator, 'method' | 'fullScore'>,
  value: EnteredValue,
): Failure | null => {
  const outcome = scoreEntered(indicator.method, value, indicator.fullScore);
  return outcome.ok ? null : outcome.failure;
};

const notFound = (id: string): Failure => failure('request.not-found', { noun: 'indicator', id });

/** The figures formulas are computed from; one name is one figure, however many formulas need it. */
export const figuresOf = (framework: FrameworkDocument): ReadonlySet<string> =>
  new Set(
    indicatorsOf(framework).flatMap(({ method }) =>
      method.id === 'formula' ? method.parameters.figures.map(({ name }) => name) : [],
    ),
  );

/** A named figure takes a number; whether a formula can be computed with it is told beside the indicator. */
const figureFault = (value: EnteredValue): Failure | null => {
  if (value.kind !== 'number') return failure('value.wrong-kind', { found: value.kind, wanted: 'number' });
  return value.number.replace(/\D/g, '').length > maximumDigits
    ? failure('value.too-many-digits', { found: value.number, maximum: maximumDigits })
    : null;
};

/** What an indicator's own observation may hold; the figures of a formula are observations of their own. */
const observedFault = (indicator: Indicator, value: EnteredValue): Failure | null => {
  const { method, code, name } = indicator;
  return method.id === 'formula'
    ? failure('value.figures-apart', {
        indicator: `${code} ${name}`,
        names: method.parameters.figures.map((figure) => figure.name),
      })
    : checkEntered(indicator, value);
};

const wrongPlace = (indicator: Indicator, wanted: 'observation' | 'score'): Failure =>
  failure('value.wrong-place', { indicator: `${indicator.code} ${indicator.name}`, wanted });

/**
 * Why a scorer's judgement cannot be stored for an indicator, or null: no such indicator, a shared fact, or a value
 * the method refuses. `value` null stands for clearing or a blank.
 */
export const checkScore = (
  framework: FrameworkDocument,
  indicatorId: string,
  value: EnteredValue | null,
): Failure | null => {
  const indicator = indicatorsOf(framework).find((each) => each.id === indicatorId);
  if (!indicator) return notFound(indicatorId);
  if (inputOf(indicator.method).from !== 'score') return wrongPlace(indicator, 'observation');
  return value && checkEntered(indicator, value);
};

/**
 * The same for a shared fact. `item` is an indicator's id, a veto's code (takes yes or no), a bonus's code (takes
 * points from 0 to the bonus's own) or the name of a figure that formulas need (takes a number).
 */
export const checkObservation = (
  framework: FrameworkDocument,
  item: string,
  value: EnteredValue | null,
): Failure | null => {
  const indicator = indicatorsOf(framework).find((each) => each.id === item);
  if (indicator)
    return inputOf(indicator.method).from === 'observation'
      ? value && observedFault(indicator, value)
      : wrongPlace(indicator, 'score');
  if (framework.vetoes.some((veto) => veto.code === item)) return value && vetoFault(value);
  const bonus = framework.bonuses.find((each) => each.code === item);
  if (bonus) return value && bonusFault(bonus, value);
  return figuresOf(framework).has(item) ? value && figureFault(value) : notFound(item);
};
