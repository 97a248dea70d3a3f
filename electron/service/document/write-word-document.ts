import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { fail } from '#shared/contract/failure.ts';
import type { Progress } from '#shared/contract/index.ts';
import { chartSvg } from '#shared/reports/document/chart-svg.ts';
import type { Figure } from '#shared/reports/document/document-model.ts';
import { replaceParts } from '../archives/zip-copy.ts';
import { readZipDirectory, unpack } from '../archives/zip-directory.ts';
import { comparePieces } from './compare-pieces.ts';
import type { DrawnCharts } from './draw-charts.ts';
import { foundPieces } from './found-pieces.ts';
import { missingFigure } from './missing-figure.ts';
import { pixelsOf, uprightPage } from './page.ts';
import { meantPieces } from './pieces.ts';
import { type Picture, wordFile } from './word-writer.ts';
import type { DocumentWarning, WriteDocumentInput, WrittenFile } from './write-document-input.ts';

/** Largest picture, unpacked: far above a page in 300 dpi. */
const largestPicture = 100_000_000;

/** Stands for a picture until it is drawn. */
const placeholder = (index: number): Buffer => Buffer.from(`picture ${index}`);

/** The pictures of the figures, still to be drawn, in the size they will have. */
const awaitedPictures = ({ document }: WriteDocumentInput): ReadonlyMap<Figure, Picture> => {
  const width = pixelsOf(uprightPage(document).textWidth);
  return new Map(
    document.blocks
      .filter((block) => block.kind === 'figure')
      .map((figure, index) => {
        const { height } = chartSvg(figure.chart, { width, missing: missingFigure, fontFamily: '' });
        return [figure, { png: placeholder(index), width, height }];
      }),
  );
};

interface Media {
  /** Name of the part. */
  readonly name: string;
  readonly bytes: Buffer;
}

const mediaOf = (file: Buffer, place: string): Media[] =>
  readZipDirectory(file, place)
    .filter(({ name }) => name.startsWith('word/media/'))
    .map((entry) => ({ name: entry.name, bytes: unpack(file, entry, largestPicture, place) }));

/** The file with the pictures in place of what stood for them. */
const withPictures = (file: Buffer, pictures: readonly Uint8Array[], place: string): Promise<Buffer> => {
  const parts = new Map<string, Uint8Array>();
  const media = mediaOf(file, place);
  for (const [index, picture] of pictures.entries()) {
    const stands = media.find(({ bytes }) => bytes.equals(placeholder(index)));
    parts.set(stands?.name ?? fail('file.damaged', { place, detail: `word/media ${index}` }), picture);
  }
  return replaceParts(file, parts, place);
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every picture is in the file byte for byte, and no other is. */
const comparePictures = (file: Buffer, pictures: readonly Uint8Array[], place: string): void => {
  const list = (all: readonly Uint8Array[]): string => all.map(sha256).toSorted().join(' ');
  const expected = list(pictures);
  const found = list(mediaOf(file, place).map(({ bytes }) => bytes));
  if (expected !== found) fail('file.read-back-differs', { place, what: 'word/media', expected, found });
};

/** What whoever asked for the document should know of its charts. */
const warningsOf = (drawn: DrawnCharts, figures: number): DocumentWarning[] => {
  if (drawn.pictures === null) return [{ kind: 'no-chart-font', charts: figures }];
  return drawn.missing.length === 0 ? [] : [{ kind: 'characters-not-drawn', characters: drawn.missing }];
};

/**
 * Writes while another thread draws, puts the pictures in, reads back with the reader of foreign documents, and
 * compares. Runs in a thread of its own, see `write-document.ts`.
 */
export const writeWordDocument = async (
  input: WriteDocumentInput,
  report: (progress: Progress) => void,
): Promise<WrittenFile> => {
  const { document, path, name, fonts, language, charts } = input;
  const figures = awaitedPictures(input);
  const arriving: Promise<readonly DrawnCharts[]> = charts
    ? once(charts, 'message')
    : Promise.resolve([{ pictures: [], missing: [] }]);
  const awaiting = await wordFile(document, { fonts, language, pictures: figures });
  const drawn = (await arriving)[0] ?? { pictures: null, missing: [] };
  charts?.close();
  const pictures = drawn.pictures ?? [];
  report({ step: 'writing', done: 0, total: 0 });
  await writeFile(
    path,
    drawn.pictures === null
      ? await wordFile(document, { fonts, language, pictures: new Map() })
      : await withPictures(awaiting, pictures, name),
  );
  report({ step: 'reading-back', done: 0, total: 0 });
  const bytes = await readFile(path);
  const pieces = foundPieces(bytes, name);
  report({ step: 'comparing', done: 0, total: 0 });
  const meant = meantPieces(document, new Set(drawn.pictures === null ? [] : figures.keys()));
  const compared = comparePieces(meant, pieces, name);
  comparePictures(bytes, pictures, name);
  return {
    size: bytes.byteLength,
    sha256: sha256(bytes),
    compared,
    warnings: warningsOf(drawn, figures.size),
  };
};
