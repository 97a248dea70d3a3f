import { fail } from '#shared/contract/failure.ts';
import type { CellRange } from '#shared/reports/sheet-model.ts';
import { resolveReferences } from '../reading/html-entities.ts';
import { attributeOf, type XmlTag, xmlTags } from '../reading/xml-scan.ts';
import { type CellPlace, cellPlace, contains, rangePlace } from './addresses.ts';

/** A cell where it stands in the text of its sheet. */
export interface SheetCell extends CellPlace {
  /** Offsets of the whole element. */
  readonly start: number;
  readonly end: number;
  /** Its opening tag. */
  readonly tag: XmlTag;
  readonly style: number | null;
  readonly type: string | null;
  readonly formula: SheetFormula | null;
  /** Text of its value: a number, an index of shared strings, or the text itself. */
  readonly value: string | null;
  /** Offsets of the element that holds the value. */
  readonly valuePlace: { readonly start: number; readonly end: number } | null;
}

export interface SheetFormula {
  /** Without the leading `=`; empty where it goes by a shared formula written elsewhere. */
  readonly text: string;
  readonly shared: string | null;
  /** The area an array formula fills. */
  readonly range: CellRange | null;
}

export interface SheetRow {
  /** Counted from 0. */
  readonly row: number;
  readonly tag: XmlTag;
  /** Where its closing tag begins; the end of the tag where it is empty. */
  readonly contentEnd: number;
  readonly end: number;
  readonly style: number | null;
  readonly cells: SheetCell[];
}

/** A drop-down with its words. */
export interface SheetList {
  readonly ranges: readonly CellRange[];
  readonly words: readonly string[];
}

/** The text of a sheet and where everything stands in it. */
export interface SheetXml {
  readonly xml: string;
  /** Prefix of its names with the colon; usually empty. */
  readonly prefix: string;
  readonly data: { readonly tag: XmlTag; readonly contentEnd: number; readonly end: number };
  readonly rows: readonly SheetRow[];
  readonly columns: readonly {
    readonly first: number;
    readonly last: number;
    readonly style: number | null;
  }[];
  readonly merges: readonly CellRange[];
  readonly lists: readonly SheetList[];
  readonly dimension: XmlTag | null;
}

const number = (text: string | null): number | null => (text === null ? null : Number(text));
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Words of a drop-down that are written in it: "优秀,良好". References to cells are not followed. */
const listWords = (formula: string): string[] => {
  const literal = /^"([\s\S]*)"$/.exec(formula.trim())?.[1];
  return literal === undefined ? [] : literal.split(',').map((word) => word.replaceAll('""', '"').trim());
};

interface OpenCell {
  tag: XmlTag;
  place: CellPlace;
  formula: SheetFormula | null;
  value: string | null;
  valuePlace: { start: number; end: number } | null;
}

