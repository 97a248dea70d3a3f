import type { Amount } from '../../model/primitives.ts';
import type {
  DimensionResult,
  IndicatorResult,
  ResultCell,
  ScorerTotal,
  SubjectResult,
} from '../../model/result.ts';
import { rawValue } from './raw-value.ts';
import { type PlainColumnId, type PlainContext, table } from './table.ts';

const exactOf = (amount: Amount | null): string => amount?.exact ?? '';
const roundedOf = (amount: Amount | null): string => amount?.rounded ?? '';
const yesNo = (yes: boolean, { catalogue }: PlainContext): string =>
  yes ? catalogue.workbook.scoreSheet.yes : catalogue.workbook.scoreSheet.no;

/** A record with the subject it belongs to. */
interface OfSubject<Own> {
  readonly subject: SubjectResult;
  readonly own: Own;
}
type Column<Row> = readonly [PlainColumnId, (row: Row, context: PlainContext) => string];

const subjectColumns: readonly Column<{ readonly subject: SubjectResult }>[] = [
  ['subjectId', ({ subject }) => subject.subjectId],
  ['subject', ({ subject }, { subjectOf }) => subjectOf(subject.subjectId)?.name ?? ''],
  ['subjectCode', ({ subject }, { subjectOf }) => subjectOf(subject.subjectId)?.code ?? ''],
  ['track', ({ subject }, { subjectOf }) => subjectOf(subject.subjectId)?.track ?? ''],
];

const indicatorColumns: readonly Column<OfSubject<{ readonly indicatorId: string }>>[] = [
  ['dimensionCode', ({ own }, { dimensionOf }) => dimensionOf(own.indicatorId)?.code ?? ''],
  ['dimension', ({ own }, { dimensionOf }) => dimensionOf(own.indicatorId)?.name ?? ''],
  ['itemId', ({ own }) => own.indicatorId],
  ['itemCode', ({ own }, { indicatorOf }) => indicatorOf(own.indicatorId)?.code ?? ''],
  ['item', ({ own }, { indicatorOf }) => indicatorOf(own.indicatorId)?.name ?? ''],
];

export const resultsTable = table<{ readonly subject: SubjectResult }>({
  columns: [
    ...subjectColumns,
    ['total', ({ subject }) => subject.total.rounded],
    ['totalExact', ({ subject }) => subject.total.exact],
    ['obtainedExact', ({ subject }) => subject.obtained.exact],
    ['applicableFullScore', ({ subject }) => subject.applicableFullScore.exact],
    ['base', ({ subject }) => subject.base.rounded],
    ['baseExact', ({ subject }) => subject.base.exact],
    ['bonus', ({ subject }) => subject.bonus.exact],
    ['rate', ({ subject }) => subject.rate.rounded],
    ['grade', ({ subject }) => subject.grade ?? ''],
    ['gradeByTotal', ({ subject }) => subject.gradeByTotal ?? ''],
    ['vetoes', ({ subject }) => subject.vetoes.join('; ')],
    ['rank', ({ subject }) => (subject.rank === null ? '' : String(subject.rank.position))],
    ['tied', ({ subject }, context) => (subject.rank === null ? '' : yesNo(subject.rank.tied, context))],
    ['complete', ({ subject }, context) => yesNo(subject.complete, context)],
    ['missingCells', ({ subject }) => String(subject.missingCells)],
    ['cellCount', ({ subject }) => String(subject.cellCount)],
  ],
  *rows({ result }) {
    for (const subject of result.subjects) yield { subject };
  },
  json: ({ result }) =>
    result.subjects.map(
      ({ indicators: _indicators, dimensions: _dimensions, scorerTotals: _totals, ...rest }) => rest,
    ),
});

