import { type Failure, fail, failure } from '#shared/contract/failure.ts';
import {
  type ImportChoices,
  type ImportLabel,
  type LabelAxis,
  labelAxes,
  type TableLayout,
} from '#shared/contract/methods/imports.ts';
import type { BlankReason, EnteredValue } from '#shared/model/entered-value.ts';
import { cellAddress, columnLetters } from '#shared/reports/cell-address.ts';
import { headingKey } from '../columns.ts';
import { emptyCell, type RawCell, type RawFile, type RawRow, type RawTable } from '../raw-table.ts';
import { openingOfAside, particulars } from './headings.ts';
import { idOf, type LabelMatch, type LabelsByAxis, labelKey, labelsOf } from './labels.ts';
import { findLayout, type Layout, type RowLabel, type ValueColumn } from './layout.ts';
import { ValueReader } from './read-value.ts';
import { type ImportScene, type Item, itemsOf } from './scene.ts';

/** A cell of a table and what it says. */
export interface FoundEntry {
  /** Position of its table. */
  readonly table: number;
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly subjectId: string | null;
  readonly item: string | null;
  /** Null for a shared fact. */
  readonly scorerId: string | null;
  readonly found: string;
  readonly value: EnteredValue | null;
  readonly blankReason: BlankReason | null;
  readonly words: Readonly<Partial<Record<'deductionReason' | 'comment' | 'source', string>>> | null;
  readonly problem: Failure | null;
  readonly doubts: readonly Failure[];
}

export interface FoundTable {
  readonly sheet: string;
  readonly layout: TableLayout | null;
  readonly taken: boolean;
  readonly rows: number;
  readonly subjectId: string | null;
  readonly scorerId: string | null;
  readonly needs: readonly ('subject' | 'scorer')[];
}

/** Everything a file says, before it is compared with what is stored. */
export interface FoundEntries {
  readonly tables: readonly FoundTable[];
  readonly entries: readonly FoundEntry[];
  readonly labels: readonly ImportLabel[];
  readonly rows: readonly Failure[];
  /** Cells under labels that mean nothing yet. */
  readonly unmatched: number;
  readonly encoding: string | null;
}

const quotedLength = 200;
const longestWords = 2_000;
const noDoubts: readonly Failure[] = [];
const hiddenRow: readonly Failure[] = [failure('import.hidden-row', {}) as Failure];

/** Cells merged downwards hold their text in the first row only and mean all of them. */
const mergedAbove = (table: RawTable): ((row: RawRow, column: number) => RawCell | null) => {
  const spans = table.merges.filter(({ firstRow, lastRow }) => lastRow > firstRow);
  if (spans.length === 0) return () => null;
  const rows = new Map(table.rows.map((row) => [row.number, row]));
  const byColumn = Map.groupBy(
    spans.flatMap((merge) =>
      Array.from({ length: merge.lastColumn - merge.firstColumn + 1 }, (_, offset) => ({
        column: merge.firstColumn + offset,
        merge,
      })),
    ),
    ({ column }) => column,
  );
  return (row, column) => {
    const found = byColumn
      .get(column)
      ?.find(({ merge }) => row.number > merge.firstRow && row.number <= merge.lastRow);
    return found ? (rows.get(found.merge.firstRow)?.cells[found.merge.firstColumn] ?? null) : null;
  };
};

interface Resolved {
  readonly id: string | null;
  readonly problem: Failure | null;
  readonly doubts: readonly Failure[];
  /** The label that waits for a decision, or on which a person decided. */
  readonly waiting: { readonly text: string; readonly column: number; readonly match: LabelMatch } | null;
}

const nobody: Resolved = { id: null, problem: null, doubts: noDoubts, waiting: null };

/** A label that says nothing at all. */
const isNobody = (each: Resolved | null): boolean =>
  each !== null && each.id === null && each.problem === null && each.waiting === null;

/** Labels that are not understood, with the first place each stands at and how many cells wait for it. */
class OpenLabels {
  readonly #labels = new Map<string, ImportLabel & { cells: number }>();
  #cells = 0;

  get cells(): number {
    return this.#cells;
  }

