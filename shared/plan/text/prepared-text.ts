import { flattenedTables } from '../tables/flattened-tables.ts';
import { separatedTables } from '../tables/separated-tables.ts';
import type { Table } from '../tables/table.ts';
import { furnitureOf } from './furniture.ts';
import type { StrippedReason } from './furniture-rules.ts';
import { type Line, linesOf } from './lines.ts';
import { type Passage, passageOf } from './passage.ts';
import { unwrapLines } from './unwrapping.ts';

/** A line left out of the document, with the reason. */
export interface StrippedLine {
  readonly text: string;
  /** UTF-16 offset in the text as it came. */
  readonly offset: number;
  /** Line number in the text as it came, from 1. */
  readonly line: number;
  readonly reason: StrippedReason;
}

/** A text ready to be read: what is kept, exactly as it was, and what was left out. */
export interface PreparedText {
  /** The kept lines, each exactly as it came, joined by line feeds. */
  readonly text: string;
  readonly stripped: readonly StrippedLine[];
  readonly lines: readonly Line[];
  readonly passages: readonly Passage[];
  readonly tables: readonly Table[];
  /** Passages that are lines of tables. */
  readonly tablePassages: ReadonlySet<number>;
  /** Offsets in `text` at which something was left out, ascending: no quotation reaches across them. */
  readonly gaps: readonly number[];
  /** Offset in the text as it came of an offset in `text`. */
  readonly originalOffset: (offset: number) => number;
}

/** Position of the last line that starts, or is numbered, at or before a value. */
const startingAt = (lines: readonly Line[], offset: number, by: 'start' | 'number' = 'start'): number => {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.[by] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Parts the document from the page around it and finds its paragraphs and tables. Cost grows with the length. */
export const prepareText = (source: string): PreparedText => {
  const sourceLines = linesOf(source);
  const furniture = furnitureOf(sourceLines);
  const kept = sourceLines.filter((line) => !furniture.has(line.number));
  const text = kept.map((line) => line.text).join('\n');
  const lines = linesOf(text);
  const separated = separatedTables(lines);
  const taken = new Set<number>();
  for (const table of separated)
    for (let number = table.firstLine; number <= table.lastLine; number += 1) taken.add(number);
  const flattened = flattenedTables(lines, taken);
  for (const table of flattened)
    for (let number = table.firstLine; number <= table.lastLine; number += 1) taken.add(number);
  const tables = [...separated, ...flattened].sort((a, b) => a.firstLine - b.firstLine);

  const passages: Passage[] = [];
  const tablePassages = new Set<number>();
  let prose: Line[] = [];
  const flush = (): void => {
    for (const group of unwrapLines(prose)) passages.push(passageOf(text, group, passages.length));
    prose = [];
  };
  const visible = lines.filter((line) => line.plain !== '');
  for (const line of visible) {
    if (!taken.has(line.number)) {
      prose.push(line);
      continue;
    }
    flush();
    tablePassages.add(passages.length);
    passages.push(passageOf(text, [line], passages.length));
  }
  flush();
  const bare = passages.filter((passage) => passage.folded !== '');
  return {
    text,
    stripped: sourceLines.flatMap((line) => {
      const reason = furniture.get(line.number);
      return reason ? [{ text: line.text, offset: line.start, line: line.number, reason }] : [];
    }),
    lines,
    passages:
      bare.length === passages.length ? passages : bare.map((passage, index) => ({ ...passage, index })),
    tables: tables.map((table) => ({ ...table, title: titleOf(table, visible) })),
    tablePassages:
      bare.length === passages.length
        ? tablePassages
        : new Set(bare.flatMap((passage, index) => (tablePassages.has(passage.index) ? [index] : []))),
    gaps: gapsOf(kept, lines, furniture),
    originalOffset: (offset) => {
      const line = lines[startingAt(lines, offset)];
      const origin = line ? kept[line.number - 1] : undefined;
      return line && origin ? origin.start + (offset - line.start) : offset;
    },
  };
};

/** Starts of kept lines right behind a stripped one. */
const gapsOf = (
  kept: readonly Line[],
  lines: readonly Line[],
  furniture: ReadonlyMap<number, StrippedReason>,
): number[] => {
  const gaps: number[] = [];
  kept.forEach((line, index) => {
    const before = kept[index - 1]?.number ?? 0;
    for (let number = before + 1; number < line.number; number += 1)
      if (furniture.has(number)) {
        gaps.push(lines[index]?.start ?? 0);
        break;
      }
  });
  return gaps;
};

/** The line above a table is its title when it is short and no sentence. */
const titleOf = (table: Table, visible: readonly Line[]): string | null => {
  const index = startingAt(visible, table.firstLine, 'number');
  const above = visible[index - 1];
  return above &&
    above.plain.length <= 60 &&
    !/[。;:]$/.test(above.plain) &&
    !/^(?:附件|附表|附录)\s?\d{0,2}$/.test(above.plain)
    ? above.text.trim()
    : null;
};
