import type { Arbitration, ReviewRound } from '../../model/review-round.ts';
import type { Observation, Score } from '../../model/score.ts';
import type { SelfAssessment } from '../../model/self-assessment.ts';
import { rawValue } from './raw-value.ts';
import { type PlainContext, table } from './table.ts';

type EntryOf = { readonly value: Score['value']; readonly blankReason: Score['blankReason'] };

const stateOf = ({ value, blankReason }: EntryOf, { catalogue }: PlainContext): string =>
  catalogue.rules.cellStates[value !== null ? 'scored' : blankReason !== null ? 'blank' : 'unscored'];

const kindOf = ({ value }: EntryOf, { catalogue }: PlainContext): string =>
  value === null ? '' : catalogue.methods.enteredKinds[value.kind];

const reasonOf = ({ blankReason }: EntryOf, { catalogue }: PlainContext): string =>
  blankReason === null ? '' : catalogue.rules.blankReasons[blankReason];

/** Entries in the order of the evaluation, whatever order the database gave them in. */
const ordered = <Entry>(
  entries: readonly Entry[],
  keys: readonly ((entry: Entry) => number | string)[],
): Entry[] =>
  entries.toSorted((a, b) => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });

/** Places of ids in the evaluation's own order. */
const places = ({ subjects, scorers, snapshot }: PlainContext) => {
  const placeIn = (ids: readonly string[]) => {
    const known = new Map(ids.map((id, index) => [id, index]));
    return (id: string): number => known.get(id) ?? ids.length;
  };
  return {
    subject: placeIn(subjects.map(({ id }) => id)),
    scorer: placeIn(scorers.map(({ id }) => id)),
    indicator: placeIn(
      snapshot.framework.document.dimensions.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    ),
  };
};

const orderedScores = (context: PlainContext): Score[] => {
  const place = places(context);
  return ordered(context.snapshot.scores, [
    ({ subjectId }) => place.subject(subjectId),
    ({ scorerId }) => place.scorer(scorerId),
    ({ indicatorId }) => place.indicator(indicatorId),
    ({ round }) => round,
  ]);
};

const orderedObservations = (context: PlainContext): Observation[] => {
  const place = places(context);
  return ordered(context.snapshot.observations, [
    ({ subjectId }) => place.subject(subjectId),
    ({ item }) => place.indicator(item),
    ({ item }) => item,
  ]);
};

export const scoresTable = table<Score>({
  columns: [
    ['subjectId', ({ subjectId }) => subjectId],
    ['subject', ({ subjectId }, { subjectOf }) => subjectOf(subjectId)?.name ?? ''],
    ['subjectCode', ({ subjectId }, { subjectOf }) => subjectOf(subjectId)?.code ?? ''],
    ['scorerId', ({ scorerId }) => scorerId],
    ['scorer', ({ scorerId }, { scorerOf }) => scorerOf(scorerId)?.name ?? ''],
    ['itemId', ({ indicatorId }) => indicatorId],
    ['itemCode', ({ indicatorId }, { indicatorOf }) => indicatorOf(indicatorId)?.code ?? ''],
    ['item', ({ indicatorId }, { indicatorOf }) => indicatorOf(indicatorId)?.name ?? ''],
    ['round', ({ round }) => String(round)],
    ['state', stateOf],
    ['valueKind', kindOf],
    ['value', ({ value }) => rawValue(value)],
    ['blankReason', reasonOf],
    ['comment', ({ comment }) => comment],
    ['deductionReason', ({ deductionReason }) => deductionReason],
    ['reviewReason', ({ review }) => review?.reason ?? ''],
  ],
  rows: orderedScores,
  json: orderedScores,
});

const itemName = (item: string, { indicatorOf, snapshot }: PlainContext): string => {
  const { vetoes, bonuses } = snapshot.framework.document;
  return indicatorOf(item)?.name ?? [...vetoes, ...bonuses].find(({ code }) => code === item)?.name ?? item;
};