/** Reads where everything stands in a sheet. Fails with `file.damaged` where there are no cells at all. */
export const scanSheet = (xml: string, place: string): SheetXml => {
  const rows: SheetRow[] = [];
  const columns: { first: number; last: number; style: number | null }[] = [];
  const merges: CellRange[] = [];
  const lists: SheetList[] = [];
  let prefix = '';
  let dimension: XmlTag | null = null;
  let dataTag: XmlTag | null = null;
  let data: SheetXml['data'] | null = null;
  let rowTag: XmlTag | null = null;
  let rowNumber = -1;
  let column = -1;
  let cells: SheetCell[] = [];
  let cell: OpenCell | null = null;
  let inner: XmlTag | null = null;
  let texts: string[] = [];
  let validation: XmlTag | null = null;
  const text = (from: XmlTag, to: XmlTag): string => resolveReferences(xml.slice(from.end, to.start));
  const formulaOf = (tag: XmlTag, written: string): SheetFormula => {
    const reference = attributeOf(xml, tag, 'ref');
    const kind = attributeOf(xml, tag, 't');
    return {
      text: written,
      shared: kind === 'shared' ? attributeOf(xml, tag, 'si') : null,
      range: (kind === 'array' || kind === 'dataTable') && reference ? rangePlace(reference) : null,
    };
  };
  const endCell = (end: number): void => {
    if (!cell) return;
    cells.push({
      ...cell.place,
      start: cell.tag.start,
      end,
      tag: cell.tag,
      style: number(attributeOf(xml, cell.tag, 's')),
      type: attributeOf(xml, cell.tag, 't'),
      formula: cell.formula,
      value: cell.value ?? (texts.length > 0 ? texts.join('') : null),
      valuePlace: cell.valuePlace,
    });
    cell = null;
    texts = [];
  };
  const endRow = (contentEnd: number, end: number): void => {
    if (!rowTag) return;
    const own = attributeOf(xml, rowTag, 'customFormat');
    rows.push({
      row: rowNumber,
      tag: rowTag,
      contentEnd,
      end,
      style: own === '1' || own === 'true' ? number(attributeOf(xml, rowTag, 's')) : null,
      cells,
    });
    cells = [];
    rowTag = null;
  };
  for (const tag of xmlTags(xml)) {
    const name = localName(tag.name);
    switch (name) {
      case 'worksheet':
        prefix = tag.name.slice(0, tag.name.length - name.length);
        break;
      case 'dimension':
        dimension ??= tag;
        break;
      case 'col': {
        const first = number(attributeOf(xml, tag, 'min'));
        const last = number(attributeOf(xml, tag, 'max'));
        if (first !== null && last !== null)
          columns.push({ first: first - 1, last: last - 1, style: number(attributeOf(xml, tag, 'style')) });
        break;
      }
      case 'sheetData':
        if (tag.closing && dataTag) data = { tag: dataTag, contentEnd: tag.start, end: tag.end };
        else dataTag = tag;
        if (tag.selfClosing) data = { tag, contentEnd: tag.end, end: tag.end };
        break;
      case 'row':
        if (tag.closing) endRow(tag.start, tag.end);
        else {
          rowTag = tag;
          rowNumber = (number(attributeOf(xml, tag, 'r')) ?? rowNumber + 2) - 1;
          column = -1;
          if (tag.selfClosing) endRow(tag.end, tag.end);
        }
        break;
      case 'c':
        if (tag.closing) endCell(tag.end);
        else {
          // Both row and column may be left out where they follow from what stands before.
          const at = cellPlace(attributeOf(xml, tag, 'r') ?? '') ?? { row: rowNumber, column: column + 1 };
          column = at.column;
          cell = { tag, place: at, formula: null, value: null, valuePlace: null };
          if (tag.selfClosing) endCell(tag.end);
        }
        break;
      case 'f':
      case 'v':
      case 't':
        if (!cell) break;
        if (tag.selfClosing) {
          if (name === 'f') cell.formula = formulaOf(tag, '');
          if (name === 'v') cell.valuePlace = { start: tag.start, end: tag.end };
        } else if (!tag.closing) inner = tag;
        else if (inner) {
          const content = text(inner, tag);
          if (name === 'f') cell.formula = formulaOf(inner, content);
          if (name === 'v') {
            cell.value = content;
            cell.valuePlace = { start: inner.start, end: tag.end };
          }
          if (name === 't') texts.push(content);
          inner = null;
        }
        break;
      case 'mergeCell': {
        const range = rangePlace(attributeOf(xml, tag, 'ref') ?? '');
        if (range && !tag.closing) merges.push(range);
        break;
      }
      case 'dataValidation':
        validation = tag.closing ? null : tag;
        break;
      case 'formula1':
        if (tag.closing && inner && validation && attributeOf(xml, validation, 'type') === 'list') {
          const ranges = (attributeOf(xml, validation, 'sqref') ?? '')
            .split(' ')
            .flatMap((range) => rangePlace(range) ?? []);
          const words = listWords(text(inner, tag));
          if (words.length > 0) lists.push({ ranges, words });
        }
        inner = tag.closing ? null : tag;
        break;
    }
  }
  return data
    ? { xml, prefix, data, rows, columns, merges, lists, dimension }
    : fail('file.damaged', { place, detail: 'sheetData' });
};

/** The cell at a place, or null where the sheet has none. */
export const cellAt = ({ rows }: SheetXml, place: CellPlace): SheetCell | null =>
  rows.find(({ row }) => row === place.row)?.cells.find(({ column }) => column === place.column) ?? null;

/** The merged area a cell lies in. */
export const mergeOf = ({ merges }: SheetXml, place: CellPlace): CellRange | null =>
  merges.find((range) => contains(range, place)) ?? null;
