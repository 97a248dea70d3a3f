import { type Failure, failure } from '../contract/failure.ts';
import type { EnteredValue } from '../model/entered-value.ts';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '../model/framework.ts';
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
 * The same for a shared fact. `item` is an indicator's id, a veto's code (takes yes or no) or a bonus's code (takes
 * points from 0 to the bonus's own).
 */
export const checkObservation = (
  framework: FrameworkDocument,
  item: string,
  value: EnteredValue | null,
): Failure | null => {
  const indicator = indicatorsOf(framework).find((each) => each.id === item);
  if (indicator)
    return inputOf(indicator.method).from === 'observation'
      ? value && checkEntered(indicator, value)
      : wrongPlace(indicator, 'score');
  if (framework.vetoes.some((veto) => veto.code === item)) return value && vetoFault(value);
  const bonus = framework.bonuses.find((each) => each.code === item);
  return bonus ? value && bonusFault(bonus, value) : notFound(item);
};
