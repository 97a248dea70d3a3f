import { checkFormula } from './formula-rules.ts';
import { lastColumn, lastRow, overlapping, type Range, rangeOf } from './ranges.ts';
import { checkBounds, checkCount, checkIndex, checkOneOf, checkOrder, type Report } from './rules.ts';
import { type CellFacts, checkCells } from './sheet-cells.ts';
import { attributeNumber, attributeText, childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** What a sheet may point at. */
export interface SheetFacts extends CellFacts {
  readonly differentials: number;
  readonly views: number;
  /** Ranges of the tables of this sheet. */
  readonly tables: readonly Range[];
}

const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'drawingHF',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
const repeated: ReadonlySet<string> = new Set(['conditionalFormatting', 'AlternateContent']);
const widest = 255;
const mostBreaks = 1026;
const longestLink = 2083;
const longestHeader = 255;
const longest = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 255 } as const;
const longestList = 255;
const operators =
  'between notBetween equal notEqual lessThan lessThanOrEqual greaterThan greaterThanOrEqual'.split(' ');

const listOf = (text: string): string[] => text.split(/\s+/).filter((part) => part !== '');

/** The ranges of a list; those that are none are reported. */
const rangesOf = (element: XmlElement, attribute: string, report: Report): Range[] => {
  const texts = listOf(attributeText(element, attribute));
  if (texts.length === 0) report(`<${element.name}> names no cells`);
  return texts.flatMap((text) => {
    const range = rangeOf(text);
    if (!range) report(`<${element.name}> names "${text}", which is no range`);
    return range ? [range] : [];
  });
};

const checkViews = (views: XmlElement | undefined, count: number, report: Report): void => {
  for (const view of childrenOf(views, 'sheetView')) {
    checkIndex(view, 'workbookViewId', Math.max(count, 1), report);
    checkBounds(view, 'zoomScale', 10, 400, report);
    const pane = childOf(view, 'pane');
    if (!pane) continue;
    const columns = attributeNumber(pane, 'xSplit') || 0;
    const rows = attributeNumber(pane, 'ySplit') || 0;
    if (columns <= 0 && rows <= 0) report('a pane that parts nothing');
    const active = columns > 0 && rows > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
    if (attributeText(pane, 'state') === 'frozen' && attributeText(pane, 'activePane') !== active)
      report(`the active pane is ${attributeText(pane, 'activePane')}, not ${active}`);
    if (pane.attributes.has('topLeftCell') && !rangeOf(attributeText(pane, 'topLeftCell')))
      report('a pane begins at no cell');
  }
};

const checkColumns = (columns: XmlElement | undefined, report: Report): void => {
  let before = 0;
  for (const column of childrenOf(columns, 'col')) {
    const first = attributeNumber(column, 'min');
    const last = attributeNumber(column, 'max');
    if (!(first > before && last >= first && last <= lastColumn))
      report(`columns ${first} to ${last} after column ${before}`);
    before = last;
    checkBounds(column, 'width', 0, widest, report);
  }
};

const checkMerges = (merges: XmlElement | undefined, facts: SheetFacts, report: Report): void => {
  if (!merges) return;
  checkCount(merges, merges.children.length, report);
  if (merges.children.length === 0) report('an empty list of merged cells');
  const ranges = merges.children.flatMap((merge) =>
    rangesOf(merge, 'ref', report).map((range) => ({ range, text: attributeText(merge, 'ref') })),
  );
  for (const { range, text } of ranges)
    if (range.top === range.bottom && range.left === range.right) report(`${text} merges one cell`);
  for (const [one, other] of overlapping(ranges)) report(`merges ${one.text} and ${other.text} overlap`);
  for (const table of facts.tables)
    for (const [one, other] of overlapping([{ range: table, text: 'table' }, ...ranges]))
      if (one.text === 'table' || other.text === 'table')
        report(`a merge crosses a table: ${one.text} ${other.text}`);
};

