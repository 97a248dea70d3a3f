import { cellAddress, columnLetters, rangeAddress } from '#shared/reports/cell-address.ts';
import type {
  CellRange,
  Column,
  FontNames,
  PageCount,
  PrintSetup,
  Sheet,
  Validation,
} from '#shared/reports/sheet-model.ts';
import { dateSerial } from '../number-format.ts';
import { reference } from './workbook-parts.ts';
import { attributes, xmlText } from './xml-text.ts';

const millimetresPerInch = 25.4;
const footerSize = 10;
const paperA4 = 9;
/** Points of a row without a height of its own. */
const defaultRowHeight = 15;
/** Last column of a spreadsheet, counted from 0: breaks run across the whole sheet. */
const lastColumn = 16_383;

/** An element where there is something to say. */
const element = (name: string, content: string, values: Parameters<typeof attributes>[0] = {}): string =>
  content === '' ? '' : `<${name}${attributes(values)}>${content}</${name}>`;

const views = ({ frozen: { rows, columns } }: Sheet, isFirst: boolean): string => {
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const frozen =
    rows === 0 && columns === 0
      ? ''
      : `<pane${attributes({
          xSplit: columns === 0 ? undefined : columns,
          ySplit: rows === 0 ? undefined : rows,
          topLeftCell: cellAddress(rows, columns),
          activePane: pane,
          state: 'frozen',
        })}/><selection${attributes({ pane })}/>`;
  const values = attributes({ tabSelected: isFirst ? true : undefined, workbookViewId: 0 });
  return `<sheetViews><sheetView${values}${frozen === '' ? '/>' : `>${frozen}</sheetView>`}</sheetViews>`;
};

/** Neighbours that are alike in one element. */
const columnElements = (columns: readonly Column[]): string => {
  let written = '';
  for (let first = 0; first < columns.length; ) {
    const { width, hidden } = columns[first] ?? { width: 0 };
    let last = first;
    while (columns[last + 1]?.width === width && columns[last + 1]?.hidden === hidden) last += 1;
    written += `<col${attributes({
      min: first + 1,
      max: last + 1,
      width,
      hidden: hidden ? true : undefined,
      customWidth: true,
    })}/>`;
    first = last + 1;
  }
  return element('cols', written);
};

/** What stands in a sheet before its cells. */
export const beforeRows = (sheet: Sheet, isFirst: boolean): string => {
  const size: CellRange = {
    top: 0,
    left: 0,
    bottom: Math.max(sheet.rows.length, 1) - 1,
    right: Math.max(sheet.columns.length, 1) - 1,
  };
  return `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${rangeAddress(size)}"/>${views(sheet, isFirst)}<sheetFormatPr defaultRowHeight="${defaultRowHeight}"/>${columnElements(sheet.columns)}`;
};

/** No password: a clerk may lift it. 0 leaves an act to everybody, 1 refuses it. */
const protection = `<sheetProtection${attributes({
  sheet: 1,
  objects: 1,
  scenarios: 1,
  formatColumns: 0,
  formatRows: 0,
  sort: 0,
  autoFilter: 0,
})}/>`;

const ruleFormulas = ({ rule }: Validation): readonly string[] => {
  switch (rule.type) {
    case 'list':
      return [rule.source];
    case 'decimal':
    case 'whole':
      return [rule.minimum, rule.maximum];
    case 'date':
      return [String(dateSerial(rule.minimum)), String(dateSerial(rule.maximum))];
  }
};

const validationElement = (validation: Validation): string => {
  const { ranges, rule, prompt, error } = validation;
  const formulas = ruleFormulas(validation);
  return `<dataValidation${attributes({
    type: rule.type,
    allowBlank: true,
    ...(prompt ? { showInputMessage: true } : {}),
    showErrorMessage: true,
    errorTitle: error.title,
    error: error.text,
    ...(prompt ? { promptTitle: prompt.title, prompt: prompt.text } : {}),
    sqref: ranges.map(reference).join(' '),
  })}>${formulas.map((formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`).join('')}</dataValidation>`;
};

const validations = (list: readonly Validation[]): string =>
  element('dataValidations', list.map(validationElement).join(''), { count: list.length });

/** `&` starts a code in footers and is doubled to mean itself. */
const footerText = (text: string): string => text.replaceAll('&', '&&');

const footerPart = (part: PageCount | string): string =>
  typeof part === 'string'
    ? footerText(part)
    : `${footerText(part.before)}&P${footerText(part.between)}&N${footerText(part.after)}`;

const footer = ({ footer: { left, centre, right } }: PrintSetup, fonts: FontNames): string => {
  const font = `&"${fonts.body},Regular"&${footerSize} `;
  return [
    ['&L', left],
    ['&C', centre],
    ['&R', right],
  ]
    .map(([place, part]) =>
      part === '' || part === undefined ? '' : `${String(place)}${font}${footerPart(part)}`,
    )
    .join('');
};

const inches = (millimetres: number): number => Math.round((millimetres / millimetresPerInch) * 1000) / 1000;

const page = (print: PrintSetup, fonts: FontNames): string => {
  const { margins, orientation } = print;
  return `<pageMargins${attributes({
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    header: inches(margins.footer),
    footer: inches(margins.footer),
  })}/><pageSetup${attributes({ paperSize: paperA4, orientation, fitToWidth: 1, fitToHeight: 0 })}/>${element(
    'headerFooter',
    element('oddFooter', xmlText(footer(print, fonts))),
  )}`;
};

/** A break stands after the row named, so the row that starts the page is the next. */
const pageBreaks = (rows: readonly number[]): string =>
  element(
    'rowBreaks',
    rows.map((row) => `<brk${attributes({ id: row, max: lastColumn, man: true })}/>`).join(''),
    { count: rows.length, manualBreakCount: rows.length },
  );

/** What stands in a sheet after its cells; `drawing` is the id of the relationship to its charts. */
export const afterRows = (sheet: Sheet, fonts: FontNames, drawing: string | null): string => {
  const last = `${columnLetters(Math.max(sheet.columns.length, 1) - 1)}${Math.max(sheet.rows.length, 1)}`;
  return [
    sheet.protected ? protection : '',
    sheet.filter ? `<autoFilter ref="${rangeAddress(sheet.filter)}"/>` : '',
    element('mergeCells', sheet.merges.map((merge) => `<mergeCell ref="${rangeAddress(merge)}"/>`).join(''), {
      count: sheet.merges.length,
    }),
    validations(sheet.validations ?? []),
    page(sheet.print, fonts),
    pageBreaks(sheet.pageBreaks),
    // Codes are text on purpose; no green triangles.
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors>`,
    drawing === null ? '' : `<drawing r:id="${drawing}"/>`,
  ].join('');
};
