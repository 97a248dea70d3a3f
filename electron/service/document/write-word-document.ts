import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fail } from '#shared/contract/failure.ts';
import type { Progress } from '#shared/contract/index.ts';
import type { Figure } from '#shared/reports/document/document-model.ts';
import { findChartFonts } from './chart-fonts.ts';
import { comparePieces } from './compare-pieces.ts';
import { foundPieces } from './found-pieces.ts';
import { pixelsOf, uprightPage } from './page.ts';
import { meantPieces } from './pieces.ts';
import { type Picture, wordFile } from './word-writer.ts';
import type { DocumentWarning, WriteDocumentInput, WrittenFile } from './write-document-input.ts';

const missingFigure = '—';

/** Draws the charts of a document; none where no font draws their labels. */
const drawFigures = async (
  { document, fontFolders }: WriteDocumentInput,
  report: (progress: Progress) => void,
): Promise<{ readonly pictures: ReadonlyMap<Figure, Picture>; readonly warnings: DocumentWarning[] }> => {
  const figures = document.blocks.filter((block) => block.kind === 'figure');
  if (figures.length === 0) return { pictures: new Map(), warnings: [] };
  const { chartTexts, drawChart } = await import('./draw-chart.ts');
  const fonts = await findChartFonts(
    figures.flatMap(({ chart }) => chartTexts(chart)),
    fontFolders,
  );
  if (!fonts) return { pictures: new Map(), warnings: [{ kind: 'no-chart-font', charts: figures.length }] };
  const width = pixelsOf(uprightPage(document).textWidth);
  const drawn: (readonly [Figure, ReturnType<typeof drawChart>])[] = [];
  for (const [index, figure] of figures.entries()) {
    report({ step: 'drawing', done: index, total: figures.length });
    const image = drawChart(figure.chart, fonts, { width, missing: missingFigure });
    drawn.push([figure, image]);
    await image;
  }
  const pictures = new Map<Figure, Picture>();
  for (const [figure, image] of drawn) {
    const { png, width: across, height } = await image;
    pictures.set(figure, { png: await png, width: across, height });
  }
  return {
    pictures,
    warnings: fonts.missing.length === 0 ? [] : [{ kind: 'characters-not-drawn', characters: fonts.missing }],
  };
};

/**
 * Draws, writes, reads back with the reader of foreign documents, and compares. Runs in a thread of its own, see
 * `write-document.ts`.
 */
export const writeWordDocument = async (
  input: WriteDocumentInput,
  report: (progress: Progress) => void,
): Promise<WrittenFile> => {
  const { document, path, name, fonts, language } = input;
  const { pictures, warnings } = await drawFigures(input, report);
  report({ step: 'writing', done: 0, total: 0 });
  await writeFile(path, await wordFile(document, { fonts, language, pictures }));
  report({ step: 'reading-back', done: 0, total: 0 });
  const bytes = await readFile(path);
  const found = foundPieces(bytes, name);
  report({ step: 'comparing', done: 0, total: 0 });
  const compared = comparePieces(meantPieces(document, new Set(pictures.keys())), found.pieces, name);
  // Equal drawings are stored once.
  const stored = new Set(
    [...pictures.values()].map(({ png }) => createHash('sha256').update(png).digest('hex')),
  );
  if (found.pictures !== stored.size)
    fail('file.read-back-differs', {
      place: name,
      what: 'word/media',
      expected: String(stored.size),
      found: String(found.pictures),
    });
  return {
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    compared,
    warnings,
  };
};