  list(): ImportLabel[] {
    return [...this.#labels.values()];
  }

  add(
    axis: LabelAxis,
    text: string,
    match: LabelMatch,
    place: { readonly sheet: string; readonly row: number; readonly column: number },
    cells: number,
  ): void {
    const key = `${axis} ${labelKey(text)}`;
    const known = this.#labels.get(key);
    if (match.kind !== 'exact' && match.kind !== 'chosen') this.#cells += cells;
    if (known) {
      known.cells += cells;
      return;
    }
    if (match.kind === 'exact') return;
    this.#labels.set(key, {
      axis,
      found: text.slice(0, quotedLength),
      sheet: place.sheet,
      row: place.row,
      column: columnLetters(place.column),
      id: idOf(match),
      match: match.kind,
      candidates: 'candidates' in match ? [...match.candidates] : [],
      cells,
    });
  }
}

/** Reads one table. */
class TableReader {
  readonly #index: number;
  readonly #table: RawTable;
  readonly #layout: Layout;
  readonly #labels: LabelsByAxis;
  readonly #items: ReadonlyMap<string, Item>;
  readonly #values: ValueReader;
  readonly #open: OpenLabels;
  readonly #above: (row: RawRow, column: number) => RawCell | null;
  readonly #names: { readonly [Axis in 'subject' | 'item']: ReadonlyMap<string, string> };
  readonly #asides: ReadonlySet<string>;
  readonly #fixed: { readonly subjectId: string | null; readonly scorerId: string | null };
  /** By axis, code and name. */
  readonly #resolved = {
    subject: new Map<string, Map<string, Resolved>>(),
    item: new Map<string, Map<string, Resolved>>(),
    scorer: new Map<string, Map<string, Resolved>>(),
  };
  readonly #last = new Map<LabelAxis, RawCell>();
  readonly entries: FoundEntry[] = [];
  readonly rows: Failure[] = [];

  constructor(
    place: { readonly index: number; readonly table: RawTable; readonly layout: Layout },
    scene: ImportScene,
    common: {
      readonly labels: LabelsByAxis;
      readonly items: ReadonlyMap<string, Item>;
      readonly values: ValueReader;
      readonly open: OpenLabels;
    },
    fixed: { readonly subjectId: string | null; readonly scorerId: string | null },
  ) {
    this.#index = place.index;
    this.#table = place.table;
    this.#layout = place.layout;
    this.#labels = common.labels;
    this.#items = common.items;
    this.#values = common.values;
    this.#open = common.open;
    this.#fixed = fixed;
    this.#above = mergedAbove(place.table);
    this.#names = {
      subject: new Map(scene.subjects.map(({ id, name }) => [id, name])),
      item: new Map([...common.items.values()].map(({ id, name }) => [id, name])),
    };
    // Rows of dimensions and groups hold sums.
    this.#asides = new Set(
      scene.framework.dimensions.flatMap((dimension) =>
        [dimension, ...dimension.groups].flatMap(({ code, name }) => [
          labelKey(name),
          labelKey(code + name),
          labelKey(code),
        ]),
      ),
    );
  }

  read(): void {
    for (const row of this.#table.rows) if (row.number > this.#layout.lastRow) this.#readRow(row);
  }

  /** The text of a label cell; from the merged area it lies in where it is empty. */
  #labelCell(row: RawRow, column: number | null): RawCell {
    if (column === null) return emptyCell;
    const own = row.cells[column] ?? emptyCell;
    return own.text.trim() === '' ? (this.#above(row, column) ?? own) : own;
  }

  #resolve(axis: 'subject' | 'item' | 'scorer', columns: RowLabel, row: RawRow): Resolved {
    const code = this.#labelCell(row, columns.code).text.trim();
    const nameCell = this.#labelCell(row, columns.name);
    const name = nameCell.text.trim();
    if (code === '' && name === '' && axis !== 'item') {
      // Lists that name a subject in its first row only.
      const last = this.#last.get(axis)?.text.trim();
      if (last === undefined) return nobody;
      const doubt = failure('import.label-from-above', { found: last }) as Failure;
      const above = this.#known(axis, columns, '', last);
      return above.id === null ? above : { ...above, doubts: [...above.doubts, doubt] };
    }
    if (name !== '') this.#last.set(axis, nameCell);
    return this.#known(axis, columns, code, name);
  }

  #known(axis: LabelAxis, columns: RowLabel, code: string, name: string): Resolved {
    const byName = this.#resolved[axis].get(code) ?? new Map<string, Resolved>();
    if (byName.size === 0) this.#resolved[axis].set(code, byName);
    const known = byName.get(name);
    if (known) return known;
    const found = this.#match(axis, columns, code, name);
    byName.set(name, found);
    return found;
  }

  #match(axis: 'subject' | 'item' | 'scorer', columns: RowLabel, code: string, name: string): Resolved {
    const labels = this.#labels[axis];
    const byCode = code === '' ? null : labels.match(code);
    const byName = name === '' ? null : labels.match(name);
    const codeId = byCode && idOf(byCode);
    const nameId = byName && idOf(byName);
    if (codeId !== null && nameId !== null && codeId !== nameId)
      return {
        ...nobody,
        problem: failure('import.labels-disagree', { code, name }) as Failure,
      };
    const chosen = (match: LabelMatch | null, text: string, column: number | null) =>
      match?.kind === 'chosen' ? { text, column: column ?? 0, match } : null;
    if (codeId !== null) {
      const expected = axis === 'scorer' ? '' : (this.#names[axis].get(codeId) ?? '');
      const differs = byName !== null && nameId === null && byName.kind !== 'left-out';
      // One name for several indicators: the code says which.
      const isSame = labelKey(name) === labelKey(expected);
      return {
        ...nobody,
        id: codeId,
        waiting: chosen(byCode, code, columns.code),
        doubts:
          differs && !isSame
            ? [failure('import.name-differs', { found: name, expected }) as Failure]
            : noDoubts,
      };
    }
    if (nameId !== null) return { ...nobody, id: nameId, waiting: chosen(byName, name, columns.name) };
    const match = byName ?? byCode;
    return match
      ? {
          ...nobody,
          waiting: {
            text: byName ? name : code,
            column: (byName ? columns.name : columns.code) ?? 0,
            match,
          },
        }
      : nobody;
  }

  /** Whether a label of the row names something for sure. */
  #isNamed(row: RawRow, axis: 'subject' | 'item', label: RowLabel | null): boolean {
    if (!label) return false;
    return [label.code, label.name].some((column) => {
      const text = this.#labelCell(row, column).text.trim();
      return text !== '' && this.#labels[axis].sure(text) !== null;
    });
  }

  /** What tells that a row is no data: a total, a note, a signature, a dimension's sum, the heading once more. */
  #isAside(row: RawRow): string | null {
    const { item, subject } = this.#layout;
    if (this.#isNamed(row, 'item', item) || this.#isNamed(row, 'subject', subject)) return null;
    const texts = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '');
    const [first = ''] = texts;
    const labels = [item, subject].flatMap((label) =>
      label
        ? [this.#labelCell(row, label.code).text.trim(), this.#labelCell(row, label.name).text.trim()]
        : [],
    );
    const repeated =
      texts.length > 1 && texts.every((text) => this.#layout.headingKeys.has(headingKey(text)));
    if (repeated) return first;
    const opening = [...labels, first].find((text) => openingOfAside.test(text));
    if (opening !== undefined) return opening;
    if (item === null) return null;
    return labels.find((text) => text !== '' && this.#isDimension(text)) ?? null;
  }

  #isDimension(text: string): boolean {
    const key = labelKey(text).replace(/\([^)]*\)$/, '');
    return this.#asides.has(key) || this.#asides.has(key.replace(/^[一二三四五六七八九十]+[、.]/, ''));
  }

  #readRow(row: RawRow): void {
    const { values, subject, item, scorer } = this.#layout;
    const filled = values.filter(({ column }) => {
      const cell = row.cells[column];
      return cell !== undefined && (cell.unreadable || cell.text.trim() !== '');
    });
    const sheet = this.#table.name;
    if (filled.length === 0) {
      this.#readWordsAlone(row);
      return;
    }
    const column = columnLetters(item?.name ?? item?.code ?? subject?.name ?? subject?.code ?? 0);
    const aside = this.#isAside(row);
    if (aside !== null) {
      this.rows.push(
        failure('import.row-left-out', {
          sheet,
          row: row.number,
          column,
          found: aside.slice(0, quotedLength),
        }),
      );
      return;
    }
    const subjectIs = subject ? this.#resolve('subject', subject, row) : null;
    const itemIs = item ? this.#resolve('item', item, row) : null;
    const scorerIs = scorer ? this.#resolve('scorer', scorer, row) : null;
    if (isNobody(subjectIs) || isNobody(itemIs)) {
      this.rows.push(failure('import.row-unlabelled', { sheet, row: row.number, column }));
      return;
    }
    const asked = { subject: subjectIs, item: itemIs, scorer: scorerIs };
    if ((subjectIs?.waiting ?? itemIs?.waiting ?? scorerIs?.waiting ?? null) !== null) {
      const waiting = labelAxes.flatMap((axis) => {
        const found = asked[axis]?.waiting;
        return found ? [{ axis, ...found }] : [];
      });
      const note = ({ axis, text, match, column: at }: (typeof waiting)[number]) =>
        this.#open.add(axis, text, match, { sheet, row: row.number, column: at }, filled.length);
      const unknown = waiting.find(({ match }) => match.kind !== 'chosen');
      if (unknown) {
        note(unknown);
        return;
      }
      for (const each of waiting) note(each);
    }
    for (const value of filled) this.#readCell(row, value, { subjectIs, itemIs, scorerIs });
  }

  /** A reason or a source beside an empty value is said, not dropped. */
  #readWordsAlone(row: RawRow): void {
    const { words, values, kind, item } = this.#layout;
    const [value] = values;
    if (kind !== 'rows' || !value || !item) return;
    const column = [words.deduction, words.source].find(
      (each) => each !== null && (row.cells[each]?.text.trim() ?? '') !== '',
    );
    if (column == null || this.#isAside(row) !== null) return;
    const itemIs = this.#resolve('item', item, row);
    if (itemIs.id === null) return;
    const found = row.cells[column]?.text.trim().slice(0, quotedLength) ?? '';
    this.#push(row, value, {
      subjectId: this.#fixed.subjectId,
      item: itemIs.id,
      scorerId: null,
      found: '',
      problem: failure('import.words-without-value', { found }) as Failure,
    });
  }

  #readCell(
    row: RawRow,
    value: ValueColumn,
    named: {
      readonly subjectIs: Resolved | null;
      readonly itemIs: Resolved | null;
      readonly scorerIs: Resolved | null;
    },
  ): void {
    const { label } = value;
    const labelId = label && idOf(label.match);
    if (label && labelId === null) {
      this.#open.add(
        label.axis,
        value.heading,
        label.match,
        { sheet: this.#table.name, row: this.#layout.lastRow, column: value.column },
        1,
      );
      return;
    }
    if (label?.match.kind === 'chosen')
      this.#open.add(
        label.axis,
        value.heading,
        label.match,
        { sheet: this.#table.name, row: this.#layout.lastRow, column: value.column },
        1,
      );
    const { subjectIs, itemIs, scorerIs } = named;
    const subjectId = label?.axis === 'subject' ? labelId : subjectIs ? subjectIs.id : this.#fixed.subjectId;
    const itemId = label?.axis === 'item' ? labelId : (itemIs?.id ?? null);
    const item = itemId === null ? undefined : this.#items.get(itemId);
    const scorer = label?.axis === 'scorer' ? labelId : scorerIs ? scorerIs.id : this.#fixed.scorerId;
    const cell = row.cells[value.column] ?? emptyCell;
    const place = {
      subjectId,
      item: itemId,
      scorerId: item?.from === 'score' ? scorer : null,
      found: cell.text.slice(0, quotedLength),
    };
    const problem =
      subjectIs?.problem ??
      itemIs?.problem ??
      scorerIs?.problem ??
      (subjectId === null ? (failure('import.subject-unknown', {}) as Failure) : null) ??
      this.#placeProblem(item, value, scorer);
    if (problem || !item) {
      this.#push(row, value, { ...place, problem });
      return;
    }
    const read = this.#values.read(cell, item);
    const doubts = [
      subjectIs?.doubts,
      itemIs?.doubts,
      scorerIs?.doubts,
      read.doubts,
      row.hidden ? hiddenRow : noDoubts,
    ]
      .filter((each) => each !== undefined && each.length > 0)
      .flatMap((each) => each ?? noDoubts);
    this.#push(row, value, {
      ...place,
      value: read.value,
      blankReason: read.blankReason,
      words: read.problem ? null : this.#wordsOf(row, item),
      problem: read.problem,
      doubts,
    });
  }

  /** Whether the table says enough, and whether what it holds belongs to the item. */
  #placeProblem(item: Item | undefined, value: ValueColumn, scorer: string | null): Failure | null {
    if (!item) return failure('request.not-found', { noun: 'indicator', id: value.heading }) as Failure;
    if (item.from === 'score')
      return scorer === null ? (failure('import.scorer-unknown', {}) as Failure) : null;
    const indicator = `${item.code} ${item.name}`.trim();
    if (value.label?.axis === 'scorer')
      return failure('value.wrong-place', { indicator, wanted: 'observation' }) as Failure;
    return value.holdsPoints && item.kind === 'indicator'
      ? (failure('import.points-not-figure', { indicator }) as Failure)
      : null;
  }

  #wordsOf(row: RawRow, item: Item): FoundEntry['words'] {
    const { kind, words } = this.#layout;
    if (kind !== 'rows') return null;
    const text = (column: number | null): string =>
      column === null ? '' : (row.cells[column]?.text.trim() ?? '').slice(0, longestWords);
    if (item.from === 'observation') {
      const source = text(words.source);
      return source === '' ? null : { source };
    }
    const deductionReason = text(words.deduction);
    const comment = text(words.comment);
    if (deductionReason === '' && comment === '') return null;
    return {
      ...(deductionReason === '' ? {} : { deductionReason }),
      ...(comment === '' ? {} : { comment }),
    };
  }

  #push(
    { number: row }: RawRow,
    { column }: ValueColumn,
    entry: Partial<FoundEntry> & Pick<FoundEntry, 'subjectId' | 'item' | 'scorerId' | 'found' | 'problem'>,
  ): void {
    const { subjectId, item, scorerId, found, problem } = entry;
    this.entries.push({
      table: this.#index,
      row,
      column,
      subjectId,
      item,
      scorerId,
      found,
      value: entry.value ?? null,
      blankReason: entry.blankReason ?? null,
      words: entry.words ?? null,
      problem,
      doubts: entry.doubts ?? noDoubts,
    });
  }
}

