import {
  barChartRoom,
  type ChartTexts,
  hasRoomForFigures,
  radarChartRoom,
} from '#shared/reports/layout/chart-room.ts';
import { pointsPerCharacter } from '#shared/reports/layout/text-size.ts';
import type { Chart, Sheet } from '#shared/reports/sheet-model.ts';
import { setting, textsIn } from './chart-cells.ts';

/** Size of the cells a chart lies over, in points. */
const sizeOf = ({ anchor }: Chart, { columns, rows }: Sheet): { width: number; height: number } => ({
  width: columns
    .slice(anchor.left, anchor.right + 1)
    .reduce((sum, column) => sum + (column.hidden ? 0 : column.width * pointsPerCharacter), 0),
  height: rows
    .slice(anchor.top, anchor.bottom + 1)
    .reduce((sum, row) => sum + (row.hidden ? 0 : row.height), 0),
});

const textsOf = ({ categories, series }: Chart, sheet: Sheet): ChartTexts => ({
  categories: textsIn(sheet, categories),
  series: series.flatMap(({ name }) => textsIn(sheet, name)),
});

/** Whether a number stands beside every bar; without the room for all of them none does. */
export const hasFigures = (chart: Chart, sheet: Sheet): boolean =>
  hasRoomForFigures(textsOf(chart, sheet), sizeOf(chart, sheet));

const share = (part: number, whole: number): string => (part / whole).toFixed(4);

/** Where the bars or the radar stand in their chart; without room left it is up to the program. */
export const plotLayout = (chart: Chart, sheet: Sheet): string => {
  const { width, height } = sizeOf(chart, sheet);
  const roomOf = chart.kind === 'bars' ? barChartRoom : radarChartRoom;
  const { left, top, right, bottom } = roomOf(textsOf(chart, sheet), width);
  if (left + right >= width || top + bottom >= height) return '<c:layout/>';
  return `<c:layout><c:manualLayout>${setting('layoutTarget', 'inner')}${setting('xMode', 'edge')}${setting('yMode', 'edge')}${setting('x', share(left, width))}${setting('y', share(top, height))}${setting('w', share(width - left - right, width))}${setting('h', share(height - top - bottom, height))}</c:manualLayout></c:layout>`;
};
