import { columnRole } from '#shared/plan/tables/columns.ts';
import { foldText } from '#shared/plan/text/characters.ts';

/** A cell of a table as a document holds it. */
export interface GridCell {
  readonly text: string;
  /** Columns it reaches over. */
  readonly columns: number;
  /** It is the lower part of the cell above it. */
  readonly continues: boolean;
}

/** A row as its cells from left to right; a cell merged downwards stands in every row it reaches. */
export type GridRow = readonly GridCell[];

/** A column of a laid out table: what stands in a row there, and whether the cell began above or to the left. */
interface Place {
  readonly text: string;
  readonly continues: boolean;
  readonly reached: boolean;
}

/** Columns whose merged cell holds for every row it reaches, with nothing above to show it in a line of text. */
const holdsForRows: ReadonlySet<string> = new Set(['lead', 'units', 'support', 'time', 'evidence']);

const placesOf = (row: GridRow): Place[] =>
  row.flatMap((cell) =>
    Array.from({ length: cell.columns }, (_, step) => ({
      text: step === 0 ? cell.text : '',
      continues: cell.continues,
      reached: step > 0,
    })),
  );

const widthOf = (row: GridRow): number => row.reduce((sum, cell) => sum + cell.columns, 0);

const isBlank = (row: GridRow): boolean => row.every((cell) => cell.text === '');

const spansWidth = (row: GridRow, width: number): boolean => {
  const [only] = row.filter((cell) => cell.text !== '');
  return only !== undefined && row.filter((cell) => cell.text !== '').length === 1 && only.columns === width;
};

/** Rows of a heading of several rows: those whose cells reach into the next row, and the row they end in. */
const headingRows = (rows: readonly (readonly Place[])[]): number => {
  const [first, second] = rows;
  const isHeading =
    first !== undefined &&
    second !== undefined &&
    first.some((place) => place.reached) &&
    second.some((place) => place.continues) &&
    second.every((place, column) => place.continues || place.text !== '' || first[column]?.text === '');
  return isHeading ? 2 : 1;
};

const headerRole = (text: string): string => columnRole(foldText(text)) ?? 'other';

/** A table as lines of text, and how many cells merged downwards were written again. */
export interface GridText {
  readonly lines: readonly string[];
  readonly repeated: number;
}

/**
 * A table as lines: one per row, cells parted by tabs, blank where a cell beside or above reaches over. Two things are
 * moved so that a line says what the table shows: a heading cell over two rows stands in the lower one, and units and
 * times merged over several rows stand in each. A title over the whole width stands alone.
 */
export const gridLines = (source: readonly GridRow[]): GridText => {
  const filled = source.filter((row) => !isBlank(row) || row.some((cell) => cell.continues));
  const width = filled.reduce((widest, row) => Math.max(widest, widthOf(row)), 0);
  const lines: string[] = [];
  let titles = 0;
  while (titles < filled.length && spansWidth(filled[titles] ?? [], width)) {
    lines.push((filled[titles] ?? []).map((cell) => cell.text).join(''));
    titles += 1;
  }
  const rows = filled.slice(titles).map(placesOf);
  const heading = headingRows(rows);
  const above: string[] = [];
  const roles: string[] = [];
  let repeated = 0;
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    const line = row.map((place, column) => {
      if (index < heading - 1 && next?.[column]?.continues) {
        above[column] = place.text;
        return '';
      }
      if (index < heading) {
        const text = place.continues ? (above[column] ?? '') : place.text;
        roles[column] = headerRole(text);
        return text;
      }
      if (!place.continues) {
        above[column] = place.text;
        return place.text;
      }
      const held = above[column] ?? '';
      if (held === '' || !holdsForRows.has(roles[column] ?? '')) return '';
      repeated += 1;
      return held;
    });
    if (line.some((text) => text !== '')) lines.push(line.join('\t'));
  });
  return { lines, repeated };
};
