import type { Catalogue } from '../../i18n/translation.ts';
import type { EnteredValue } from '../../model/entered-value.ts';
import type { Scorer, Subject } from '../../model/evaluation.ts';
import type { ExclusionReason } from '../../model/exclusion.ts';
import { type Dimension, type Indicator, indicatorsOf } from '../../model/framework.ts';
import type { Clause } from '../../model/plan.ts';
import type { ResultCell } from '../../model/result.ts';
import type { Observation } from '../../model/score.ts';
import { inputOf } from '../../scoring/methods/index.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { sheetBuilder } from '../layout/sheet-builder.ts';
import type { Cell, Sheet } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';
import { landscape } from './table-parts.ts';

type ColumnId = keyof Catalogue['workbook']['data']['columns'];

/** Columns in their order with their widths. A column of the catalogue that is missing here does not compile. */
const columnWidths = {
  kind: 9,
  evaluation: 28,
  year: 7,
  subject: 26,
  subjectCode: 21,
  subjectKind: 9,
  track: 10,
  scorer: 10,
  role: 8,
  round: 6,
  dimensionCode: 9,
  dimension: 22,
  groupCode: 9,
  group: 18,
  itemCode: 9,
  item: 28,
  method: 13,
  parameters: 24,
  fullScore: 8,
  unit: 7,
  target: 9,
  source: 9,
  valueKind: 8,
  value: 14,
  valueNumber: 12,
  state: 12,
  blankReason: 10,
  pointsExact: 14,
  points: 11,
  use: 18,
  indicatorExact: 16,
  indicatorPoints: 14,
  deduction: 24,
  comment: 24,
  observationSource: 22,
  evidenceCount: 9,
  evidence: 28,
  plan: 12,
  section: 12,
  paragraph: 9,
  quote: 60,
  framework: 22,
} satisfies { readonly [Id in ColumnId]: number };

const columnIds = Object.keys(columnWidths) as ColumnId[];
const headerHeight = 32;
const rowHeight = 16;

/** A flat record; columns it does not name are blank. */
type DataRecord = Partial<Record<ColumnId, Cell>>;

const text = (value: string): Cell => textCell(value, 'data-text');
const number = (value: string, decimals: number | null = null): Cell =>
  numberCell(value, decimals, 'data-number');

/** The value as stored: number, level, ids of the items done, yes or no. */
const rawValue = (value: EnteredValue): string => {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'level':
      return value.level;
    case 'items':
      return value.items.join(' ');
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
    case 'counts':
      return value.counts
        .map(({ item, count, reason }) => `${item}×${count}${reason === '' ? '' : `(${reason})`}`)
        .join(' ');
    case 'completion':
      return value.completedOn ?? 'not-done';
    case 'figures':
      return value.figures.map(({ name, number }) => `${name}=${number}`).join(' ');
  }
};

const valueColumns = (value: EnteredValue | null, context: ReportContext): DataRecord =>
  value === null
    ? {}
    : {
        valueKind: text(context.texts.data.valueKinds[value.kind]),
        value: text(rawValue(value)),
        ...(value.kind === 'number' ? { valueNumber: number(value.number) } : {}),
      };

/** All citations in one cell each, separated by line feeds in the same order. */
const clauseColumns = (clauses: readonly Clause[]): DataRecord => {
  const first = clauses[0];
  if (!first) return {};
  return {
    plan: text([...new Set(clauses.map((clause) => clause.planId))].join('\n')),
    section: text(clauses.map((clause) => clause.section ?? '').join('\n')),
    paragraph:
      clauses.length === 1
        ? number(String(first.paragraph))
        : text(clauses.map((clause) => clause.paragraph).join('\n')),
    quote: text(clauses.map((clause) => clause.quote).join('\n')),
  };
};

const subjectColumns = (subject: Subject, context: ReportContext): DataRecord => {
  const { evaluation, framework } = context.snapshot;
  return {
    evaluation: text(evaluation.title),
    year: number(String(evaluation.year)),
    subject: text(subject.name),
    subjectCode: text(subject.code),
    subjectKind: text(context.catalogue.rules.subjectKinds[subject.kind]),
    track: text(subject.track),
    framework: text(framework.id),
  };
};

const indicatorColumns = (dimension: Dimension, indicator: Indicator): DataRecord => ({
  dimensionCode: text(dimension.code),
  dimension: text(dimension.name),
  groupCode: text(indicator.group ?? ''),
  group: text(dimension.groups.find((group) => group.code === indicator.group)?.name ?? ''),
  itemCode: text(indicator.code),
  item: text(indicator.name),
  method: text(`${indicator.method.id}@${indicator.method.version}`),
  parameters: text(JSON.stringify(indicator.method.parameters)),
  fullScore: number(indicator.fullScore),
  unit: text(indicator.unit),
  target: text(indicator.target ?? ''),
});

/** A shared fact about a veto or a bonus, one line per subject. */
const factRecord = (
  kind: 'veto' | 'bonus',
  item: { readonly code: string; readonly name: string; readonly citation: Clause | null },
  subject: Subject,
  observation: Observation | null,
  context: ReportContext,
): DataRecord => {
  const { texts, catalogue } = context;
  const state = observation?.value ? 'scored' : observation?.blankReason ? 'blank' : 'unscored';
  return {
    ...subjectColumns(subject, context),
    kind: text(texts.data.kinds[kind]),
    itemCode: text(item.code),
    item: text(item.name),
    source: text(texts.data.sources.observation),
    ...valueColumns(observation?.value ?? null, context),
    state: text(catalogue.rules.cellStates[state]),
    blankReason: text(observation?.blankReason ? catalogue.rules.blankReasons[observation.blankReason] : ''),
    observationSource: text(observation?.source ?? ''),
    ...clauseColumns(item.citation ? [item.citation] : []),
  };
};

