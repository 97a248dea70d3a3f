import { cellPlace, columnNumber, lastColumn } from './ranges.ts';
import type { Report } from './rules.ts';

const longestFormula = 8192;
const deepestNesting = 64;
const mostArguments = 255;
const longestText = 255;

/** Functions newer than the format: without this prefix Excel shows #NAME?. */
const prefix = '_xlfn.';
const newer = new Set(
  'IFS SWITCH CONCAT TEXTJOIN MAXIFS MINIFS XLOOKUP XMATCH FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY LET LAMBDA STDEV.S STDEV.P VAR.S VAR.P RANK.EQ RANK.AVG PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC MODE.SNGL NUMBERVALUE IFNA XOR DAYS ISOWEEKNUM CEILING.MATH FLOOR.MATH'.split(
    ' ',
  ),
);

/** Stands for the name of a sheet in quotes. */
const quotedSheet = '\u0001';

/** A formula without its quoted parts, and the names of sheets it speaks of; null where a quote is never closed. */
const apart = (
  formula: string,
): { readonly bare: string; readonly sheets: string[]; readonly texts: string[] } | null => {
  const sheets: string[] = [];
  const texts: string[] = [];
  let bare = '';
  for (let at = 0; at < formula.length; at += 1) {
    const quote = formula.charAt(at);
    if (quote !== "'" && quote !== '"') {
      bare += quote;
      continue;
    }
    let inner = '';
    let end = at + 1;
    for (; end < formula.length; end += 1) {
      if (formula.charAt(end) !== quote) inner += formula.charAt(end);
      else if (formula.charAt(end + 1) === quote) {
        inner += quote;
        end += 1;
      } else break;
    }
    if (end >= formula.length) return null;
    if (quote === "'") {
      sheets.push(inner);
      bare += quotedSheet;
    } else {
      texts.push(inner);
      bare += '""';
    }
    at = end;
  }
  return { bare, sheets, texts };
};

/** Depth of brackets and number of arguments; null where brackets do not match. */
const measured = (bare: string): { readonly depth: number; readonly most: number } | null => {
  const open: number[] = [];
  let depth = 0;
  let most = 0;
  for (const character of bare) {
    if (character === '(') open.push(1);
    else if (character === ')') {
      if (open.length === 0) return null;
      most = Math.max(most, open.pop() ?? 0);
    } else if (character === ',' && open.length > 0) open.push((open.pop() ?? 0) + 1);
    depth = Math.max(depth, open.length);
  }
  return open.length === 0 ? { depth, most } : null;
};

/** What Excel refuses in a formula; `sheets` are the names of the workbook's sheets in lower case. */
export const checkFormula = (formula: string, sheets: ReadonlySet<string>, report: Report): void => {
  const shown = formula.slice(0, 60);
  if (formula === '') report('an empty formula');
  if (formula.length > longestFormula) report(`a formula of ${formula.length} characters: ${shown}…`);
  if (formula.startsWith('=')) report(`a formula begins with =: ${shown}`);
  const parts = apart(formula);
  if (!parts) {
    report(`a quote is never closed: ${shown}`);
    return;
  }
  const size = measured(parts.bare);
  if (!size) report(`brackets do not match: ${shown}`);
  else {
    if (size.depth > deepestNesting) report(`${size.depth} levels of brackets: ${shown}`);
    if (size.most > mostArguments) report(`${size.most} arguments: ${shown}`);
  }
  for (const text of parts.texts)
    if (text.length > longestText) report(`a text of ${text.length} characters in a formula: ${shown}`);
  for (const sheet of parts.sheets)
    if (!sheet.startsWith('[') && !sheets.has(sheet.toLowerCase()))
      report(`a formula speaks of sheet ${sheet}, which is missing`);
  for (const [, sheet = ''] of parts.bare.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)!/gu))
    if (!sheets.has(sheet.toLowerCase())) report(`a formula speaks of sheet ${sheet}, which is missing`);
  for (const [, name = ''] of parts.bare.matchAll(/(?<![\w.])([A-Z][A-Z0-9.]*)\(/g))
    if (newer.has(name)) report(`${name} needs the prefix ${prefix}: ${shown}`);
  for (const [address, letters = ''] of parts.bare.matchAll(/(?<![\w.$])\$?([A-Z]{1,3})\$?\d+(?![\w.(])/g))
    if (!cellPlace(address) && columnNumber(letters) <= lastColumn) report(`${address} is no cell: ${shown}`);
};
