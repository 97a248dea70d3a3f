import type { Catalogue } from '../../i18n/translation.ts';
import { byPosition } from '../../model/by-position.ts';
import type { Scorer, Subject } from '../../model/evaluation.ts';
import type { PlainTableId } from '../../model/export-profile.ts';
import { type Dimension, type Indicator, indicatorsOf } from '../../model/framework.ts';
import type { EvaluationResult } from '../../model/result.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import type { AnnualTables } from '../annual-tables/tables.ts';

/** Everything a plain export is made from. */
export interface PlainInput {
  readonly snapshot: EvaluationSnapshot;
  /** `computeResults(snapshot)`. */
  readonly result: EvaluationResult;
  /** The data tables of the annual quality report; null while no template is chosen. */
  readonly annual: AnnualTables | null;
  readonly catalogue: Catalogue;
}

/** The input with the look-ups the tables need. */
export interface PlainContext extends PlainInput {
  readonly subjects: readonly Subject[];
  readonly scorers: readonly Scorer[];
  readonly subjectOf: (id: string) => Subject | undefined;
  readonly scorerOf: (id: string) => Scorer | undefined;
  readonly indicatorOf: (id: string) => Indicator | undefined;
  readonly dimensionOf: (indicatorId: string) => Dimension | undefined;
}

export type PlainColumnId = keyof Catalogue['plainExport']['columns'];

/** A table of a plain export. Every row has a field for every column; an empty field says nothing. */
export interface PlainTable {
  readonly id: PlainTableId;
  readonly title: string;
  readonly headings: readonly string[];
  /** Rows are made while they are walked, so that a large table is never twice in memory. */
  rows(): Iterable<readonly string[]>;
  /** The same as JSON with nothing put into words: the stored objects. */
  json(): unknown;
}

/** How one kind of record becomes a table. */
export interface TableDefinition<Row> {
  readonly columns: readonly (readonly [PlainColumnId, (row: Row, context: PlainContext) => string])[];
  readonly rows: (context: PlainContext) => Iterable<Row>;
  readonly json: (context: PlainContext) => unknown;
}
export type TableMaker = (id: PlainTableId, context: PlainContext) => PlainTable;

export const table =
  <Row>({ columns, rows, json }: TableDefinition<Row>): TableMaker =>
  (id, context) => ({
    id,
    title: context.catalogue.plainExport.tables[id],
    headings: columns.map(([column]) => context.catalogue.plainExport.columns[column]),
    *rows() {
      for (const row of rows(context)) yield columns.map(([, field]) => field(row, context));
    },
    json: () => json(context),
  });

export const plainContext = (input: PlainInput): PlainContext => {
  const { snapshot } = input;
  const framework = snapshot.framework.document;
  const subjects = new Map(snapshot.subjects.map((subject) => [subject.id, subject]));
  const scorers = new Map(snapshot.scorers.map((scorer) => [scorer.id, scorer]));
  const indicators = new Map(indicatorsOf(framework).map((indicator) => [indicator.id, indicator]));
  const dimensions = new Map(
    framework.dimensions.flatMap((dimension) =>
      dimension.indicators.map((indicator) => [indicator.id, dimension] as const),
    ),
  );
  return {
    ...input,
    subjects: byPosition(snapshot.subjects),
    scorers: byPosition(snapshot.scorers),
    subjectOf: (id) => subjects.get(id),
    scorerOf: (id) => scorers.get(id),
    indicatorOf: (id) => indicators.get(id),
    dimensionOf: (indicatorId) => dimensions.get(indicatorId),
  };
};
