import { unitsIn } from '../responsibilities/unit-names.ts';
import { foldText } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { ColumnRole } from './columns.ts';
import { type Cell, columnOf, spanOfRow, type Table } from './table.ts';

/** A line of a ready-made indicator table, taken over as it is. */
export interface IndicatorRow {
  readonly level1: string | null;
  readonly level2: string | null;
  /** The indicator itself: the deepest level the table names. */
  readonly name: string;
  /** Decimal text, or null where the cell holds no number. */
  readonly fullScore: string | null;
  readonly standard: string | null;
  readonly target: string | null;
  readonly evidence: string | null;
  readonly units: readonly string[];
  readonly note: string | null;
  readonly span: Span;
}

/** Scores printed behind a name: 组织领导(10分). */
const scoreInName = /[(（]\s*(\d{1,3}(?:\.\d{1,2})?)\s*分?\s*[)）]\s*$/;

const scoreOf = (text: string | undefined): string | null => {
  const found = /^(\d{1,3}(?:\.\d{1,2})?)\s*[分%]?$/.exec(foldText(text ?? '').trim());
  return found?.[1] ?? null;
};

/** Whether a table is an indicator table: levels of indicators, or names with scores. */
export const isIndicatorTable = (table: Table): boolean => {
  const has = (role: ColumnRole): boolean => columnOf(table, role) >= 0;
  return (
    (has('level-1') && (has('level-2') || has('level-3') || has('standard') || has('score'))) ||
    (has('score') &&
      (has('level-3') || has('level-2') || has('standard') || has('item') || has('measure'))) ||
    (has('level-3') && has('standard'))
  );
};

const isTotal = (row: readonly (Cell | null)[]): boolean =>
  row.some(
    (cell) => cell !== null && /^(?:合计|总计|总分|小计|满分)[:：]?$/.test(cell.text.replaceAll(' ', '')),
  );

/** The rows of an indicator table; cells merged over several rows hold for all of them. Sum rows are left out. */
export const indicatorRowsOf = (table: Table): IndicatorRow[] => {
  const at = (row: readonly (Cell | null)[], role: ColumnRole): Cell | null => {
    const column = columnOf(table, role);
    return column < 0 ? null : (row[column] ?? null);
  };
  const rows: IndicatorRow[] = [];
  let level1: Cell | null = null;
  let level2: Cell | null = null;
  let level3: Cell | null = null;
  for (const row of table.rows) {
    if (isTotal(row)) continue;
    const own1 = at(row, 'level-1') ?? at(row, 'measure');
    if (own1 && own1.text !== level1?.text) {
      level2 = null;
      level3 = null;
    }
    level1 = own1 ?? level1;
    const own2 = at(row, 'level-2');
    if (own2 && own2.text !== level2?.text) level3 = null;
    level2 = own2 ?? level2;
    const own3 = at(row, 'level-3') ?? at(row, 'item');
    level3 = own3 ?? level3;
    const standard = at(row, 'standard');
    const named = own3 ?? own2 ?? level3 ?? standard ?? level2 ?? level1;
    if (!named) continue;
    const usesLevel2 = named === level2;
    const score = scoreOf(at(row, 'score')?.text) ?? scoreInName.exec(named.text)?.[1] ?? null;
    const units = at(row, 'units') ?? at(row, 'lead');
    const folded = foldText(units?.text ?? '');
    rows.push({
      level1: level1 && level1 !== named ? level1.text.replace(scoreInName, '') : null,
      level2: level2 && !usesLevel2 && level2 !== named ? level2.text.replace(scoreInName, '') : null,
      name: named.text.replace(scoreInName, '').replace(/^[(（]?\d{1,3}[.．、)）]\s*/, ''),
      fullScore: score,
      standard: standard && standard !== named ? standard.text : null,
      target: at(row, 'target')?.text ?? null,
      evidence: at(row, 'evidence')?.text ?? null,
      units: unitsIn(folded, 0, folded.length).map((unit) => unit.name),
      note: at(row, 'note')?.text ?? null,
      span: spanOfRow(row) ?? named.span,
    });
  }
  return rows;
};
