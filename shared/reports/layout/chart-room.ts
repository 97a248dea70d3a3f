import { textWidth } from '../document/chart-text.ts';

/**
 * Room that the parts of a chart take, in points. Programs that place the parts themselves leave no room for a number
 * beside the longest bar, turn names they find too long, and draw a small radar in a large frame.
 */

/** Type of names, numbers and legend. */
export const chartTextSize = 9;
/** A bar with its number beside it. */
const barPitch = 11.5;
/** Space between two groups of bars, as a multiple of a bar. */
export const groupGap = 0.6;

const titleRoom = 38;
/** Numbers along the axis and its title. */
const axisRoom = 38;
const legendLine = 14;
const legendMargin = 8;
/** Sign before a name in the legend, with the space behind it. */
const legendSign = 24;
const edge = 6;
/** Names take at most this share of the width; longer ones run over several lines. */
const mostOfWidth = 0.38;
/** The same on either side of a radar. */
const mostOfRadar = 0.32;
/** A number like 100.00 beside the longest bar. */
const figureRoom = 42;

/** What stands in a chart. */
export interface ChartTexts {
  readonly categories: readonly string[];
  /** Names in the legend. */
  readonly series: readonly string[];
}

/** Distances of what is drawn from the edges of the chart. */
export interface ChartRoom {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, chartTextSize)));

/** Programs set the names of a legend in columns of one width. */
const legendRoom = (names: readonly string[], width: number): number => {
  const perLine = Math.max(1, Math.floor((width * 0.95) / (widest(names) + legendSign)));
  return Math.ceil(names.length / perLine) * legendLine + legendMargin;
};

export const barChartRoom = ({ categories, series }: ChartTexts, width: number): ChartRoom => ({
  left: Math.min(widest(categories) + 2 * edge, width * mostOfWidth),
  top: titleRoom,
  right: figureRoom,
  bottom: axisRoom + legendRoom(series, width),
});

/** Names stand around a radar; its legend has a line for each, as samples of lines are long. */
export const radarChartRoom = ({ categories, series }: ChartTexts, width: number): ChartRoom => {
  const side = Math.min(widest(categories) + 2 * edge, width * mostOfRadar);
  const above = legendLine + edge;
  return {
    left: side,
    top: titleRoom + above,
    right: side,
    bottom: series.length * legendLine + legendMargin + above,
  };
};

/** Height of the bars alone. */
const barsHeight = (categories: number, series: number): number =>
  categories * (series + groupGap) * barPitch;

/** Height of a chart in which no number touches another. */
export const barChartHeight = (texts: ChartTexts, width: number): number => {
  const { top, bottom } = barChartRoom(texts, width);
  return top + bottom + barsHeight(texts.categories.length, texts.series.length);
};

/** Whether a chart of this height has room for a number beside every bar. */
export const hasRoomForFigures = (texts: ChartTexts, size: { width: number; height: number }): boolean =>
  barChartHeight(texts, size.width) <= size.height + barPitch;
