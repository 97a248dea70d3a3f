import {
  drawnNumber,
  figureText,
  framed,
  labelSize,
  legend,
  lineHeight,
  lookOf,
  round,
  textElement,
} from './chart-parts.ts';
import type { ChartDrawing, ChartOptions } from './chart-svg.ts';
import { textWidth, wrapLabel } from './chart-text.ts';
import type { Chart } from './document-model.ts';

const barHeight = 15;
const barGap = 3;
const rowGap = 11;
const tickCount = 5;
const largestLabelShare = 0.42;

/** Labels of the scale: whole numbers where the steps are whole. */
const tickText = (value: number): string => String(Math.round(value * 100) / 100);

/** Horizontal bars: names of any length fit beside them, and twenty subjects stay readable. */
export const barsSvg = (chart: Chart, { width, fontFamily, missing }: ChartOptions): ChartDrawing => {
  const widestLabel = Math.max(0, ...chart.categories.map((each) => textWidth(each, labelSize)));
  const labelWidth = Math.min(widestLabel, width * largestLabelShare);
  const figures = chart.series.flatMap(({ values }) =>
    values.map((value) => textWidth(figureText(value, chart, missing), labelSize)),
  );
  const figureWidth = Math.max(0, ...figures) + 8;
  const left = labelWidth + 10;
  const plot = Math.max(40, width - left - figureWidth - 4);
  const scale = drawnNumber(chart.maximum) ?? 0;
  const highest = scale > 0 ? scale : 1;
  const head = legend(chart, width, 0);
  const top = head.height + 8;

  let y = top;
  const rows = chart.categories.map((category, index) => {
    const lines = wrapLabel(category, labelSize, labelWidth + 1);
    const bars = chart.series.length * (barHeight + barGap) - barGap;
    const height = Math.max(lines.length * lineHeight, bars);
    const row = { lines, index, y, height, bars };
    y += height + rowGap;
    return row;
  });
  const bottom = y - rowGap + 6;

  const ticks = Array.from({ length: tickCount + 1 }, (_, index) => {
    const x = left + (plot * index) / tickCount;
    return `<path d="M${round(x)} ${round(top - 4)}V${round(bottom)}" stroke="${index === 0 ? '#555555' : '#dddddd'}"/>${textElement(x, bottom + lineHeight - 2, tickText((highest * index) / tickCount), { anchor: 'middle', size: 11, fill: '#666666' })}`;
  }).join('');

  const drawn = rows
    .map(({ lines, index, y: from, height, bars }) => {
      const labelTop = from + (height - lines.length * lineHeight) / 2;
      const label = lines
        .map((line, number) =>
          textElement(labelWidth, labelTop + number * lineHeight + lineHeight - 4.5, line, { anchor: 'end' }),
        )
        .join('');
      const barTop = from + (height - bars) / 2;
      const marks = chart.series
        .map(({ values }, series) => {
          const value = values[index] ?? null;
          const number = drawnNumber(value);
          const look = lookOf(series);
          const at = barTop + series * (barHeight + barGap);
          // Past either end of the scale the bar stops there; the figure beside it says what it is.
          const length = number === null ? 0 : (plot * Math.min(highest, Math.max(0, number))) / highest;
          const bar =
            number === null
              ? ''
              : `<rect x="${round(left)}" y="${round(at)}" width="${round(length)}" height="${barHeight}" fill="${look.fill}" stroke="${look.stroke}" stroke-width="0.75"/>`;
          return bar + textElement(left + length + 6, at + barHeight - 3, figureText(value, chart, missing));
        })
        .join('');
      return label + marks;
    })
    .join('');

  const height = bottom + lineHeight + 6;
  return { svg: framed(width, height, fontFamily, head.svg + ticks + drawn), width, height };
};
