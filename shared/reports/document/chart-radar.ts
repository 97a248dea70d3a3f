import {
  drawnNumber,
  figureText,
  framed,
  labelSize,
  legend,
  lineHeight,
  lookOf,
  markElement,
  round,
  textElement,
} from './chart-parts.ts';
import type { ChartDrawing, ChartOptions } from './chart-svg.ts';
import { wrapLabel } from './chart-text.ts';
import type { Chart } from './document-model.ts';

const largestRadius = 125;
/** In a narrow drawing the names keep their room. */
const radiusShare = 0.22;
const ringCount = 5;
const labelGap = 12;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Stretches of neighbouring axes that have figures; a gap stays a gap and is not taken for zero. */
const stretches = (points: readonly (Point | null)[]): Point[][] => {
  if (points.every((point) => point !== null)) return [points.filter((point) => point !== null)];
  const start = points.indexOf(null);
  const found: Point[][] = [];
  let current: Point[] = [];
  for (let step = 1; step <= points.length; step += 1) {
    const point = points[(start + step) % points.length] ?? null;
    if (point) current.push(point);
    else if (current.length > 0) {
      found.push(current);
      current = [];
    }
  }
  return found;
};

/** 雷达图: an axis for every category, a line for every series, the figures under the names of the axes. */
export const radarSvg = (chart: Chart, { width, fontFamily, missing }: ChartOptions): ChartDrawing => {
  const count = chart.categories.length;
  const scale = drawnNumber(chart.maximum) ?? 0;
  const highest = scale > 0 ? scale : 1;
  const head = legend(chart, width, 0);
  const radius = Math.min(largestRadius, width * radiusShare);
  const centreX = width / 2;
  const room = width / 2 - radius - labelGap - 4;
  const at = (axis: number, share: number): Point => {
    const angle = (2 * Math.PI * axis) / count - Math.PI / 2;
    return { x: Math.cos(angle) * radius * share, y: Math.sin(angle) * radius * share };
  };

  const labels = chart.categories.map((category, axis) => {
    const end = at(axis, 1 + labelGap / radius);
    const sideways = Math.abs(end.x) > radius * 0.15;
    const figures = chart.series
      .map(({ values }) => figureText(values[axis] ?? null, chart, missing))
      .join(' / ');
    const across = sideways ? room : width * 0.6;
    const name = wrapLabel(category, labelSize, across);
    const lines = [...name, ...wrapLabel(figures, labelSize, across)];
    const height = lines.length * lineHeight;
    const top = sideways ? end.y - height / 2 : end.y < 0 ? end.y - height : end.y;
    return {
      lines,
      named: name.length,
      x: end.x,
      top,
      bottom: top + height,
      anchor: sideways ? (end.x > 0 ? 'start' : 'end') : 'middle',
    };
  });
  const highestLabel = Math.min(-radius, ...labels.map(({ top }) => top));
  const lowestLabel = Math.max(radius, ...labels.map(({ bottom }) => bottom));
  const centreY = head.height + 8 - highestLabel;
  const shifted = ({ x, y }: Point): string => `${round(centreX + x)} ${round(centreY + y)}`;

  const rings = Array.from({ length: ringCount }, (_, ring) => {
    const share = (ring + 1) / ringCount;
    const corners = Array.from({ length: count }, (_each, axis) => shifted(at(axis, share)));
    return `<path d="M${corners.join('L')}Z" fill="none" stroke="${share === 1 ? '#888888' : '#d5d5d5'}"/>`;
  }).join('');
  const axes = Array.from(
    { length: count },
    (_, axis) => `<path d="M${shifted({ x: 0, y: 0 })}L${shifted(at(axis, 1))}" stroke="#d5d5d5"/>`,
  ).join('');
  const ticks = Array.from({ length: ringCount }, (_, ring) => {
    const share = (ring + 1) / ringCount;
    const text = String(Math.round(highest * share * 100) / 100);
    return textElement(centreX + 3, centreY - radius * share + 11, text, { size: 10, fill: '#777777' });
  }).join('');

  const lines = chart.series
    .map(({ values }, series) => {
      const look = lookOf(series);
      const points = Array.from({ length: count }, (_, axis) => {
        const number = drawnNumber(values[axis]);
        return number === null ? null : at(axis, Math.min(1, Math.max(0, number / highest)));
      });
      const whole = points.every((point) => point !== null);
      const paths = stretches(points)
        .map(
          (stretch) =>
            `<path d="M${stretch.map(shifted).join('L')}${whole ? 'Z' : ''}" fill="${whole && series === 0 ? look.fill : 'none'}" fill-opacity="0.12" stroke="${look.stroke}" stroke-width="2" stroke-dasharray="${look.dash || 'none'}"/>`,
        )
        .join('');
      const marks = points
        .map((point) => (point ? markElement(centreX + point.x, centreY + point.y, look) : ''))
        .join('');
      return paths + marks;
    })
    // The first series lies on top.
    .toReversed()
    .join('');

  const names = labels
    .map(({ lines: text, named, x, top, anchor }) =>
      text
        .map((line, number) =>
          textElement(centreX + x, centreY + top + number * lineHeight + lineHeight - 4, line, {
            anchor,
            fill: number >= named ? '#35587a' : '#222222',
          }),
        )
        .join(''),
    )
    .join('');
  const height = centreY + lowestLabel + 10;
  return {
    svg: framed(width, height, fontFamily, head.svg + rings + axes + ticks + lines + names),
    width,
    height,
  };
};