/** Where a shared fact comes from; the figures of a formula each with its own. */
const sourcesOf = (subject: Subject, indicator: Indicator, context: ReportContext): string => {
  const sourceOf = (item: string): string => context.observationOf(subject, item)?.source ?? '';
  if (indicator.method.id !== 'formula') return sourceOf(indicator.id);
  return indicator.method.parameters.figures
    .flatMap(({ name }) => (sourceOf(name) === '' ? [] : `${name}: ${sourceOf(name)}`))
    .join('\n');
};

/** Whether a cell counts, and if not why. */
const cellUse = (
  cell: ResultCell | null,
  reason: ExclusionReason | undefined,
  { catalogue }: ReportContext,
): string => {
  if (reason) return catalogue.rules.exclusionReasons[reason];
  return cell ? catalogue.rules.cellUses[cell.use] : '';
};

/** What the lines of one subject have in common, and those of one indicator: made once, since lines are many. */
interface CommonColumns {
  readonly subject: DataRecord;
  readonly indicators: ReadonlyMap<string, DataRecord>;
}

const indicatorRecords = (context: ReportContext): ReadonlyMap<string, DataRecord> => {
  const { texts, framework } = context;
  return new Map(
    framework.dimensions.flatMap((dimension) =>
      dimension.indicators.map((indicator) => [
        indicator.id,
        {
          kind: text(texts.data.kinds.indicator),
          ...indicatorColumns(dimension, indicator),
          source: text(texts.data.sources[inputOf(indicator.method).from]),
          ...clauseColumns(indicator.citations),
        },
      ]),
    ),
  );
};

const scoreRecord = (
  subject: Subject,
  scorer: Scorer,
  indicator: Indicator,
  common: CommonColumns,
  context: ReportContext,
): DataRecord => {
  const { catalogue, decimals } = context;
  const cell = context.cellOf(subject, scorer, indicator);
  const score = context.scoreOf(subject, scorer, indicator);
  const own = context.resultOf(subject).indicators.find((each) => each.indicatorId === indicator.id);
  const evidence = context.evidenceOf(subject, indicator);
  const state = cell?.state ?? 'unscored';
  const { from } = inputOf(indicator.method);
  return {
    ...common.subject,
    ...common.indicators.get(indicator.id),
    scorer: text(scorer.name),
    role: text(catalogue.rules.roles[scorer.role]),
    ...(score ? { round: number(String(score.round)) } : {}),
    ...valueColumns(cell?.value ?? null, context),
    state: text(catalogue.rules.cellStates[state]),
    blankReason: text(cell?.blankReason ? catalogue.rules.blankReasons[cell.blankReason] : ''),
    ...(cell?.points
      ? { pointsExact: text(cell.points.exact), points: number(cell.points.rounded, decimals) }
      : {}),
    use: text(cellUse(cell, own?.exclusions.find(({ id }) => id === scorer.id)?.reason, context)),
    ...(own?.points
      ? { indicatorExact: text(own.points.exact), indicatorPoints: number(own.points.rounded, decimals) }
      : {}),
    deduction: text(score?.deductionReason ?? ''),
    comment: text(score?.comment ?? ''),
    observationSource: text(from === 'observation' ? sourcesOf(subject, indicator, context) : ''),
    evidenceCount: number(String(evidence.length)),
    evidence: text(evidence.join('\n')),
  };
};

/** 数据: one line per scorer, subject and indicator, with codes, raw values, exact points and clauses. For filtering and machines. */
export const dataSheet = (name: string, context: ReportContext): Sheet => {
  const { texts, framework, snapshot } = context;
  const { rules } = snapshot.evaluation;
  const sheet = sheetBuilder(columnIds.map((id) => columnWidths[id]));
  sheet.add(
    columnIds.map((id) => textCell(texts.data.columns[id], 'data-header')),
    { height: headerHeight },
  );
  // Only the headings are ruled: lines around every cell would double the size of the file.
  sheet.rule(0);
  const add = (record: DataRecord) => {
    sheet.add(
      columnIds.map((id) => record[id] ?? blankCell('data-text')),
      { height: rowHeight },
    );
  };
  const indicators = indicatorRecords(context);
  for (const subject of context.subjects) {
    const common = { subject: subjectColumns(subject, context), indicators };
    for (const scorer of context.scorers)
      for (const indicator of indicatorsOf(framework))
        add(scoreRecord(subject, scorer, indicator, common, context));
    for (const veto of framework.vetoes.filter(({ code }) => rules.vetoes.includes(code)))
      add(factRecord('veto', veto, subject, context.observationOf(subject, veto.code), context));
    for (const bonus of framework.bonuses.filter(({ code }) => rules.bonuses.includes(code)))
      add(factRecord('bonus', bonus, subject, context.observationOf(subject, bonus.code), context));
  }
  const all = { top: 0, left: 0, bottom: sheet.next - 1, right: sheet.columnCount - 1 };
  return sheet.build(name, {
    print: landscape(context, { first: 0, last: 0 }),
    frozen: { rows: 1, columns: 0 },
    filter: all,
    broken: false,
    names: [{ name: 'evaluation_data', range: all }],
  });
};
