import { cellTextLimit, fitForCell } from '#shared/reports/cell-text.ts';
import { attributeOf } from '../reading/xml-scan.ts';
import { cellXmlText } from '../workbook/ooxml/xml-text.ts';
import { addressOf, type CellPlace, rangePlace } from './addresses.ts';
import { cellAt, type SheetCell, type SheetRow, type SheetXml } from './sheet-xml.ts';

/** What is written into a cell: plain decimal text as a number, or text. */
export type CellContent =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'text'; readonly text: string };

export interface CellWrite extends CellPlace {
  readonly content: CellContent;
}

/** Text as a workbook holds it, with characters escaped; longer than a cell takes is the caller's to refuse. */
export const storedText = (text: string): string => fitForCell(text);
export const longestText = cellTextLimit;

const inside = (content: CellContent, prefix: string): string =>
  content.kind === 'number'
    ? `<${prefix}v>${content.number}</${prefix}v>`
    : `<${prefix}is><${prefix}t xml:space="preserve">${cellXmlText(storedText(content.text))}</${prefix}t></${prefix}is>`;

const typeOf = (content: CellContent): string => (content.kind === 'text' ? ' t="inlineStr"' : '');

/** The cell with another content; style and everything else of its tag stay. */
const rewritten = ({ xml, prefix }: SheetXml, cell: SheetCell, content: CellContent): string => {
  const open = xml
    .slice(cell.tag.start, cell.tag.end)
    .replace(/\s+t\s*=\s*("[^"]*"|'[^']*')/, '')
    .replace(/\s*\/?>$/, '');
  return `${open}${typeOf(content)}>${inside(content, prefix)}</${prefix}c>`;
};

const styleFor = ({ columns }: SheetXml, row: SheetRow | null, column: number): number | null =>
  row?.style ?? columns.find(({ first, last }) => column >= first && column <= last)?.style ?? null;

/** A cell that was not there, in the style its row or column gives. */
const added = (sheet: SheetXml, row: SheetRow | null, write: CellWrite): string => {
  const { prefix } = sheet;
  const style = styleFor(sheet, row, write.column);
  return `<${prefix}c r="${addressOf(write)}"${style === null ? '' : ` s="${style}"`}${typeOf(write.content)}>${inside(write.content, prefix)}</${prefix}c>`;
};

/** A piece of the text that is replaced; an insertion where both ends are equal. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const applied = (xml: string, edits: readonly Edit[]): string => {
  const parts: string[] = [];
  let at = 0;
  // Insertions at one place keep the order they were asked for in.
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(xml.slice(at, start), text);
    at = end;
  }
  return [...parts, xml.slice(at)].join('');
};

/** The tag of a row whose hint about its columns covers what is written; unchanged where it does already. */
const widened = (xml: string, row: SheetRow, columns: readonly number[]): string => {
  const open = xml.slice(row.tag.start, row.tag.end);
  const spans = attributeOf(xml, row.tag, 'spans');
  const [first, last] = (spans ?? '').split(':').map(Number);
  if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) return open;
  const least = Math.min(first, ...columns.map((column) => column + 1));
  const most = Math.max(last, ...columns.map((column) => column + 1));
  return least === first && most === last ? open : open.replace(`"${spans}"`, `"${least}:${most}"`);
};

