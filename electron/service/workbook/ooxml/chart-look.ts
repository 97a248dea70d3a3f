import { chartTextSize } from '#shared/reports/layout/chart-room.ts';
import type { FontNames } from '#shared/reports/sheet-model.ts';
import { attributes, xmlText } from './xml-text.ts';

/** Colours in the order of the series: apart in lightness as well, for print in black and white. */
const colours = ['1F4E79', '9DC3E6', 'C55A11', 'F4B183', '548235', 'A9D18E', '595959', 'BFBFBF'] as const;
/** Marks and dashes tell lines apart where colours do not. */
const symbols = ['circle', 'square', 'triangle', 'diamond', 'x', 'star', 'plus', 'dash'] as const;
const dashes = ['solid', 'dash', 'sysDot', 'dashDot', 'lgDash', 'sysDash', 'lgDashDot', 'solid'] as const;
/** Hundredths of a point. */
const textSize = chartTextSize * 100;
const titleSize = 1200;
/** English metric units per point. */
const unitsPerPoint = 12_700;
const lineWidth = 1.75 * unitsPerPoint;
const thinLine = 0.5 * unitsPerPoint;
const gridColour = 'D9D9D9';
const axisColour = '7F7F7F';

const at = <Item>(list: readonly Item[], index: number): Item | undefined => list[index % list.length];

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

const line = (colour: string, width: number, dash = 'solid'): string =>
  `<a:ln w="${Math.round(width)}">${solid(colour)}<a:prstDash val="${dash}"/></a:ln>`;

const properties = (name: string, fonts: FontNames, size: number): string => {
  const face = attributes({ typeface: fonts.heading });
  return `<a:${name} sz="${size}" b="0">${solid('000000')}<a:latin${face}/><a:ea${face}/></a:${name}>`;
};

/** Text of axes and legend. */
export const plainText = (fonts: FontNames): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${properties('defRPr', fonts, textSize)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/** A title in words. */
export const titleText = (text: string, fonts: FontNames, kind: 'chart' | 'axis'): string => {
  const size = kind === 'chart' ? titleSize : textSize;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${properties('defRPr', fonts, size)}</a:pPr><a:r>${properties('rPr', fonts, size).replace('<a:rPr', '<a:rPr lang="zh-CN"')}<a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
};

/** Lines of the grid behind the numbers. */
export const gridLines = `<c:majorGridlines><c:spPr>${line(gridColour, thinLine)}</c:spPr></c:majorGridlines>`;

export const axisLine = `<c:spPr>${line(axisColour, thinLine)}</c:spPr>`;

/** A bar of a series. */
export const barLook = (index: number): string =>
  `<c:spPr>${solid(at(colours, index) ?? '000000')}${line('000000', thinLine)}</c:spPr>`;

/** A line of a series with its marks. */
export const lineLook = (index: number): string => {
  const colour = at(colours, index) ?? '000000';
  return `<c:spPr>${line(colour, lineWidth, at(dashes, index))}</c:spPr><c:marker><c:symbol val="${at(symbols, index) ?? 'circle'}"/><c:size val="5"/><c:spPr>${solid(colour)}${line(colour, thinLine)}</c:spPr></c:marker>`;
};

/** White paper without a frame. */
export const paper = `<c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>`;
