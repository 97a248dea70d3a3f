import type { Cell, FontNames, StyleName, Workbook } from '#shared/reports/sheet-model.ts';
import { type Style, styles } from '#shared/reports/styles.ts';
import { numberFormat } from '../number-format.ts';
import { type CellLines, cellLines, type LineStyle, noLines } from './cell-lines.ts';
import { attributes, namespaces, xmlHead } from './xml-text.ts';

const lightGrey = 'FFEDEDED';
/** Prints as white on most black-and-white printers. */
const paleYellow = 'FFFFF9DB';
const darkGrey = 'FF595959';
const black = 'FF000000';
/** Tells programs without the font which characters it has: simplified Chinese. */
const chineseCharacterSet = 134;
/** Own number formats are counted from here. */
const firstOwnFormat = 164;

/** Number formats every program knows by number. */
const knownFormats: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['@', 49],
]);

/**
 * Column widths are counted in digits of this font. Its digits are 7 pixels wide on every system, at 100 % and 125 %,
 * and every system has it or a font of the same metrics, so columns are as wide as the row heights assume.
 */
const standardFont = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>';

/** Elements of one kind in the order they were first needed. */
const numbered = (first: readonly string[]) => {
  const numbers = new Map(first.map((element, index) => [element, index]));
  return {
    of: (element: string): number => {
      const known = numbers.get(element);
      if (known !== undefined) return known;
      numbers.set(element, numbers.size);
      return numbers.size - 1;
    },
    list: (name: string): string =>
      numbers.size === 0 ? '' : `<${name} count="${numbers.size}">${[...numbers.keys()].join('')}</${name}>`,
  };
};

const solid = (argb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`;

const fontElement = (style: Style, fonts: FontNames): string => {
  const name = fonts[style.font];
  return `<font>${style.bold ? '<b/>' : ''}${style.muted ? '<i/>' : ''}<sz val="${style.size}"/><color rgb="${style.muted ? darkGrey : black}"/><name${attributes({ val: name })}/>${/\p{Script=Han}/u.test(name) ? `<charset val="${chineseCharacterSet}"/>` : ''}</font>`;
};

const borderElement = (lines: CellLines): string => {
  const side = (name: string, line: LineStyle) =>
    line === 'none' ? `<${name}/>` : `<${name} style="${line}"><color rgb="${black}"/></${name}>`;
  return `<border>${side('left', lines.left)}${side('right', lines.right)}${side('top', lines.top)}${side('bottom', lines.bottom)}<diagonal/></border>`;
};

const horizontal = { left: 'left', centre: 'center', right: 'right' } as const;
const vertical = { top: 'top', middle: 'center' } as const;

/** Looks a cell style can take, found without making text of them. */
interface KnownLooks {
  readonly style: Style;
  readonly byFormat: Map<string, (number | undefined)[]>;
}

/** Hands out the number of a cell's look and lists every look that was needed. */
export class CellFormats {
  readonly #workbook: Workbook;
  readonly #fonts = numbered([standardFont]);
  readonly #fills = numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #borders = numbered([
    borderElement(cellLines[noLines] ?? { top: 'none', bottom: 'none', left: 'none', right: 'none' }),
  ]);
  readonly #looks = numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  readonly #ownFormats = new Map<string, number>();
  readonly #known = new Map<StyleName, KnownLooks>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** Number of the look of a cell with these lines (an index of `cellLines`); 0 is the look of an untouched cell. */
  numberOf(cell: Cell, lines: number): number {
    let known = this.#known.get(cell.style);
    if (!known) {
      known = { style: styles[cell.style], byFormat: new Map() };
      this.#known.set(cell.style, known);
    }
    const { style, byFormat } = known;
    const unlocked = cell.entry !== undefined;
    if (cell.kind === 'blank' && lines === noLines && !style.shaded && !unlocked) return 0;
    const format = numberFormat(cell, this.#workbook);
    let byLines = byFormat.get(format);
    if (!byLines) {
      byLines = [];
      byFormat.set(format, byLines);
    }
    const place = lines * 2 + (unlocked ? 1 : 0);
    const found = byLines[place];
    if (found !== undefined) return found;
    const made = this.#look(style, format, lines, unlocked);
    byLines[place] = made;
    return made;
  }

  /** The part of the package that describes every look. */
  xml(): string {
    const formats = [...this.#ownFormats].map(
      ([code, number]) => `<numFmt${attributes({ numFmtId: number, formatCode: code })}/>`,
    );
    return `${xmlHead}<styleSheet xmlns="${namespaces.spreadsheet}">${
      formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`
    }${this.#fonts.list('fonts')}${this.#fills.list('fills')}${this.#borders.list('borders')}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${this.#looks.list('cellXfs')}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0"/></styleSheet>`;
  }

  #look(style: Style, format: string, lines: number, unlocked: boolean): number {
    const font = this.#fonts.of(fontElement(style, this.#workbook.fonts));
    const fill =
      style.shaded || style.entry ? this.#fills.of(solid(style.entry ? paleYellow : lightGrey)) : 0;
    const sides = cellLines[lines];
    const border = sides ? this.#borders.of(borderElement(sides)) : 0;
    return this.#looks.of(
      `<xf${attributes({
        numFmtId: this.#format(format),
        fontId: font,
        fillId: fill,
        borderId: border,
        xfId: 0,
        applyNumberFormat: true,
        applyFont: true,
        applyFill: true,
        applyBorder: true,
        applyAlignment: true,
        ...(unlocked ? { applyProtection: true } : {}),
      })}><alignment${attributes({
        horizontal: horizontal[style.horizontal],
        vertical: vertical[style.vertical],
        ...(style.wrap ? { wrapText: true } : {}),
      })}/>${unlocked ? '<protection locked="0"/>' : ''}</xf>`,
    );
  }

  #format(code: string): number {
    const known = knownFormats.get(code) ?? this.#ownFormats.get(code);
    if (known !== undefined) return known;
    const number = firstOwnFormat + this.#ownFormats.size;
    this.#ownFormats.set(code, number);
    return number;
  }
}
