import { getDocumentProxy } from 'unpdf';
import { FailureError, fail } from '#shared/contract/failure.ts';
import type { FileNotice } from '#shared/plan/plan-file.ts';
import { characterMap } from './character-maps.ts';
import { type PageRun, pageLines } from './page-lines.ts';

/** Most pages that are read. */
const mostPages = 5_000;

/** Names of the reader's own complaints. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

const detailOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200);

type PortableDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Gives the reader what it would otherwise load from somewhere; notes what it asked for in vain. */
const mapsFor = (missing: Set<string>) =>
  class {
    async fetch({ filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const text = characterMap(filename);
      if (text !== null) return new TextEncoder().encode(text);
      missing.add(filename);
      throw new Error(filename);
    }
  };

const open = async (
  bytes: Buffer,
  place: string,
  missing: Set<string>,
  strict: boolean,
): Promise<PortableDocument> => {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      stopAtErrors: strict,
      cMapPacked: false,
      BinaryDataFactory: mapsFor(missing),
      verbosity: 0,
    });
  } catch (error) {
    if (nameOf(error) === 'PasswordException') return fail('file.password-protected', { place });
    return fail('file.damaged', { place, detail: detailOf(error) });
  }
};

const linesOfPage = async (document: PortableDocument, number: number): Promise<string[]> => {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item): PageRun[] => {
    if (!('str' in item)) return [];
    const [, , , , x, y] = item.transform as readonly number[];
    return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height }];
  });
  page.cleanup();
  return pageLines(runs);
};

/** Where a PDF says that it ends; one that was cut off while being copied does not. */
const endMark = Buffer.from('%%EOF', 'latin1');
const endLength = 2_048;

/** Pictures are streams, whose dictionaries are never packed away. */
const holdsPictures = (bytes: Buffer): boolean => /\/Subtype\s{0,4}\/Image\b/.test(bytes.toString('latin1'));

/** Reads pages; those that break off in a strict reading are read as far as they go and counted. */
class PageReader {
  readonly #bytes: Buffer;
  readonly #place: string;
  readonly #missing = new Set<string>();
  readonly #documents: PortableDocument[] = [];
  damaged = 0;

  constructor(bytes: Buffer, place: string) {
    this.#bytes = bytes;
    this.#place = place;
  }

  /** Maps of characters that documents ask for and nobody here knows. */
  get missing(): ReadonlySet<string> {
    return this.#missing;
  }

  async #document(strict: boolean): Promise<PortableDocument> {
    const known = this.#documents[strict ? 0 : 1];
    if (known) return known;
    const document = await open(this.#bytes, this.#place, this.#missing, strict);
    this.#documents[strict ? 0 : 1] = document;
    return document;
  }

  async pageCount(): Promise<number> {
    return (await this.#document(true)).numPages;
  }

  async lines(number: number): Promise<string[]> {
    try {
      return await linesOfPage(await this.#document(true), number);
    } catch (error) {
      if (error instanceof FailureError) throw error;
    }
    this.damaged += 1;
    try {
      return await linesOfPage(await this.#document(false), number);
    } catch (error) {
      return fail('file.damaged', { place: this.#place, detail: detailOf(error) });
    }
  }

  async close(): Promise<void> {
    for (const document of this.#documents) await document?.loadingTask.destroy();
  }
}

const notice = (kind: FileNotice['kind'], count: number): FileNotice[] =>
  count > 0 ? [{ kind, count }] : [];

/**
 * The text of a PDF, page by page, with lines as they stand on the page. Fails with `reading.scanned` where no page
 * holds text but pictures; pages that hold pictures only, or are damaged, are told.
 */
export const readPortableDocument = async (
  bytes: Buffer,
  place: string,
): Promise<{ text: string; notices: FileNotice[] }> => {
  if (!bytes.subarray(-endLength).includes(endMark)) fail('file.damaged', { place, detail: '%%EOF' });
  const reader = new PageReader(bytes, place);
  try {
    const count = await reader.pageCount();
    if (count > mostPages) fail('file.unsafe', { place, reason: 'expands-too-far' });
    const pages: string[] = [];
    let bare = 0;
    for (let number = 1; number <= count; number += 1) {
      const lines = await reader.lines(number);
      if (lines.length === 0) bare += 1;
      pages.push(lines.join('\n'));
    }
    const [missing] = reader.missing;
    if (bare > 0 && missing !== undefined) fail('file.damaged', { place, detail: missing });
    if (bare === count)
      return holdsPictures(bytes)
        ? fail('reading.scanned', { place, pages: count })
        : fail('reading.no-text', { place });
    return {
      text: pages.join('\n\n'),
      notices: [...notice('pages-without-text', bare), ...notice('damaged-pages', reader.damaged)],
    };
  } finally {
    await reader.close();
  }
};
