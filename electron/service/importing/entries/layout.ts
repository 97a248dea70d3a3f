import type { LabelAxis, TableLayout } from '#shared/contract/methods/imports.ts';
import { headingKey } from '../columns.ts';
import { headingBlocks, tallestHeading } from '../heading-rows.ts';
import type { RawTable } from '../raw-table.ts';
import { type HeadingRole, roleOfHeading } from './headings.ts';
import { idOf, type LabelMatch, type LabelsByAxis } from './labels.ts';

/** Columns that name something in every row, counted from 0. */
export interface RowLabel {
  readonly code: number | null;
  readonly name: number | null;
}

export interface ValueColumn {
  readonly column: number;
  readonly heading: string;
  /** Whether the heading says that these are points, which a figure is not. */
  readonly holdsPoints: boolean;
  /** What the heading names; null where the rows name everything. */
  readonly label: { readonly axis: LabelAxis; readonly match: LabelMatch } | null;
}

/** How a table is to be read. */
export interface Layout {
  readonly kind: TableLayout;
  /** Rows of the heading as the spreadsheet numbers them; 0 where there is none. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** All heading texts, for recognising a repeated heading. */
  readonly headingKeys: ReadonlySet<string>;
  readonly subject: RowLabel | null;
  readonly item: RowLabel | null;
  readonly scorer: RowLabel | null;
  readonly values: readonly ValueColumn[];
  readonly words: { readonly [Each in 'deduction' | 'comment' | 'source']: number | null };
}

/** Titles and remarks may stand above the heading; further down a heading is not looked for. */
const searched = { rowsSearched: 20, farthest: tallestHeading - 1 };
const rowsSampled = 300;

/** How many sampled cells of every column name something of an axis. */
type Content = { readonly [Axis in LabelAxis]: readonly number[] };

const isNumeric = /^[-+\d.,%\s]*$/;

const contentOf = (table: RawTable, labels: LabelsByAxis): Content => {
  const sample = table.rows.slice(0, rowsSampled);
  const count = (axis: LabelAxis): number[] =>
    Array.from({ length: table.columnCount }, (_, column) =>
      sample.reduce((sum, { cells }) => {
        const text = cells[column]?.text.trim() ?? '';
        return sum + (text !== '' && labels[axis].sure(text) !== null ? 1 : 0);
      }, 0),
    );
  return { subject: count('subject'), item: count('item'), scorer: count('scorer') };
};

/** Finds the heading and what every column is. */
class LayoutFinder {
  readonly #table: RawTable;
  readonly #labels: LabelsByAxis;
  readonly #content: Content;

  constructor(table: RawTable, labels: LabelsByAxis) {
    this.#table = table;
    this.#labels = labels;
    this.#content = contentOf(table, labels);
  }

