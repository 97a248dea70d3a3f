import { checkBounds, checkCount, checkIndex, checkOneOf, checkOrder, type Report } from './rules.ts';
import { attributeNumber, attributeText, childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** How many looks there are to point at. */
export interface StyleCounts {
  readonly looks: number;
  readonly differentials: number;
}

const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const mostLooks = 65_490;
const mostFonts = 1024;
const mostFormats = 250;
const firstOwnFormat = 164;
const longestFormat = 255;
const none: ReadonlySet<string> = new Set();
const lineStyles =
  'none thin medium dashed dotted thick double hair mediumDashed dashDot mediumDashDot dashDotDot mediumDashDotDot slantDashDot'.split(
    ' ',
  );

const checkFormats = (formats: readonly XmlElement[], report: Report): ReadonlySet<number> => {
  const own = new Set<number>();
  if (formats.length > mostFormats) report(`${formats.length} number formats, at most ${mostFormats}`);
  for (const format of formats) {
    const id = attributeNumber(format, 'numFmtId');
    const code = attributeText(format, 'formatCode');
    if (own.has(id)) report(`number format ${id} stands twice`);
    own.add(id);
    if (code === '' || code.length > longestFormat)
      report(`number format ${id} has ${code.length} characters`);
    if ((code.match(/"/g) ?? []).length % 2 === 1) report(`number format ${id}: a quote is never closed`);
  }
  return own;
};

const checkFonts = (fonts: readonly XmlElement[], report: Report): void => {
  if (fonts.length > mostFonts) report(`${fonts.length} fonts, at most ${mostFonts}`);
  for (const font of fonts) {
    const names = font.children.map(({ name }) => name);
    if (new Set(names).size !== names.length) report('<font> says something twice');
    const size = childOf(font, 'sz');
    if (size) checkBounds(size, 'val', 1, 409, report);
    if (attributeText(childOf(font, 'name'), 'val').length > 31) report('the name of a font is too long');
  }
};

const checkBorders = (borders: readonly XmlElement[], report: Report): void => {
  for (const border of borders) {
    checkOrder(
      border,
      ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'],
      none,
      report,
    );
    for (const side of border.children) checkOneOf(side, 'style', lineStyles, report);
  }
};

/** Checks the part with fonts, fills, lines and looks. */
export const checkStyles = (root: XmlElement, report: Report): StyleCounts => {
  checkOrder(root, order, none, report);
  const listed = (list: string, item: string): XmlElement[] => {
    const element = childOf(root, list);
    const items = childrenOf(element, item);
    if (element) checkCount(element, element.children.length, report);
    return items;
  };
  const formats = checkFormats(listed('numFmts', 'numFmt'), report);
  const fonts = listed('fonts', 'font');
  const fills = listed('fills', 'fill');
  const borders = listed('borders', 'border');
  const bases = listed('cellStyleXfs', 'xf');
  const looks = listed('cellXfs', 'xf');
  const names = listed('cellStyles', 'cellStyle');
  const differentials = listed('dxfs', 'dxf');
  checkFonts(fonts, report);
  checkBorders(borders, report);
  for (const [index, pattern] of ['none', 'gray125'].entries())
    if (fills.length > 0 && attributeText(childOf(fills[index], 'patternFill'), 'patternType') !== pattern)
      report(`fill ${index} is not ${pattern}`);
  if (looks.length === 0 || looks.length > mostLooks) report(`${looks.length} looks of cells`);
  for (const [list, isCell] of [
    [bases, false],
    [looks, true],
  ] as const)
    for (const look of list) {
      checkOrder(look, ['alignment', 'protection', 'extLst'], none, report);
      checkIndex(look, 'fontId', fonts.length, report);
      checkIndex(look, 'fillId', fills.length, report);
      checkIndex(look, 'borderId', borders.length, report);
      if (isCell) checkIndex(look, 'xfId', bases.length, report);
      const format = attributeNumber(look, 'numFmtId');
      if (format >= firstOwnFormat && !formats.has(format)) report(`number format ${format} is not listed`);
      const alignment = childOf(look, 'alignment');
      if (alignment) {
        checkOneOf(
          alignment,
          'horizontal',
          ['general', 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'],
          report,
        );
        checkOneOf(alignment, 'vertical', ['top', 'center', 'bottom', 'justify', 'distributed'], report);
        checkBounds(alignment, 'indent', 0, 250, report);
      }
    }
  const called = new Set<string>();
  for (const style of names) {
    checkIndex(style, 'xfId', bases.length, report);
    const name = attributeText(style, 'name').toLowerCase();
    if (called.has(name)) report(`style ${name} stands twice`);
    called.add(name);
  }
  for (const differential of differentials)
    checkOrder(
      differential,
      ['font', 'numFmt', 'fill', 'alignment', 'border', 'protection', 'extLst'],
      none,
      report,
    );
  for (const colour of descendantColours(root))
    if (!/^[0-9A-F]{8}$/i.test(colour)) report(`"${colour}" is no colour`);
  return { looks: looks.length, differentials: differentials.length };
};

function* descendantColours(element: XmlElement): Generator<string> {
  for (const child of element.children) {
    const colour = child.attributes.get('rgb');
    if (colour !== undefined) yield colour;
    yield* descendantColours(child);
  }
}
