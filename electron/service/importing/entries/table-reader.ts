import { type Failure, failure } from '#shared/contract/failure.ts';
import { labelAxes } from '#shared/contract/methods/imports.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import { headingKey } from '../columns.ts';
import { emptyCell, type RawRow, type RawTable } from '../raw-table.ts';
import { type FoundEntry, quotedLength } from './found-entry.ts';
import { openingOfAside } from './headings.ts';
import { idOf, type LabelsByAxis } from './labels.ts';
import type { Layout, ValueColumn } from './layout.ts';
import type { OpenLabels } from './open-labels.ts';
import type { ValueReader } from './read-value.ts';
import { isNobody, type Resolved, RowLabels } from './row-labels.ts';
import type { ImportScene, Item } from './scene.ts';

const longestWords = 2_000;
const noDoubts: readonly Failure[] = [];
const hiddenRow: readonly Failure[] = [failure('import.hidden-row', {})];

/** What is known of every cell, whatever stands in it. */
type NamedParts = 'subjectId' | 'item' | 'scorerId' | 'found' | 'problem';
interface CellEntry extends Pick<FoundEntry, NamedParts>, Partial<Omit<FoundEntry, NamedParts>> {}

/** Reads one table. */
export class TableReader {
  readonly #index: number;
  readonly #table: RawTable;
  readonly #layout: Layout;
  readonly #items: ReadonlyMap<string, Item>;
  readonly #values: ValueReader;
  readonly #open: OpenLabels;
  readonly #labels: RowLabels;
  readonly #fixed: { readonly subjectId: string | null; readonly scorerId: string | null };
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
    this.#items = common.items;
    this.#values = common.values;
    this.#open = common.open;
    this.#fixed = fixed;
    this.#labels = new RowLabels(place.table, common.labels, common.items, scene);
  }

  read(): void {
    for (const row of this.#table.rows) if (row.number > this.#layout.lastRow) this.#readRow(row);
  }

  /** What tells that a row is no data: a total, a note, a signature, a dimension's sum, the heading once more. */
  #isAside(row: RawRow): string | null {
    const { item, subject } = this.#layout;
    if (this.#labels.isNamed(row, 'item', item) || this.#labels.isNamed(row, 'subject', subject)) return null;
    const texts = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '');
    const [first = ''] = texts;
    const labels = [item, subject].flatMap((label) =>
      label
        ? [this.#labels.cell(row, label.code).text.trim(), this.#labels.cell(row, label.name).text.trim()]
        : [],
    );
    const repeated =
      texts.length > 1 && texts.every((text) => this.#layout.headingKeys.has(headingKey(text)));
    if (repeated) return first;
    const opening = [...labels, first].find((text) => openingOfAside.test(text));
    if (opening !== undefined) return opening;
    if (item === null) return null;
    return labels.find((text) => text !== '' && this.#labels.isDimension(text)) ?? null;
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
    const subjectIs = subject ? this.#labels.resolve('subject', subject, row) : null;
    const itemIs = item ? this.#labels.resolve('item', item, row) : null;
    const scorerIs = scorer ? this.#labels.resolve('scorer', scorer, row) : null;
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
    const itemIs = this.#labels.resolve('item', item, row);
    if (itemIs.id === null) return;
    const found = row.cells[column]?.text.trim().slice(0, quotedLength) ?? '';
    this.#push(row, value, {
      subjectId: this.#fixed.subjectId,
      item: itemIs.id,
      scorerId: null,
      found: '',
      problem: failure('import.words-without-value', { found }),
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
      (subjectId === null ? failure('import.subject-unknown', {}) : null) ??
      this.#placeProblem(item, value, scorer);
    if (problem || !item) {
      this.#push(row, value, { ...place, problem });
      return;
    }
    const read = this.#values.read(cell, item);
    const words = read.problem ? null : this.#wordsOf(row, item);
    const doubts = [
      subjectIs?.doubts,
      itemIs?.doubts,
      scorerIs?.doubts,
      read.doubts,
      row.hidden ? hiddenRow : noDoubts,
      this.#hiddenColumns(value, words),
    ]
      .filter((each) => each !== undefined && each.length > 0)
      .flatMap((each) => each ?? noDoubts);
    this.#push(row, value, {
      ...place,
      value: read.value,
      blankReason: read.blankReason,
      words,
      problem: read.problem,
      doubts,
    });
  }

  /** A doubt for every column that is not shown and that something is taken from: the value, words beside it. */
  #hiddenColumns({ column }: ValueColumn, words: FoundEntry['words']): readonly Failure[] {
    const { hiddenColumns } = this.#table;
    if (hiddenColumns.size === 0) return noDoubts;
    const beside = this.#layout.words;
    return [
      column,
      words?.deductionReason === undefined ? null : beside.deduction,
      words?.comment === undefined ? null : beside.comment,
      words?.source === undefined ? null : beside.source,
    ].flatMap((each) =>
      each !== null && hiddenColumns.has(each)
        ? [failure('import.hidden-column', { column: columnLetters(each) })]
        : [],
    );
  }

  /** Whether the table says enough, and whether what it holds belongs to the item. */
  #placeProblem(item: Item | undefined, value: ValueColumn, scorer: string | null): Failure | null {
    if (!item) return failure('request.not-found', { noun: 'indicator', id: value.heading });
    if (item.from === 'score') return scorer === null ? failure('import.scorer-unknown', {}) : null;
    const indicator = `${item.code} ${item.name}`.trim();
    if (value.label?.axis === 'scorer')
      return failure('value.wrong-place', { indicator, wanted: 'observation' });
    return value.holdsPoints && item.kind === 'indicator'
      ? failure('import.points-not-figure', { indicator })
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

  #push({ number: row }: RawRow, { column }: ValueColumn, entry: CellEntry): void {
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
