import { fail } from '#shared/contract/failure.ts';
import { readZipDirectory, unpack } from '../../archives/zip-directory.ts';
import type { DrawnChart, DrawnCharts, WantedChart } from './draw-template-charts.ts';

/** Largest part that is unpacked, far above a page in 300 dpi. */
const largestPart = 100_000_000;

const reachedPart = /^word\/(?:document|header\d*|footer\d*)\.xml$/;

/**
 * Every chart is in the file byte for byte, and stands there as often as it was to be printed. Comes to how many were
 * compared; charts in words are not.
 */
export const comparePictures = (
  bytes: Buffer,
  place: string,
  wanted: readonly WantedChart[],
  drawn: DrawnCharts,
): number => {
  const pictureOf = ({ name, chart }: WantedChart): Extract<DrawnChart, { png: Buffer }> | null => {
    const found = drawn.get(name)?.get(chart);
    return found && 'png' in found ? found : null;
  };
  const pictures = wanted.filter((each) => pictureOf(each) !== null);
  if (pictures.length === 0) return 0;
  const entries = readZipDirectory(bytes, place);
  const contentOf = (entry: (typeof entries)[number]): Buffer => unpack(bytes, entry, largestPart, place);
  const media = entries.filter(({ name }) => name.startsWith('word/media/')).map(contentOf);
  const words = entries
    .filter(({ name }) => reachedPart.test(name))
    .map((entry) => contentOf(entry).toString('utf8'))
    .join('');
  const differs = (what: string, expected: number, found: number): never =>
    fail('file.read-back-differs', { place, what, expected: String(expected), found: String(found) });
  for (const each of pictures) {
    const png = pictureOf(each)?.png;
    if (png && !media.some((found) => found.equals(png))) differs(each.name, 1, 0);
  }
  for (const [name, { length }] of Map.groupBy(pictures, (each) => each.name)) {
    const found = words
      .split(`<wp:docPr `)
      .filter((tag) => tag.slice(0, tag.indexOf('>')).includes(` descr="${name}"`));
    if (found.length < length) differs(name, length, found.length);
  }
  return pictures.length;
};
