import type { ImportLabel, LabelAxis } from '#shared/contract/methods/imports.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import { quotedLength } from './found-entry.ts';
import { idOf, type LabelMatch, labelKey } from './labels.ts';

/** Labels that are not understood, with the first place each stands at and how many cells wait for it. */
export class OpenLabels {
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