export const observationsTable = table<Observation>({
  columns: [
    ['subjectId', ({ subjectId }) => subjectId],
    ['subject', ({ subjectId }, { subjectOf }) => subjectOf(subjectId)?.name ?? ''],
    ['subjectCode', ({ subjectId }, { subjectOf }) => subjectOf(subjectId)?.code ?? ''],
    ['itemId', ({ item }) => item],
    ['itemCode', ({ item }, { indicatorOf }) => indicatorOf(item)?.code ?? item],
    ['item', ({ item }, context) => itemName(item, context)],
    ['unit', ({ item }, { indicatorOf }) => indicatorOf(item)?.unit ?? ''],
    ['state', stateOf],
    ['valueKind', kindOf],
    ['value', ({ value }) => rawValue(value)],
    ['blankReason', reasonOf],
    ['source', ({ source }) => source],
  ],
  rows: orderedObservations,
  json: orderedObservations,
});

const orderedSelfAssessments = (context: PlainContext): SelfAssessment[] => {
  const place = places(context);
  return ordered(context.snapshot.selfAssessments, [
    ({ subjectId }) => place.subject(subjectId),
    ({ indicatorId }) => place.indicator(indicatorId),
  ]);
};

export const selfAssessmentsTable = table<SelfAssessment>({
  columns: [
    ['subjectId', ({ subjectId }) => subjectId],
    ['subject', ({ subjectId }, { subjectOf }) => subjectOf(subjectId)?.name ?? ''],
    ['subjectCode', ({ subjectId }, { subjectOf }) => subjectOf(subjectId)?.code ?? ''],
    ['itemId', ({ indicatorId }) => indicatorId],
    ['itemCode', ({ indicatorId }, { indicatorOf }) => indicatorOf(indicatorId)?.code ?? ''],
    ['item', ({ indicatorId }, { indicatorOf }) => indicatorOf(indicatorId)?.name ?? ''],
    ['targetStated', ({ targetValue }) => targetValue],
    ['actualStated', ({ actualValue }) => actualValue],
    ['selfScore', ({ selfScore }) => selfScore ?? ''],
    ['deviation', ({ deviation }) => deviation],
  ],
  rows: orderedSelfAssessments,
  json: orderedSelfAssessments,
});

/** One reviewed indicator of one subject in one round. */
interface ReviewedCell {
  readonly round: ReviewRound;
  readonly subjectId: string;
  readonly indicatorId: string;
}

export const reviewsTable = table<ReviewedCell>({
  columns: [
    ['round', ({ round }) => String(round.round)],
    ['subjectId', ({ subjectId }) => subjectId],
    ['subject', ({ subjectId }, { subjectOf }) => subjectOf(subjectId)?.name ?? ''],
    ['itemId', ({ indicatorId }) => indicatorId],
    ['itemCode', ({ indicatorId }, { indicatorOf }) => indicatorOf(indicatorId)?.code ?? ''],
    ['item', ({ indicatorId }, { indicatorOf }) => indicatorOf(indicatorId)?.name ?? ''],
    ['openedBy', ({ round }, { scorerOf }) => scorerOf(round.openedBy)?.name ?? round.openedBy],
    ['openedAt', ({ round }) => round.openedAt],
    ['reason', ({ round }) => round.reason],
    ['closedAt', ({ round }) => round.closing?.closedAt ?? ''],
    ['closingReason', ({ round }) => round.closing?.reason ?? ''],
  ],
  *rows({ snapshot }) {
    for (const round of snapshot.reviewRounds)
      for (const { subjectId, indicatorIds } of round.cells)
        for (const indicatorId of indicatorIds) yield { round, subjectId, indicatorId };
  },
  json: ({ snapshot }) => snapshot.reviewRounds,
});

export const arbitrationsTable = table<Arbitration>({
  columns: [
    ['subjectId', ({ subjectId }) => subjectId],
    ['subject', ({ subjectId }, { subjectOf }) => subjectOf(subjectId)?.name ?? ''],
    ['itemId', ({ indicatorId }) => indicatorId],
    ['itemCode', ({ indicatorId }, { indicatorOf }) => indicatorOf(indicatorId)?.code ?? ''],
    ['item', ({ indicatorId }, { indicatorOf }) => indicatorOf(indicatorId)?.name ?? ''],
    ['valueKind', kindOf],
    ['value', ({ value }) => rawValue(value)],
    ['blankReason', reasonOf],
    ['decidedBy', ({ decidedBy }, { scorerOf }) => scorerOf(decidedBy)?.name ?? decidedBy],
    ['decidedAt', ({ decidedAt }) => decidedAt],
    ['reason', ({ reason }) => reason],
  ],
  rows: ({ snapshot }) => snapshot.arbitrations,
  json: ({ snapshot }) => snapshot.arbitrations,
});