const rowEdits = (sheet: SheetXml, row: SheetRow, writes: readonly CellWrite[]): Edit[] => {
  const { xml, prefix } = sheet;
  const edits: Edit[] = [];
  const missing: CellWrite[] = [];
  for (const write of writes) {
    const cell = row.cells.find(({ column }) => column === write.column);
    if (cell) edits.push({ start: cell.start, end: cell.end, text: rewritten(sheet, cell, write.content) });
    else missing.push(write);
  }
  const open = widened(
    xml,
    row,
    missing.map(({ column }) => column),
  );
  const texts = missing.map((write) => added(sheet, row, write));
  if (row.tag.selfClosing && texts.length > 0) {
    const whole = `${open.replace(/\s*\/>$/, '>')}${texts.join('')}</${prefix}row>`;
    return [{ start: row.tag.start, end: row.tag.end, text: whole }];
  }
  if (open !== xml.slice(row.tag.start, row.tag.end))
    edits.push({ start: row.tag.start, end: row.tag.end, text: open });
  missing.forEach((write, index) => {
    const next = row.cells.find(({ column }) => column > write.column);
    const at = next?.start ?? row.contentEnd;
    edits.push({ start: at, end: at, text: texts[index] ?? '' });
  });
  return edits;
};

/** Extends the stated extent of the sheet where something is written outside of it. */
const dimensionEdit = ({ xml, dimension }: SheetXml, writes: readonly CellWrite[]): Edit[] => {
  const reference = dimension && attributeOf(xml, dimension, 'ref');
  const range = reference ? rangePlace(reference) : null;
  if (!dimension || !reference || !range) return [];
  const top = Math.min(range.top, ...writes.map(({ row }) => row));
  const left = Math.min(range.left, ...writes.map(({ column }) => column));
  const bottom = Math.max(range.bottom, ...writes.map(({ row }) => row));
  const right = Math.max(range.right, ...writes.map(({ column }) => column));
  const wider = `${addressOf({ row: top, column: left })}:${addressOf({ row: bottom, column: right })}`;
  const isSame = top === range.top && left === range.left && bottom === range.bottom && right === range.right;
  if (isSame) return [];
  const text = xml.slice(dimension.start, dimension.end).replace(reference, wider);
  return [{ start: dimension.start, end: dimension.end, text }];
};

/** Takes the result out of a formula, so that it is calculated and no former result is shown for a new one. */
const withoutResult = ({ xml }: SheetXml, cell: SheetCell): Edit[] => {
  const open = xml.slice(cell.tag.start, cell.tag.end);
  const typeless = open.replace(/\s+t\s*=\s*("[^"]*"|'[^']*')/, '');
  return [
    ...(typeless === open ? [] : [{ start: cell.tag.start, end: cell.tag.end, text: typeless }]),
    ...(cell.valuePlace ? [{ ...cell.valuePlace, text: '' }] : []),
  ];
};

/**
 * The sheet's text with cells written and results of formulas taken out. Nothing else changes but the hints about extent
 * that would be wrong otherwise (`dimension`, `spans`).
 */
export const patchSheet = (
  sheet: SheetXml,
  writes: readonly CellWrite[],
  recalculated: readonly CellPlace[],
): string => {
  const { xml, prefix, data } = sheet;
  const ordered = writes.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const byRow = Map.groupBy(ordered, ({ row }) => row);
  const edits: Edit[] = dimensionEdit(sheet, ordered);
  const newRows: string[] = [];
  for (const [number, own] of byRow) {
    const row = sheet.rows.find((each) => each.row === number);
    if (row) {
      edits.push(...rowEdits(sheet, row, own));
      continue;
    }
    const text = `<${prefix}row r="${number + 1}">${own.map((write) => added(sheet, null, write)).join('')}</${prefix}row>`;
    const next = sheet.rows.find((each) => each.row > number);
    if (data.tag.selfClosing) newRows.push(text);
    else {
      const at = next?.tag.start ?? data.contentEnd;
      edits.push({ start: at, end: at, text });
    }
  }
  if (newRows.length > 0) {
    const open = xml.slice(data.tag.start, data.tag.end).replace(/\s*\/>$/, '>');
    edits.push({
      start: data.tag.start,
      end: data.tag.end,
      text: `${open}${newRows.join('')}</${prefix}sheetData>`,
    });
  }
  for (const place of recalculated) {
    const cell = cellAt(sheet, place);
    if (cell) edits.push(...withoutResult(sheet, cell));
  }
  return applied(xml, edits);
};
