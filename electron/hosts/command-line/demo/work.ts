import type { BlankReason, EnteredValue } from '#shared/model/entered-value.ts';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { factsOf } from '#shared/scoring/results/shared-entry.ts';
import type { Cast } from './cast.ts';
import { enteredFor, isDeducted } from './entered.ts';
import { type SeededRandom, seededRandom } from './random.ts';
import { bonusSource, commentFor, deductionReasonFor, sourceFor, vetoSource } from './words.ts';

/** What is entered for a cell: a value or a blank with its reason, never nothing. */
type Entry =
  | { readonly value: EnteredValue; readonly blankReason?: never }
  | { readonly value?: never; readonly blankReason: BlankReason };

/** A shared fact of the demonstration; subjects are counted from 0. */
export type DemoObservation = Entry & {
  readonly subject: number;
  readonly item: string;
  readonly source: string;
};

/** One cell of a score sheet; subjects and scorers are counted from 0. */
export type DemoScore = Entry & {
  readonly subject: number;
  readonly scorer: number;
  readonly indicatorId: string;
  readonly comment: string;
  readonly deductionReason: string;
};

export interface DemoWork {
  readonly observations: readonly DemoObservation[];
  readonly scores: readonly DemoScore[];
}

/** A blank now and then; what does not apply to a subject does not apply for any scorer. */
const subjectBlank = (random: SeededRandom): BlankReason | null =>
  random.chance(0.02) ? random.pick(['not-applicable', 'unobtainable']) : null;

/**
 * Everything the subjects and scorers of one evaluation enter: believable, complete, and the same for the same seed.
 * Subjects differ in strength and scorers in leniency; some cells are blank with a reason, a few are zero. The first
 * subject is recognised for the framework's first bonus; the last may have its first veto against it.
 */
export const demoWork = (document: FrameworkDocument, cast: Cast, seed: number): DemoWork => {
  const observations: DemoObservation[] = [];
  const scores: DemoScore[] = [];
  const indicators = indicatorsOf(document);
  const fieldWork = cast.subjects.map(({ strength }, subject) => ({ strength, subject }));

  const judge = (indicator: Indicator, subject: number, performance: number): void => {
    const common = seededRandom(seed, document.id, indicator.id, String(subject), 'blank');
    const blank = subjectBlank(common);
    cast.scorers.forEach(({ leniency }, scorer) => {
      const random = seededRandom(seed, document.id, indicator.id, String(subject), String(scorer));
      const cell = { subject, scorer, indicatorId: indicator.id };
      const blankReason = blank ?? (random.chance(0.008) ? 'refused' : null);
      if (blankReason !== null) {
        scores.push({ ...cell, blankReason, comment: '', deductionReason: '' });
        return;
      }
      const value = enteredFor(indicator, performance + leniency + (random.next() - 0.5) * 0.12, random);
      const deductionReason = isDeducted(indicator, value) ? deductionReasonFor(indicator, random) : '';
      scores.push({ ...cell, value, comment: commentFor(random), deductionReason });
    });
  };

  const observe = (indicator: Indicator, subject: number, performance: number): void => {
    const random = seededRandom(seed, document.id, indicator.id, String(subject));
    const blankReason = subjectBlank(random);
    const fact = { subject, item: indicator.id };
    if (blankReason === null) {
      const source = sourceFor(indicator);
      for (const { item, value } of factsOf(indicator.id, enteredFor(indicator, performance, random)))
        observations.push({ subject, item, value, source });
    } else {
      observations.push({ ...fact, blankReason, source: '' });
    }
  };

  for (const { strength, subject } of fieldWork) {
    for (const indicator of indicators) {
      const random = seededRandom(seed, document.id, indicator.id, String(subject), 'performance');
      // Every so often something was simply not done.
      const performance = random.chance(0.03) ? 0 : strength + (random.next() - 0.5) * 0.35;
      if (inputOf(indicator.method).from === 'observation') observe(indicator, subject, performance);
      else judge(indicator, subject, performance);
    }
  }

  const [bonus] = document.bonuses;
  const [veto] = document.vetoes;
  fieldWork.forEach(({ subject }) => {
    if (bonus) {
      const points = subject === 0 ? bonus.points : '0';
      observations.push({
        subject,
        item: bonus.code,
        value: { kind: 'number', number: points },
        source: bonusSource,
      });
    }
    if (veto) {
      const yes = cast.vetoed && subject === fieldWork.length - 1;
      observations.push({
        subject,
        item: veto.code,
        value: { kind: 'yes-no', yes },
        source: yes ? vetoSource : '',
      });
    }
  });
  return { observations, scores };
};
