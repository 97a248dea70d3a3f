import { checkFormula } from './formula-rules.ts';
import { cellPlace } from './ranges.ts';
import { checkIndex, checkOrder, type Report } from './rules.ts';
import { attributeNumber, attributeText, childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** A sheet as the workbook names it. */
export interface NamedSheet {
  readonly name: string;
  readonly relationship: string;
}

export interface WorkbookFacts {
  readonly sheets: readonly NamedSheet[];
  /** In lower case: programs make no difference. */
  readonly sheetNames: ReadonlySet<string>;
  readonly definedNames: ReadonlySet<string>;
  readonly views: number;
}

const order = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const longestSheetName = 31;
const longestName = 255;
const highestSheetId = 65_534;

/** What is wrong with a sheet's name; empty when nothing is. */
const sheetNameFault = (name: string): string => {
  if (name === '') return 'is empty';
  if (name.length > longestSheetName) return `has ${name.length} characters`;
  if (/[[\]:*?/\\]/.test(name)) return 'has a forbidden character';
  if (/^'|'$/.test(name)) return 'begins or ends with an apostrophe';
  return name.toLowerCase() === 'history' ? 'is reserved' : '';
};

const isDefinedName = (name: string): boolean =>
  name.length <= longestName &&
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
  !cellPlace(name.toUpperCase()) &&
  !/^(r|c|r\d*c\d*)$/i.test(name);

const checkDefinedNames = (
  names: readonly XmlElement[],
  sheets: readonly NamedSheet[],
  sheetNames: ReadonlySet<string>,
  report: Report,
): ReadonlySet<string> => {
  const seen = new Set<string>();
  for (const element of names) {
    const name = attributeText(element, 'name');
    const key = `${element.attributes.get('localSheetId') ?? ''}!${name.toLowerCase()}`;
    if (seen.has(key)) report(`name ${name} is defined twice`);
    seen.add(key);
    if (!name.startsWith('_xlnm.') && !isDefinedName(name)) report(`"${name}" cannot be a defined name`);
    checkIndex(element, 'localSheetId', sheets.length, report);
    if (!/#REF!/.test(element.text))
      checkFormula(element.text, sheetNames, (fault) => report(`name ${name}: ${fault}`));
  }
  return new Set([...seen].map((key) => key.slice(key.indexOf('!') + 1)));
};

/** Checks the workbook part. */
export const checkWorkbook = (root: XmlElement, report: Report): WorkbookFacts => {
  checkOrder(root, order, new Set(['AlternateContent']), report);
  const elements = childrenOf(childOf(root, 'sheets'), 'sheet');
  const sheets = elements.map((element) => ({
    name: attributeText(element, 'name'),
    relationship: attributeText(element, 'r:id'),
  }));
  if (sheets.length === 0) report('no sheet');
  if (sheets.length > 0 && elements.every((element) => /hidden/i.test(attributeText(element, 'state'))))
    report('every sheet is hidden');
  const sheetNames = new Set<string>();
  const ids = new Set<number>();
  const relationships = new Set<string>();
  for (const [index, element] of elements.entries()) {
    const { name = '', relationship = '' } = sheets[index] ?? {};
    const fault = sheetNameFault(name);
    if (fault !== '') report(`sheet name "${name}" ${fault}`);
    if (sheetNames.has(name.toLowerCase())) report(`two sheets are named ${name}`);
    sheetNames.add(name.toLowerCase());
    const id = attributeNumber(element, 'sheetId');
    if (!(id >= 1 && id <= highestSheetId)) report(`sheet ${name} has the number ${id}`);
    if (ids.has(id)) report(`two sheets have the number ${id}`);
    ids.add(id);
    if (relationships.has(relationship)) report(`two sheets lead to ${relationship}`);
    relationships.add(relationship);
  }
  const views = childrenOf(childOf(root, 'bookViews'), 'workbookView');
  for (const view of views) {
    checkIndex(view, 'activeTab', sheets.length, report);
    checkIndex(view, 'firstSheet', sheets.length, report);
  }
  const definedNames = checkDefinedNames(
    childrenOf(childOf(root, 'definedNames'), 'definedName'),
    sheets,
    sheetNames,
    report,
  );
  return { sheets, sheetNames, definedNames, views: views.length };
};
