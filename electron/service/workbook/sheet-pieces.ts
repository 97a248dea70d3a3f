import { rowsPerBlock } from './sheet-lines.ts';
import type { UnpackedPart } from './stored-package.ts';

const rowsBegin = '<sheetData>';
const rowsEnd = '</sheetData>';
const rowBegins = '<row r="';

/** Where the first row of a block begins, from an offset on; `end` where there is none any more. */
const nextBlock = (content: Buffer, from: number, end: number): number => {
  for (let at = content.indexOf(rowBegins, from); at >= 0 && at < end; ) {
    const digits = at + rowBegins.length;
    const row = Number.parseInt(content.toString('latin1', digits, digits + 8), 10);
    if ((row - 1) % rowsPerBlock === 0) return at;
    at = content.indexOf(rowBegins, digits);
  }
  return end;
};

/**
 * One of several pieces of a sheet that are about as large: its rows from one block to another between what stands
 * before and after all rows. Together the pieces have every row once. A sheet without rows is one piece.
 * @param piece counted from 0.
 */
export const sheetPiece = ({ name, content }: UnpackedPart, piece: number, pieces: number): UnpackedPart => {
  const first = content.indexOf(rowsBegin) + rowsBegin.length;
  const end = content.lastIndexOf(rowsEnd);
  if (pieces === 1 || first < rowsBegin.length || end < first) return { name, content };
  const borderOf = (index: number): number => {
    if (index === 0) return first;
    return index === pieces
      ? end
      : nextBlock(content, first + Math.floor(((end - first) / pieces) * index), end);
  };
  const from = borderOf(piece);
  const to = Math.max(from, borderOf(piece + 1));
  return {
    name,
    content: Buffer.concat([content.subarray(0, first), content.subarray(from, to), content.subarray(end)]),
  };
};
