import { svgText, textWidth } from './chart-text.ts';
import type { Chart } from './document-model.ts';

/** Sizes in pixels. */
export const labelSize = 13;
export const lineHeight = 17;

/** How the lines of figures are told apart, also in black and white: by lightness, dashes and marks. */
export interface SeriesLook {
  readonly fill: string;
  readonly stroke: string;
  readonly dash: string;
  readonly mark: 'disc' | 'square' | 'diamond' | 'ring';
}

const looks: readonly [SeriesLook, ...SeriesLook[]] = [
  { fill: '#35587a', stroke: '#35587a', dash: '', mark: 'disc' },
  { fill: '#b9c8d6', stroke: '#7b8b9a', dash: '6 4', mark: 'square' },
  { fill: '#7fa07a', stroke: '#4f7a49', dash: '2 3', mark: 'diamond' },
  { fill: '#ffffff', stroke: '#333333', dash: '10 3 2 3', mark: 'ring' },
];

export const lookOf = (series: number): SeriesLook => looks[series % looks.length] ?? looks[0];

/** A figure as a number for drawing; figures in print are taken from the text. */
export const drawnNumber = (text: string | null | undefined): number | null => {
  if (text === null || text === undefined) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
};

export const round = (number: number): string => String(Math.round(number * 100) / 100);

export const textElement = (
  x: number,
  y: number,
  text: string,
  { anchor = 'start', size = labelSize, fill = '#222222' } = {},
): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}">${svgText(text)}</text>`;

export const markElement = (x: number, y: number, { mark, stroke }: SeriesLook): string => {
  switch (mark) {
    case 'disc':
      return `<circle cx="${round(x)}" cy="${round(y)}" r="3.5" fill="${stroke}"/>`;
    case 'square':
      return `<rect x="${round(x - 3.5)}" y="${round(y - 3.5)}" width="7" height="7" fill="${stroke}"/>`;
    case 'diamond':
      return `<path d="M${round(x)} ${round(y - 4.5)}L${round(x + 4.5)} ${round(y)}L${round(x)} ${round(y + 4.5)}L${round(x - 4.5)} ${round(y)}Z" fill="${stroke}"/>`;
    case 'ring':
      return `<circle cx="${round(x)}" cy="${round(y)}" r="3.5" fill="#ffffff" stroke="${stroke}" stroke-width="1.5"/>`;
  }
};

/** What is printed for a figure. */
export const figureText = (value: string | null | undefined, chart: Chart, missing: string): string =>
  value === null || value === undefined ? missing : `${value}${chart.unit}`;

/** Names of the series with their looks, in rows that fit; none for a single one. */
export const legend = (
  chart: Chart,
  width: number,
  top: number,
): { readonly svg: string; readonly height: number } => {
  if (chart.series.length < 2) return { svg: '', height: 0 };
  const swatch = 26;
  const gap = 22;
  let x = 0;
  let y = top + lineHeight;
  const placed = chart.series.map(({ name }, index) => {
    const own = swatch + textWidth(name, labelSize);
    if (x > 0 && x + own > width) {
      x = 0;
      y += lineHeight;
    }
    const at = { x, y, index, name };
    x += own + gap;
    return at;
  });
  const svg = placed
    .map(({ x: left, y: base, index, name }) => {
      const look = lookOf(index);
      const sample =
        chart.shape === 'radar'
          ? `<path d="M${round(left)} ${round(base - 4.5)}h20" stroke="${look.stroke}" stroke-width="2" stroke-dasharray="${look.dash || 'none'}"/>${markElement(left + 10, base - 4.5, look)}`
          : `<rect x="${round(left)}" y="${round(base - 10)}" width="20" height="11" fill="${look.fill}" stroke="${look.stroke}"/>`;
      return sample + textElement(left + swatch, base, name);
    })
    .join('');
  return { svg, height: y - top + 8 };
};

/** The drawing on white, so that it looks the same on any page and screen. */
export const framed = (width: number, height: number, fontFamily: string, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="${svgText(fontFamily)}"><rect width="100%" height="100%" fill="#ffffff"/>${content}</svg>`;
