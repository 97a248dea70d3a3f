import { fail } from '#shared/contract/failure.ts';
import type { Piece } from './pieces.ts';
import { wordStyles } from './word-styles.ts';
import type { ComparedDocument } from './write-document-input.ts';

const longestShown = 200;
const shown = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

const inWords = (piece: Piece | undefined): string => {
  switch (piece?.kind) {
    case undefined:
      return '';
    case 'paragraph':
      return `${piece.style}: ${piece.text}`;
    case 'table':
      return `${piece.rows.length} × ${piece.rows[0]?.length ?? 0}`;
    case 'picture':
      return 'picture';
    case 'contents':
      return `${piece.entries.length}`;
  }
};

const headings = new Set<string>([
  wordStyles.heading1,
  wordStyles.heading2,
  wordStyles.heading3,
  wordStyles.attachment,
]);

const countPieces = (pieces: readonly Piece[]): ComparedDocument => {
  const tables = pieces.filter((piece) => piece.kind === 'table');
  const paragraphs = pieces.filter((piece) => piece.kind === 'paragraph');
  return {
    headings: paragraphs.filter(({ style }) => headings.has(style)).length,
    paragraphs: paragraphs.filter(({ style }) => !headings.has(style)).length,
    tables: tables.length,
    cells: tables.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.length, 0), 0),
    pictures: pieces.filter(({ kind }) => kind === 'picture').length,
  };
};

/**
 * Compares what was found with what was meant: every paragraph with its style, every cell, every picture, the entries
 * of the contents; nothing missing, nothing extra, in the same order. Fails with `file.read-back-differs` at the first
 * difference.
 */
export const comparePieces = (
  meant: readonly Piece[],
  found: readonly Piece[],
  place: string,
): ComparedDocument => {
  const differs = (what: string, expected: string, actual: string): never =>
    fail('file.read-back-differs', { place, what, expected: shown(expected), found: shown(actual) });
  const compareLists = (what: string, expected: readonly string[], actual: readonly string[]): void => {
    const length = Math.max(expected.length, actual.length);
    for (let index = 0; index < length; index += 1)
      if (expected[index] !== actual[index])
        differs(`${what}, ${index + 1}`, expected[index] ?? '', actual[index] ?? '');
  };
  const length = Math.max(meant.length, found.length);
  for (let index = 0; index < length; index += 1) {
    const [expected, actual] = [meant[index], found[index]];
    const what = `#${index + 1}`;
    if (expected?.kind === 'table' && actual?.kind === 'table') {
      const rows = Math.max(expected.rows.length, actual.rows.length);
      for (let row = 0; row < rows; row += 1)
        compareLists(`${what}, ${row + 1}`, expected.rows[row] ?? [], actual.rows[row] ?? []);
    } else if (expected?.kind === 'contents' && actual?.kind === 'contents')
      compareLists(what, expected.entries, actual.entries);
    else if (expected?.kind !== actual?.kind || inWords(expected) !== inWords(actual))
      differs(what, inWords(expected), inWords(actual));
  }
  return countPieces(meant);
};
