import { type Failure, failure } from '#shared/contract/failure.ts';
import type { LabelAxis } from '#shared/contract/methods/imports.ts';
import { emptyCell, type RawCell, type RawRow, type RawTable } from '../raw-table.ts';
import { idOf, type LabelMatch, type LabelsByAxis, labelKey } from './labels.ts';
import type { RowLabel } from './layout.ts';
import { mergedAbove } from './merged-above.ts';
import type { ImportScene, Item } from './scene.ts';

const noDoubts: readonly Failure[] = [];

/** What the labels of a row name on one axis. */
export interface Resolved {
  readonly id: string | null;
  readonly problem: Failure | null;
  readonly doubts: readonly Failure[];
  /** The label that waits for a decision, or on which a person decided. */
  readonly waiting: { readonly text: string; readonly column: number; readonly match: LabelMatch } | null;
}

const nobody: Resolved = { id: null, problem: null, doubts: noDoubts, waiting: null };

/** A label that says nothing at all. */
export const isNobody = (each: Resolved | null): boolean =>
  each !== null && each.id === null && each.problem === null && each.waiting === null;

/** Says which subject, item and scorer the label cells of a table's rows name. */
export class RowLabels {
  readonly #labels: LabelsByAxis;
  readonly #above: (row: RawRow, column: number) => RawCell | null;
  readonly #names: { readonly [Axis in 'subject' | 'item']: ReadonlyMap<string, string> };
  readonly #asides: ReadonlySet<string>;
  /** By axis, code and name. */
  readonly #resolved = {
    subject: new Map<string, Map<string, Resolved>>(),
    item: new Map<string, Map<string, Resolved>>(),
    scorer: new Map<string, Map<string, Resolved>>(),
  };
  readonly #last = new Map<LabelAxis, RawCell>();

  constructor(
    table: RawTable,
    labels: LabelsByAxis,
    items: ReadonlyMap<string, Item>,
    { subjects, framework }: ImportScene,
  ) {
    this.#labels = labels;
    this.#above = mergedAbove(table);
    this.#names = {
      subject: new Map(subjects.map(({ id, name }) => [id, name])),
      item: new Map([...items.values()].map(({ id, name }) => [id, name])),
    };
    // Rows of dimensions and groups hold sums.
    this.#asides = new Set(
      framework.dimensions.flatMap((dimension) =>
        [dimension, ...dimension.groups].flatMap(({ code, name }) => [
          labelKey(name),
          labelKey(code + name),
          labelKey(code),
        ]),
      ),
    );
  }

  /** The text of a label cell; from the merged area it lies in where it is empty. */
  cell(row: RawRow, column: number | null): RawCell {
    if (column === null) return emptyCell;
    const own = row.cells[column] ?? emptyCell;
    return own.text.trim() === '' ? (this.#above(row, column) ?? own) : own;
  }

  resolve(axis: 'subject' | 'item' | 'scorer', columns: RowLabel, row: RawRow): Resolved {
    const code = this.cell(row, columns.code).text.trim();
    const nameCell = this.cell(row, columns.name);
    const name = nameCell.text.trim();
    if (code === '' && name === '' && axis !== 'item') {
      // Lists that name a subject in its first row only.
      const last = this.#last.get(axis)?.text.trim();
      if (last === undefined) return nobody;
      const doubt = failure('import.label-from-above', { found: last });
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
        problem: failure('import.labels-disagree', { code, name }),
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
        doubts: differs && !isSame ? [failure('import.name-differs', { found: name, expected })] : noDoubts,
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
  isNamed(row: RawRow, axis: 'subject' | 'item', label: RowLabel | null): boolean {
    if (!label) return false;
    return [label.code, label.name].some((column) => {
      const text = this.cell(row, column).text.trim();
      return text !== '' && this.#labels[axis].sure(text) !== null;
    });
  }

  /** Whether a text names a dimension or a group. */
  isDimension(text: string): boolean {
    const key = labelKey(text).replace(/\([^)]*\)$/, '');
    return this.#asides.has(key) || this.#asides.has(key.replace(/^[一二三四五六七八九十]+[、.]/, ''));
  }
}
