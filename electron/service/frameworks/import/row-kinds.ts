import type { RawTable } from '../../importing/raw-table.ts';
import { tidyLine, tidyText } from './cell-text.ts';
import type { TableHeading } from './heading.ts';
import { type DataRow, ownTexts } from './table-rows.ts';

/** What a row is that is no indicator. */
export interface Aside {
  readonly kind: 'note' | 'dimension' | 'summary' | 'heading' | 'signature';
  readonly text: string;
}

const sumWords = /^(?:合计|总计|小计|共计|总分|满分|总分值|分值合计|得分合计|total|subtotal)[:：]?$/i;
const noteWords = /^(?:注|备注|说明|填表说明|填报说明|notes?)\s*(?:[:：\d(（]|$)/i;
const signatureWords =
  /^(?:填表人|填报人|填报单位|制表人|审核人|复核人|负责人|联系人|评审专家|专家签名|专家签字|评委签名|签字|签名|日期|考核组)/;
/** Longer text over the whole table is a remark. */
const longestDimension = 60;

const isRepeatedHeading = (
  texts: readonly { column: number; text: string }[],
  { columns }: TableHeading,
): boolean =>
  texts.length > 1 &&
  texts.every(({ column, text }) => tidyLine(columns[column]?.heading ?? '') === tidyLine(text));

/** Text that stands alone in a cell merged over most of the table. */
const spansTable = ({ row }: DataRow, table: RawTable, column: number): boolean =>
  table.merges.some(
    (merge) =>
      merge.firstRow === row.number &&
      merge.firstColumn === column &&
      (merge.lastColumn - merge.firstColumn + 1) * 2 > table.columnCount,
  );

/** Tells notes, headings over parts, sums, repeated headings and signatures; null for a row of data. */
export const asideOf = (row: DataRow, table: RawTable, heading: TableHeading): Aside | null => {
  const texts = ownTexts(row);
  const [first] = texts;
  if (!first) return null;
  const line = tidyLine(first.text);
  const sum = texts.find(({ text }) => sumWords.test(text.replace(/\s+/g, '')));
  if (sum) return { kind: 'summary', text: tidyLine(sum.text) };
  if (isRepeatedHeading(texts, heading)) return { kind: 'heading', text: line };
  if (noteWords.test(line) && texts.length <= 2)
    return { kind: 'note', text: texts.map(({ text }) => tidyText(text)).join(' ') };
  if (signatureWords.test(line) && /[:：]/.test(texts.map(({ text }) => text).join('')))
    return { kind: 'signature', text: line };
  if (texts.length === 1 && spansTable(row, table, first.column))
    return line.length <= longestDimension
      ? { kind: 'dimension', text: first.text }
      : { kind: 'note', text: tidyText(first.text) };
  return null;
};
