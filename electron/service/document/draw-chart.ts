import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as resvg from '@resvg/resvg-wasm';
import { chartSvg } from '#shared/reports/document/chart-svg.ts';
import type { Chart } from '#shared/reports/document/document-model.ts';
import type { ChartFonts } from './chart-fonts.ts';
import { pngFile } from './image-file.ts';

/** 300 dpi over the 96 of the drawing. */
const scale = 300 / 96;
const dotsPerMetre = 11_811;

/** From source the program lies in its package; a bundle puts it beside itself. */
const programPath = (): string =>
  import.meta.url.endsWith('.ts')
    ? createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
    : fileURLToPath(new URL('./resvg.wasm', import.meta.url));

let loading: Promise<void> | null = null;

/** Loads the drawing program once for this thread. */
const load = (): Promise<void> => {
  loading ??= readFile(programPath()).then((bytes) => resvg.initWasm(bytes));
  return loading;
};

export interface ChartImage {
  /** Still being compressed while the next chart is drawn. */
  readonly png: Promise<Buffer>;
}

/** Texts that a chart prints, for finding a font that draws them. */
export const chartTexts = (chart: Chart): string[] => [
  ...chart.categories,
  ...chart.series.map(({ name }) => name),
  chart.unit,
  '0123456789.,-+/%—',
];

/** Draws a chart as a PNG of 300 dpi; `width` in pixels of 1/96 inch. */
export const drawChart = async (
  chart: Chart,
  fonts: ChartFonts,
  { width, missing }: { readonly width: number; readonly missing: string },
): Promise<ChartImage> => {
  await load();
  const { svg } = chartSvg(chart, { width, missing, fontFamily: fonts.family });
  const renderer = new resvg.Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontBuffers: [...fonts.files],
      defaultFontFamily: fonts.family,
      sansSerifFamily: fonts.family,
    },
  });
  try {
    const image = renderer.render();
    try {
      const { width: across, height: down, pixels } = image;
      const png = pngFile({ width: across, height: down, bytes: pixels }, dotsPerMetre);
      return { png };
    } finally {
      image.free();
    }
  } finally {
    renderer.free();
  }
};