  find(): Layout | null {
    let best: { readonly layout: Layout; readonly known: number; readonly depth: number } | null = null;
    for (const { rows, texts, firstRow, lastRow } of headingBlocks(this.#table, searched)) {
      const found = this.#read(texts, firstRow, lastRow);
      if (!found) continue;
      const depth = rows.length;
      // A line above the heading adds nothing to it and may name whom the table is about.
      const isBetter =
        !best || found.known > best.known || (found.known === best.known && depth < best.depth);
      if (isBetter) best = { ...found, depth };
    }
    return best?.layout ?? this.#read([], 0, 0)?.layout ?? null;
  }

  /** The column whose content names most of an axis, among those wanted. */
  #fullest(axis: LabelAxis, columns: readonly number[]): number | null {
    const filled = columns.filter((column) => (this.#content[axis][column] ?? 0) > 0);
    return (
      filled.toSorted((a, b) => (this.#content[axis][b] ?? 0) - (this.#content[axis][a] ?? 0))[0] ?? null
    );
  }

  #read(texts: readonly (readonly string[])[], firstRow: number, lastRow: number) {
    const roles = texts.map((each) => {
      for (const text of each) {
        const role = roleOfHeading(text);
        if (role) return role;
      }
      return null;
    });
    const all = Array.from({ length: this.#table.columnCount }, (_, column) => column);
    const of = (...wanted: HeadingRole[]) =>
      all.filter((column) => wanted.includes(roles[column] as HeadingRole));
    const matchOf = (axis: LabelAxis, column: number): LabelMatch | null => {
      const matches = (texts[column] ?? []).map((text) => this.#labels[axis].match(text));
      return matches.find((match) => idOf(match) !== null) ?? matches[0] ?? null;
    };
    const names = (axis: LabelAxis, column: number): boolean => {
      return (texts[column] ?? []).some((text) => this.#labels[axis].sure(text) !== null);
    };
    const free = all.filter(
      (column) =>
        (roles[column] ?? null) === null &&
        !names('item', column) &&
        !names('subject', column) &&
        !names('scorer', column),
    );
    // Figures that look like codes are no labels.
    const worded = free.filter((column) =>
      this.#table.rows
        .slice(0, rowsSampled)
        .some(({ number, cells }) => number > lastRow && !isNumeric.test(cells[column]?.text ?? '')),
    );
    const label = (axis: LabelAxis, role: HeadingRole, more: readonly HeadingRole[]): number | null =>
      this.#fullest(axis, of(role, ...more)) ?? of(role)[0] ?? this.#fullest(axis, worded);
    const itemName = label('item', 'item', ['level']);
    const subjectName = label('subject', 'subject', ['unit']);
    const scorerColumn = label('scorer', 'scorer', []);
    const itemCode = this.#fullest('item', of('item-code', 'code')) ?? of('item-code')[0] ?? null;
    const subjectCode = this.#fullest('subject', of('subject-code', 'code')) ?? of('subject-code')[0] ?? null;
    const taken = new Set([itemName, subjectName, scorerColumn, itemCode, subjectCode]);
    const rowLabel = (name: number | null, code: number | null): RowLabel | null =>
      name === null && code === null ? null : { name, code };
    const item = rowLabel(itemName, itemCode);
    const subject = rowLabel(subjectName, subjectCode);
    const scorer = rowLabel(scorerColumn, null);
    const headingOf = (column: number): string => texts[column]?.[0] ?? '';

    /** Columns named by their headings, those included whose heading is not understood. */
    const named = (axis: LabelAxis): ValueColumn[] =>
      all
        .filter(
          (column) => !taken.has(column) && (roles[column] ?? null) === null && headingOf(column) !== '',
        )
        .map((column) => ({
          column,
          heading: headingOf(column),
          holdsPoints: axis === 'scorer',
          label: { axis, match: matchOf(axis, column) ?? { kind: 'none', candidates: [] } },
        }));
    const weight = (columns: readonly ValueColumn[]): number => {
      const sure = columns.filter(({ label: own }) => own && idOf(own.match) !== null).length;
      const similar = columns.filter(({ label: own }) => own?.match.kind === 'similar').length;
      return sure === 0 && similar < 2 ? 0 : sure + similar * 0.3;
    };
    const single = [...of('figure'), ...of('points')].slice(0, 1);
    const unnamed = firstRow === 0 && item ? free.filter((column) => !taken.has(column)) : [];
    const inRows: ValueColumn[] = (single.length > 0 ? single : unnamed.length === 1 ? unnamed : []).map(
      (column) => ({
        column,
        heading: headingOf(column),
        holdsPoints: roles[column] === 'points',
        label: null,
      }),
    );
    const option = (kind: TableLayout, values: readonly ValueColumn[], known = weight(values)) => ({
      kind,
      values,
      known,
    });
    const rowsKnown = inRows.length === 0 ? 0 : 1 + (subject ? 1 : 0) + (scorer ? 1 : 0);
    const options = [
      ...(subject ? [option('subjects-by-items', named('item'))] : []),
      ...(item
        ? [
            option('items-by-scorers', named('scorer')),
            option('items-by-subjects', named('subject')),
            option('rows', inRows, rowsKnown),
          ]
        : []),
    ].filter(({ known }) => known > 0);
    const best = options.toSorted((a, b) => b.known - a.known)[0];
    if (!best) return null;
    const words = (role: 'deduction' | 'comment' | 'source') => of(role)[0] ?? null;
    const layout: Layout = {
      kind: best.kind,
      firstRow,
      lastRow,
      headingKeys: new Set(texts.flat().map(headingKey)),
      subject: best.kind === 'items-by-subjects' ? null : subject,
      item: best.kind === 'subjects-by-items' ? null : item,
      scorer: best.kind === 'items-by-scorers' ? null : scorer,
      values: best.values,
      words: { deduction: words('deduction'), comment: words('comment'), source: words('source') },
    };
    return { layout, known: best.known + roles.filter((role) => role !== null).length * 0.1 };
  }
}

/** How a table is arranged, by its headings, its content and the words of the evaluation; null where nothing tells. */
export const findLayout = (table: RawTable, labels: LabelsByAxis): Layout | null =>
  new LayoutFinder(table, labels).find();