const checkValidations = (validations: XmlElement | undefined, facts: SheetFacts, report: Report): void => {
  if (!validations) return;
  checkCount(validations, validations.children.length, report);
  if (validations.children.length === 0) report('an empty list of validations');
  const ranges: { readonly range: Range; readonly text: string }[] = [];
  for (const validation of validations.children) {
    const text = attributeText(validation, 'sqref');
    for (const range of rangesOf(validation, 'sqref', report)) ranges.push({ range, text });
    checkOneOf(
      validation,
      'type',
      ['none', 'whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'],
      report,
    );
    checkOneOf(validation, 'operator', operators, report);
    checkOneOf(validation, 'errorStyle', ['stop', 'warning', 'information'], report);
    checkOrder(validation, ['formula1', 'formula2'], new Set(), report);
    for (const [name, most] of Object.entries(longest))
      if (attributeText(validation, name).length > most)
        report(
          `${name} of the validation of ${text} has ${attributeText(validation, name).length} characters`,
        );
    const type = attributeText(validation, 'type') || 'none';
    const first = childOf(validation, 'formula1');
    const second = childOf(validation, 'formula2');
    if (type !== 'none' && !first) report(`the validation of ${text} checks nothing`);
    const between = ['', 'between', 'notBetween'].includes(attributeText(validation, 'operator'));
    if (['whole', 'decimal', 'date', 'time', 'textLength'].includes(type) && between && !second)
      report(`the validation of ${text} has one bound`);
    if (type === 'list' && first?.text.startsWith('"') && first.text.length - 2 > longestList)
      report(`the list of ${text} has ${first.text.length - 2} characters`);
    for (const formula of [first, second])
      if (formula)
        checkFormula(formula.text, facts.sheetNames, (fault) => report(`validation of ${text}: ${fault}`));
  }
  for (const [one, other] of overlapping(ranges))
    report(`validations of ${one.text} and ${other.text} overlap`);
};

const checkConditions = (sheet: XmlElement, facts: SheetFacts, report: Report): void => {
  const priorities = new Set<number>();
  for (const formatting of childrenOf(sheet, 'conditionalFormatting')) {
    rangesOf(formatting, 'sqref', report);
    for (const rule of childrenOf(formatting, 'cfRule')) {
      checkIndex(rule, 'dxfId', facts.differentials, report);
      const priority = attributeNumber(rule, 'priority');
      if (!(priority >= 1)) report(`a rule of priority ${attributeText(rule, 'priority')}`);
      if (priorities.has(priority)) report(`two rules of priority ${priority}`);
      priorities.add(priority);
      for (const formula of childrenOf(rule, 'formula')) checkFormula(formula.text, facts.sheetNames, report);
    }
  }
};

const checkPage = (sheet: XmlElement, report: Report): void => {
  const margins = childOf(sheet, 'pageMargins');
  if (margins)
    for (const name of ['left', 'right', 'top', 'bottom', 'header', 'footer'])
      if (!(attributeNumber(margins, name) >= 0)) report(`no margin ${name}`);
  const setup = childOf(sheet, 'pageSetup');
  if (setup) {
    checkBounds(setup, 'scale', 10, 400, report);
    checkBounds(setup, 'fitToWidth', 0, 32_767, report);
    checkBounds(setup, 'fitToHeight', 0, 32_767, report);
    checkOneOf(setup, 'orientation', ['default', 'portrait', 'landscape'], report);
  }
  const header = childOf(sheet, 'headerFooter');
  if (header) {
    checkOrder(
      header,
      ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'],
      new Set(),
      report,
    );
    for (const part of header.children)
      if (part.text.length > longestHeader) report(`${part.name} has ${part.text.length} characters`);
  }
  for (const [name, last] of [
    ['rowBreaks', lastRow],
    ['colBreaks', lastColumn],
  ] as const) {
    const breaks = childOf(sheet, name);
    if (!breaks) continue;
    checkCount(breaks, breaks.children.length, report);
    if (breaks.children.length > mostBreaks) report(`${breaks.children.length} page breaks`);
    const places = breaks.children.map((each) => attributeNumber(each, 'id'));
    if (new Set(places).size !== places.length) report(`<${name}> has a break twice`);
    for (const place of places) if (!(place >= 1 && place < last)) report(`a page break at ${place}`);
  }
};

/** Checks a worksheet part. */
export const checkSheet = (sheet: XmlElement, facts: SheetFacts, report: Report): void => {
  checkOrder(sheet, order, repeated, report);
  const data = childOf(sheet, 'sheetData');
  if (!data) report('no <sheetData>');
  else checkCells(data, facts, report);
  const dimension = childOf(sheet, 'dimension');
  if (dimension) rangesOf(dimension, 'ref', report);
  checkViews(childOf(sheet, 'sheetViews'), facts.views, report);
  checkColumns(childOf(sheet, 'cols'), report);
  const filter = childOf(sheet, 'autoFilter');
  if (filter) rangesOf(filter, 'ref', report);
  checkMerges(childOf(sheet, 'mergeCells'), facts, report);
  checkValidations(childOf(sheet, 'dataValidations'), facts, report);
  checkConditions(sheet, facts, report);
  for (const link of childrenOf(childOf(sheet, 'hyperlinks'), 'hyperlink')) {
    rangesOf(link, 'ref', report);
    if (attributeText(link, 'location').length > longestLink) report('a link is too long');
    if (!link.attributes.has('r:id') && !link.attributes.has('location')) report('a link leads nowhere');
  }
  checkPage(sheet, report);
  const parts = childOf(sheet, 'tableParts');
  if (parts) checkCount(parts, parts.children.length, report);
};
