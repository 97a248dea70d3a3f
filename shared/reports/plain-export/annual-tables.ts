import { sentenceOf } from '../../i18n/failure-sentence.ts';
import type { AnnualCell, AnnualField, AnnualTable } from '../../model/annual-table.ts';
import type { Subject } from '../../model/evaluation.ts';
import { type AnnualTables, previousYearOf } from '../annual-tables/tables.ts';
import { joined } from './raw-value.ts';
import { type PlainContext, table } from './table.ts';

/** One figure of one subject: a field in last year's or this year's column. */
interface FigureRow {
  readonly tables: AnnualTables;
  readonly subject: Subject;
  readonly table: AnnualTable;
  readonly field: AnnualField;
  readonly cell: AnnualCell;
  readonly column: 'previous' | 'current';
  /** Year of the column. */
  readonly year: number;
}

function* figures({ annual: tables, snapshot }: PlainContext): Generator<FigureRow> {
  if (!tables) return;
  const years = {
    previous: previousYearOf(snapshot.evaluation, tables.previous),
    current: snapshot.evaluation.year,
  };
  const filled = new Map(tables.filled.map(({ subjectId, cells }) => [subjectId, cells]));
  for (const subject of tables.subjects) {
    const cells = new Map((filled.get(subject.id) ?? []).map((cell) => [cell.fieldId, cell]));
    for (const each of tables.template.document.tables)
      for (const field of each.fields) {
        const cell = cells.get(field.id);
        if (!cell) continue;
        const row = { tables, subject, table: each, field, cell };
        yield { ...row, column: 'previous', year: years.previous };
        yield { ...row, column: 'current', year: years.current };
      }
  }
}

const figureOf = ({ cell, column }: FigureRow): string | null => cell[column];

const isBlank = ({ cell, column }: FigureRow): boolean => column === 'current' && cell.blankReason !== null;

const stateOf = (row: FigureRow): 'filled' | 'blank' | 'empty' =>
  figureOf(row) !== null ? 'filled' : isBlank(row) ? 'blank' : 'empty';

/** Where a figure comes from; null where there is none. */
const originOf = (row: FigureRow): 'entered' | 'observation' | 'earlier-evaluation' | null => {
  const { cell, column } = row;
  if (column === 'previous') return cell.previousFrom;
  if (stateOf(row) === 'empty') return null;
  return cell.isLinked ? 'observation' : 'entered';
};

/** The shared facts a figure of this year stands for. */
const itemsOf = ({ tables, field, cell, column }: FigureRow): readonly string[] =>
  column === 'current' && cell.isLinked
    ? (tables.links.find(({ fieldId }) => fieldId === field.id)?.items ?? [])
    : [];

/** What is said about a field as a whole stands in the row of this year, once. */
const once = ({ column }: FigureRow, text: string): string => (column === 'current' ? text : '');

/** The data tables of the annual quality report, figure by figure. */
export const annualTablesTable = table<FigureRow>({
  columns: [
    ['subjectId', ({ subject }) => subject.id],
    ['subject', ({ subject }) => subject.name],
    ['subjectCode', ({ subject }) => subject.code],
    ['year', ({ year }) => String(year)],
    ['templateId', ({ tables }) => tables.template.id],
    ['template', ({ tables }) => tables.template.document.title],
    ['annualTable', (row) => row.table.title],
    ['fieldId', ({ field }) => field.id],
    ['field', ({ field }) => field.name],
    ['level', ({ field }) => String(field.level)],
    ['period', ({ column }, { catalogue }) => catalogue.plainExport.periods[column]],
    ['figure', (row) => figureOf(row) ?? ''],
    ['unit', ({ field }) => field.unit],
    ['state', (row, { catalogue }) => catalogue.plainExport.figureStates[stateOf(row)]],
    [
      'blankReason',
      (row, { catalogue }) =>
        isBlank(row) && row.cell.blankReason ? catalogue.rules.blankReasons[row.cell.blankReason] : '',
    ],
    [
      'source',
      (row, { catalogue }) => {
        const origin = originOf(row);
        return origin === null ? '' : catalogue.plainExport.figureOrigins[origin];
      },
    ],
    ['linkedItems', (row) => joined(itemsOf(row))],
    [
      'linkedLabels',
      (row) =>
        joined(itemsOf(row).map((id) => row.tables.items.find(({ item }) => item === id)?.label ?? id)),
    ],
    ['note', (row) => once(row, row.cell.note)],
    [
      'doubts',
      (row, { catalogue }) =>
        once(row, row.cell.doubts.map((doubt) => sentenceOf(doubt, catalogue)).join('\n')),
    ],
  ],
  rows: figures,
  json: ({ annual }) =>
    annual && {
      template: annual.template,
      previous: annual.previous && {
        id: annual.previous.id,
        title: annual.previous.title,
        year: annual.previous.year,
      },
      links: annual.links,
      subjects: annual.filled,
    },
});
