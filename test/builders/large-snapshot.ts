import { type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import type { Score } from '#shared/model/score.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { seededSnapshot } from './seeded-snapshot.ts';
import { seededRandom } from './service.ts';
import { plausible } from './snapshot.ts';

/** The same evaluation with points awarded by the scorers where shared facts gave them. */
const judgedThroughout = (snapshot: EvaluationSnapshot): EvaluationSnapshot => {
  const { document } = snapshot.framework;
  const dimensions = document.dimensions.map((dimension) => ({
    ...dimension,
    indicators: dimension.indicators.map(
      (indicator): Indicator =>
        inputOf(indicator.method).from === 'score'
          ? indicator
          : { ...indicator, method: { id: 'direct', version: 1, parameters: { step: '0.1' } } },
    ),
  }));
  return { ...snapshot, framework: { ...snapshot.framework, document: { ...document, dimensions } } };
};

/**
 * An evaluation of any size in which every cell is filled, made quickly and with as few objects as the service makes
 * when it reads one: equal values and ids are one object.
 */
export const largeSnapshot = ({
  subjects,
  indicators,
  scorers,
}: Readonly<Record<'subjects' | 'indicators' | 'scorers', number>>): EvaluationSnapshot => {
  const base = judgedThroughout(seededSnapshot({ subjects: 1, indicators, scorers, blank: 0 }));
  const evaluationId = base.evaluation.id;
  const { next } = seededRandom(7);
  const choices = indicatorsOf(base.framework.document).map((indicator) => ({
    id: indicator.id,
    values: Array.from({ length: 20 }, () => plausible(indicator, next())),
  }));
  const [first] = base.subjects;
  if (!first) throw new Error('no subject');
  const made = Array.from({ length: subjects }, (_, index) => ({
    ...first,
    id: `subject-${String(index).padStart(6, '0')}`,
    name: `学校${index + 1}`,
    position: index,
  }));
  const pick = <Value>(values: readonly Value[]): Value | null =>
    values[Math.floor(next() * values.length)] ?? null;
  const scores: Score[] = [];
  const words = { round: 1, blankReason: null, comment: '', deductionReason: '' };
  for (const { id: scorerId } of base.scorers)
    for (const { id: subjectId } of made)
      for (const { id: indicatorId, values } of choices)
        scores.push({ evaluationId, scorerId, subjectId, indicatorId, value: pick(values), ...words });
  return {
    ...base,
    subjects: made,
    scores,
    observations: [],
    selfAssessments: [],
    evidence: [],
    findings: [],
    rectifications: [],
  };
};
