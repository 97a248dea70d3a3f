import type { Evaluation, Scorer, Subject } from '#shared/model/evaluation.ts';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import type { FormItem } from '../scoring/form-items.ts';

/** What every part of the review is drawn from. */
export interface ReviewScene {
  readonly evaluation: Evaluation;
  readonly subjects: readonly Subject[];
  readonly scorers: readonly Scorer[];
  readonly framework: FrameworkDocument;
}

/** A unit of the review with its names. */
export interface NamedUnit {
  readonly subject: string;
  readonly indicator: Indicator;
  /** Subject, code and name in one line. */
  readonly place: string;
}

export const namedUnit = (
  { subjects, framework }: ReviewScene,
  { subjectId, indicatorId }: { readonly subjectId: string; readonly indicatorId: string },
): NamedUnit | null => {
  const subject = subjects.find(({ id }) => id === subjectId)?.name;
  const indicator = indicatorsOf(framework).find(({ id }) => id === indicatorId);
  return subject !== undefined && indicator
    ? { subject, indicator, place: `${subject} ${indicator.code} ${indicator.name}` }
    : null;
};

export const scorerName = ({ scorers }: ReviewScene, id: string): string =>
  scorers.find((each) => each.id === id)?.name ?? id;

/** An indicator as the entries of the scoring form take it. */
export const formItemOf = (indicator: Indicator): FormItem => ({
  kind: 'indicator',
  item: indicator.id,
  code: indicator.code,
  name: indicator.name,
  from: inputOf(indicator.method).from,
  indicator,
});
