/** Rows and cells of a copied spreadsheet range; the empty line end of the last row is none. */
export const pastedCells = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));

/** Whether a paste is a range of cells and not the text of one. */
export const isRange = (text: string): boolean => /[\t\n]/.test(text.replace(/[\r\n]+$/, ''));

/** A square of the wanted size, with or without a row and a column of headings; null where it is neither. */
export const squareOf = (cells: readonly (readonly string[])[], size: number): string[][] | null => {
  const body = cells.length === size + 1 ? cells.slice(1) : cells;
  if (body.length !== size) return null;
  const widths = new Set(body.map((row) => row.length));
  if (widths.size !== 1) return null;
  const [width] = widths;
  if (width === size + 1) return body.map((row) => row.slice(1));
  return width === size ? body.map((row) => [...row]) : null;
};
