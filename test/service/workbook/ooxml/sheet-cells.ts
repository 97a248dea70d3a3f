import { checkFormula } from './formula-rules.ts';
import { cellPlace, lastRow } from './ranges.ts';
import { checkBounds, checkIndex, checkOneOf, checkOrder, type Report } from './rules.ts';
import { checkText } from './text-rules.ts';
import { attributeNumber, attributeText, childOf, type XmlElement } from './xml-tree.ts';

/** What cells may point at. */
export interface CellFacts {
  readonly looks: number;
  readonly strings: number;
  readonly sheetNames: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
const types = ['b', 'd', 'e', 'inlineStr', 'n', 's', 'str'];
const errors = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;
const number = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const longestText = 32_767;
const tallestRow = 409.5;

const checkValue = (cell: XmlElement, { strings }: CellFacts, report: Report): void => {
  const type = attributeText(cell, 't') || 'n';
  const value = childOf(cell, 'v')?.text;
  if (type === 'inlineStr') checkText(childOf(cell, 'is'), report);
  if (value === undefined) {
    if (type === 's') report('a shared text without a number');
    return;
  }
  switch (type) {
    case 's':
      if (!/^\d+$/.test(value) || Number(value) >= strings)
        report(`shared text ${value} is outside 0 to ${strings - 1}`);
      return;
    case 'n':
      if (!number.test(value)) report(`"${value}" is no number`);
      return;
    case 'b':
      if (value !== '0' && value !== '1') report(`"${value}" is neither true nor false`);
      return;
    case 'e':
      if (!errors.test(value)) report(`"${value}" is no error value`);
      return;
    case 'str':
      if (value.length > longestText) report(`a text of ${value.length} characters`);
  }
};

/** Checks rows and cells: order, places, looks, values, formulas. */
export const checkCells = (sheetData: XmlElement, facts: CellFacts, report: Report): void => {
  let before = 0;
  for (const row of sheetData.children) {
    const own = row.attributes.has('r') ? attributeNumber(row, 'r') : before + 1;
    if (!(own >= 1 && own <= lastRow)) report(`row ${attributeText(row, 'r')} is outside the sheet`);
    if (own <= before) report(`row ${own} stands after row ${before}`);
    before = own;
    checkBounds(row, 'ht', 0, tallestRow, report);
    checkBounds(row, 'outlineLevel', 0, 7, report);
    checkIndex(row, 's', facts.looks, report);
    let last = 0;
    for (const cell of row.children) {
      const address = attributeText(cell, 'r');
      const place = address === '' ? { row: own, column: last + 1 } : cellPlace(address);
      const at: Report = (fault) => report(`${address}: ${fault}`);
      if (!place) at('is no cell of a sheet');
      else {
        if (place.row !== own) at(`stands in row ${own}`);
        if (place.column <= last) at('stands twice or after a cell to its right');
        last = place.column;
      }
      checkIndex(cell, 's', facts.looks, at);
      checkOneOf(cell, 't', types, at);
      checkOrder(cell, ['f', 'v', 'is', 'extLst'], none, at);
      checkValue(cell, facts, at);
      const formula = childOf(cell, 'f');
      if (formula && (attributeText(formula, 't') !== 'shared' || formula.text !== ''))
        checkFormula(formula.text, facts.sheetNames, at);
    }
  }
};
