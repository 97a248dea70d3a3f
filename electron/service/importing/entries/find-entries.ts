import { type Failure, fail, failure } from '#shared/contract/failure.ts';
import { cellAddress } from '#shared/reports/cell-address.ts';
import type { RawFile, RawTable } from '../raw-table.ts';
import { fixedBy } from './fixed-by.ts';
import type { FoundEntries, FoundEntry, FoundTable } from './found-entry.ts';
import { labelsOf } from './labels.ts';
import { findLayout } from './layout.ts';
import { OpenLabels } from './open-labels.ts';
import { ValueReader } from './read-value.ts';
import { type ImportScene, itemsOf } from './scene.ts';
import { TableReader } from './table-reader.ts';

const markRepeated = (entries: FoundEntry[], tables: readonly RawTable[]): FoundEntry[] => {
  const first = new Map<string, FoundEntry>();
  return entries.map((entry) => {
    if (entry.problem) return entry;
    const key = `${entry.subjectId}\u0000${entry.item}\u0000${entry.scorerId ?? ''}`;
    const known = first.get(key);
    if (!known) {
      first.set(key, entry);
      return entry;
    }
    const sheet = known.table === entry.table ? '' : `${tables[known.table]?.name ?? ''}!`;
    return {
      ...entry,
      value: null,
      blankReason: null,
      words: null,
      problem: failure('import.twice', {
        first: `${sheet}${cellAddress(known.row - 1, known.column)}`,
      }),
    };
  });
};

/**
 * Finds figures and scores in what was read: subjects, indicators and scorers by code or name, tables by their
 * headings. Nothing is guessed: what is only similar waits for a decision, and every cell that cannot be taken says why.
 * Fails with `file.no-rows` or `import.nothing-recognised`.
 */
export const findEntries = (file: RawFile, place: string, scene: ImportScene): FoundEntries => {
  const tables = file.tables.filter((table) => table.rows.length > 0);
  if (tables.length === 0) fail('file.no-rows', { place });
  const labels = labelsOf(scene);
  const common = {
    labels,
    items: new Map(itemsOf(scene.framework).map((item) => [item.id, item])),
    values: new ValueReader(scene),
    open: new OpenLabels(),
  };
  const entries: FoundEntry[] = [];
  const rows: Failure[] = [];
  const found = tables.map((table, index): FoundTable => {
    const choice = scene.choices.tables.find(({ sheet }) => sheet === table.name);
    const layout = findLayout(table, labels);
    const plain = { sheet: table.name, rows: table.rows.length, subjectId: null, scorerId: null, needs: [] };
    if (!layout) return { ...plain, layout: null, taken: false };
    const fixed = fixedBy(table, layout, scene, labels, choice);
    if (choice?.take === false) return { ...plain, ...fixed, layout: layout.kind, taken: false };
    const reader = new TableReader({ index, table, layout }, scene, common, fixed);
    reader.read();
    entries.push(...reader.entries);
    rows.push(...reader.rows);
    const asksSubject = layout.subject === null && layout.kind !== 'items-by-subjects';
    const asksScorer = layout.scorer === null && layout.kind !== 'items-by-scorers';
    const lacks = (code: Failure['code']) => reader.entries.some(({ problem }) => problem?.code === code);
    return {
      ...plain,
      layout: layout.kind,
      taken: true,
      subjectId: asksSubject ? fixed.subjectId : null,
      scorerId: asksScorer ? fixed.scorerId : null,
      needs: [
        ...(asksSubject && (fixed.subjectId === null || choice?.subjectId) ? (['subject'] as const) : []),
        ...(asksScorer && (lacks('import.scorer-unknown') || choice?.scorerId) ? (['scorer'] as const) : []),
      ],
    };
  });
  if (found.every(({ layout }) => layout === null))
    fail('import.nothing-recognised', { place, sheets: found.map(({ sheet }) => sheet) });
  return {
    tables: found,
    entries: markRepeated(entries, tables),
    labels: common.open.list(),
    rows,
    unmatched: common.open.cells,
    encoding: file.encoding,
  };
};
