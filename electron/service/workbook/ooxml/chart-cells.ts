import type { Cell, CellRange, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { numberFormat } from '../number-format.ts';
import { absoluteReference } from './workbook-parts.ts';
import { attributes, xmlText } from './xml-text.ts';

const cellsOf = (sheet: Sheet, { top, left, bottom, right }: CellRange): (Cell | undefined)[] =>
  sheet.rows.slice(top, bottom + 1).flatMap(({ cells }) => {
    const own = cells.slice(left, right + 1);
    return Array.from({ length: right - left + 1 }, (_, index) => own[index]);
  });

const point = (index: number, value: string): string =>
  `<c:pt idx="${index}"><c:v>${xmlText(value)}</c:v></c:pt>`;

const reference = (sheet: Sheet, range: CellRange): string =>
  `<c:f>${xmlText(absoluteReference(sheet.name, range))}</c:f>`;

/** What stands in the cells of a range as text; nothing where a cell is blank. */
export const textsIn = (sheet: Sheet, range: CellRange): string[] =>
  cellsOf(sheet, range).map((cell) =>
    cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? cell.number : '',
  );

/** A reference to texts with what stands in them, so that a chart shows before it is calculated. */
export const textReference = (sheet: Sheet, range: CellRange): string => {
  const texts = textsIn(sheet, range);
  const points = texts.map((text, index) => (text === '' ? '' : point(index, text)));
  return `<c:strRef>${reference(sheet, range)}<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache></c:strRef>`;
};

/** A reference to numbers; cells without a number are gaps. */
export const numberReference = (sheet: Sheet, range: CellRange, workbook: Workbook): string => {
  const cells = cellsOf(sheet, range);
  const first = cells.find((cell) => cell?.kind === 'number');
  const points = cells.map((cell, index) =>
    cell?.kind === 'number' ? point(index, String(Number(cell.number))) : '',
  );
  return `<c:numRef>${reference(sheet, range)}<c:numCache><c:formatCode>${xmlText(
    first ? numberFormat(first, workbook) : 'General',
  )}</c:formatCode><c:ptCount val="${cells.length}"/>${points.join('')}</c:numCache></c:numRef>`;
};

/** `<c:name val="…"/>`. */
export const setting = (name: string, value: string | number): string =>
  `<c:${name}${attributes({ val: value })}/>`;
