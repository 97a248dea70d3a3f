import { fitForCell } from './cell-text.ts';
import type { Cell, StyleName } from './sheet-model.ts';

/** Digits a spreadsheet keeps of a number. */
export const significantDigits = 15;

const blanks = new Map<StyleName, Cell>();

/** A blank cell; one per style, because sheets have many. */
export const blankCell = (style: StyleName): Cell => {
  const known = blanks.get(style);
  if (known) return known;
  const made: Cell = { kind: 'blank', style };
  blanks.set(style, made);
  return made;
};

/** Text cells kept per style; all are dropped when there are more. */
const mostTexts = 1000;
const texts = new Map<StyleName, Map<string, Cell>>();

/** Text, made fit for a cell; an empty text is a blank cell. Lists repeat their texts, so equal cells are shared. */
export const textCell = (text: string, style: StyleName): Cell => {
  if (text === '') return blankCell(style);
  let known = texts.get(style);
  if (!known) {
    known = new Map();
    texts.set(style, known);
  }
  const found = known.get(text);
  if (found) return found;
  if (known.size >= mostTexts) known.clear();
  const fit = fitForCell(text);
  const made: Cell = fit === '' ? blankCell(style) : { kind: 'text', text: fit, style };
  known.set(text, made);
  return made;
};

/** Decimals that are canonical as they stand; most are. */
const plain = /^(?:0|-?[1-9]\d*)$|^-?(?:0|[1-9]\d*)\.\d*[1-9]$/;

/** The same number without leading and trailing zeros, minus zero as zero. */
export const canonicalDecimal = (decimal: string): string => {
  if (plain.test(decimal)) return decimal;
  const match = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(decimal);
  if (!match) throw new RangeError(`not a decimal: ${decimal.slice(0, 60)}`);
  const [, minus = '', integer = '0', fraction = ''] = match;
  const text = fraction === '' ? integer : `${integer}.${fraction}`;
  return text === '0' ? '0' : `${minus}${text}`;
};

/** Whether a spreadsheet keeps every digit of the decimal. */
export const fitsNumberCell = (decimal: string): boolean =>
  // Short text has few digits, whatever they are.
  (decimal.length <= significantDigits && plain.test(decimal)) ||
  canonicalDecimal(decimal).replace(/[-.]/g, '').replace(/^0+/, '').length <= significantDigits;

/**
 * A decimal as a number; one with more digits than a spreadsheet keeps stays text, whole.
 * `decimals` are shown, null shows the number as it is.
 */
export const numberCell = (decimal: string, decimals: number | null, style: StyleName): Cell =>
  fitsNumberCell(decimal)
    ? { kind: 'number', number: canonicalDecimal(decimal), decimals, style }
    : { kind: 'text', text: decimal, style };

/** A calendar day (ISO 8601); null is blank. */
export const dateCell = (date: string | null, style: StyleName): Cell =>
  date === null ? blankCell(style) : { kind: 'date', date, style };