/** Whom a table is about by its title lines, its sheet's name, or the only subject there is. */
const fixedBy = (
  table: RawTable,
  layout: Layout,
  scene: ImportScene,
  labels: LabelsByAxis,
  choice: ImportChoices['tables'][number] | undefined,
) => {
  const outside = table.rows.filter(
    ({ number }) => number < layout.firstRow || layout.firstRow === 0 || number > layout.lastRow,
  );
  const lines = [...outside.slice(0, 15), ...outside.slice(-6)].map(({ cells }) =>
    cells
      .map((cell) => cell.text.trim())
      .filter((text) => text !== '')
      .join('\u3000'),
  );
  const stated = (axis: 'subject' | 'scorer'): string | null => {
    for (const line of lines) {
      const name = particulars[axis].exec(line.replaceAll(/([:：])\u3000/g, '$1'))?.[1];
      const id = name === undefined ? null : labels[axis].sure(name);
      if (id !== null) return id;
    }
    return labels[axis].sure(table.name);
  };
  const titled = (): string | null => {
    const above = lines
      .slice(0, table.rows.filter(({ number }) => number < layout.firstRow).length)
      .join('\n');
    const found = scene.subjects.filter(({ name }) => above.includes(name) || table.name.includes(name));
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  };
  const only = scene.subjects.length === 1 ? (scene.subjects[0]?.id ?? null) : null;
  return {
    subjectId: choice?.subjectId ?? stated('subject') ?? titled() ?? only,
    scorerId: choice?.scorerId ?? stated('scorer'),
  };
};

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
      }) as Failure,
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