export const dimensionResultsTable = table<OfSubject<DimensionResult>>({
  columns: [
    ...subjectColumns,
    ['dimensionCode', ({ own }) => own.code],
    ['dimension', ({ own }) => own.name],
    ['fullScore', ({ own }) => own.fullScore],
    ['applicableFullScore', ({ own }) => own.applicableFullScore.exact],
    ['points', ({ own }) => own.points.rounded],
    ['pointsExact', ({ own }) => own.points.exact],
    ['rate', ({ own }) => roundedOf(own.rate)],
    ['scoredCount', ({ own }) => String(own.scoredCount)],
    ['indicatorCount', ({ own }) => String(own.indicatorCount)],
  ],
  *rows({ result }) {
    for (const subject of result.subjects) for (const own of subject.dimensions) yield { subject, own };
  },
  json: ({ result }) =>
    result.subjects.flatMap(({ subjectId, dimensions }) => dimensions.map((own) => ({ subjectId, ...own }))),
});

export const indicatorResultsTable = table<OfSubject<IndicatorResult>>({
  columns: [
    ...subjectColumns,
    ...indicatorColumns,
    ['fullScore', ({ own }) => own.fullScore],
    ['state', ({ own }, { catalogue }) => catalogue.plainExport.indicatorStates[own.state]],
    ['points', ({ own }) => roundedOf(own.points)],
    ['pointsExact', ({ own }) => exactOf(own.points)],
    ['rate', ({ own }) => roundedOf(own.rate)],
    ['counted', ({ own }) => String(own.cells.filter(({ use }) => use === 'counted').length)],
    ['arbitrated', ({ own }, context) => yesNo(own.arbitration !== null, context)],
  ],
  *rows({ result }) {
    for (const subject of result.subjects) for (const own of subject.indicators) yield { subject, own };
  },
  json: ({ result }) =>
    result.subjects.flatMap(({ subjectId, indicators }) =>
      indicators.map(({ cells: _cells, ...own }) => ({ subjectId, ...own })),
    ),
});

export const scorerResultsTable = table<OfSubject<ScorerTotal>>({
  columns: [
    ...subjectColumns,
    ['scorerId', ({ own }) => own.scorerId],
    ['scorer', ({ own }, { scorerOf }) => scorerOf(own.scorerId)?.name ?? ''],
    ['total', ({ own }) => own.total.rounded],
    ['totalExact', ({ own }) => own.total.exact],
    ['scoredCount', ({ own }) => String(own.scoredCount)],
    ['indicatorCount', ({ own }) => String(own.indicatorCount)],
    ['use', ({ own }, { catalogue }) => catalogue.rules.cellUses[own.use]],
  ],
  *rows({ result }) {
    for (const subject of result.subjects) for (const own of subject.scorerTotals) yield { subject, own };
  },
  json: ({ result }) =>
    result.subjects.flatMap(({ subjectId, scorerTotals }) =>
      scorerTotals.map((own) => ({ subjectId, ...own })),
    ),
});

export const cellsTable = table<OfSubject<ResultCell & { readonly indicatorId: string }>>({
  columns: [
    ...subjectColumns,
    ...indicatorColumns,
    ['scorerId', ({ own }) => own.scorerId],
    ['scorer', ({ own }, { scorerOf }) => scorerOf(own.scorerId)?.name ?? ''],
    ['round', ({ own }) => String(own.round)],
    ['state', ({ own }, { catalogue }) => catalogue.rules.cellStates[own.state]],
    ['value', ({ own }) => rawValue(own.value)],
    [
      'blankReason',
      ({ own }, { catalogue }) =>
        own.blankReason === null ? '' : catalogue.rules.blankReasons[own.blankReason],
    ],
    ['points', ({ own }) => roundedOf(own.points)],
    ['pointsExact', ({ own }) => exactOf(own.points)],
    ['use', ({ own }, { catalogue }) => catalogue.rules.cellUses[own.use]],
  ],
  *rows({ result }) {
    for (const subject of result.subjects)
      for (const { indicatorId, cells } of subject.indicators)
        for (const cell of cells) yield { subject, own: { ...cell, indicatorId } };
  },
  json: ({ result }) =>
    result.subjects.flatMap(({ subjectId, indicators }) =>
      indicators.flatMap(({ indicatorId, cells }) =>
        cells.map((cell) => ({ subjectId, indicatorId, ...cell })),
      ),
    ),
});
