import { getDocumentProxy } from 'unpdf';
import { fail } from '#shared/contract/failure.ts';
import type { FileNotice } from '#shared/plan/plan-file.ts';
import { type PageRun, pageLines } from './page-lines.ts';

/** Most pages that are read. */
const mostPages = 5_000;

/** Names of the reader's own complaints. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

const open = async (bytes: Buffer, place: string) => {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
    });
  } catch (error) {
    if (nameOf(error) === 'PasswordException') return fail('file.password-protected', { place });
    const detail = error instanceof Error ? error.message : String(error);
    return fail('file.damaged', { place, detail: detail.slice(0, 200) });
  }
};

/**
 * The text of a PDF, page by page, with lines as they stand on the page. Fails with `reading.scanned` where no page
 * holds text; pages that hold pictures only are told.
 */
export const readPortableDocument = async (
  bytes: Buffer,
  place: string,
): Promise<{ text: string; notices: FileNotice[] }> => {
  const document = await open(bytes, place);
  try {
    if (document.numPages > mostPages) fail('file.unsafe', { place, reason: 'expands-too-far' });
    const pages: string[] = [];
    let bare = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item): PageRun[] => {
        if (!('str' in item)) return [];
        const [, , , , x, y] = item.transform as readonly number[];
        return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height }];
      });
      const lines = pageLines(runs);
      if (lines.length === 0) bare += 1;
      pages.push(lines.join('\n'));
      page.cleanup();
    }
    if (bare === document.numPages) fail('reading.scanned', { place, pages: document.numPages });
    return {
      text: pages.join('\n\n'),
      notices: bare > 0 ? [{ kind: 'pages-without-text', count: bare }] : [],
    };
  } finally {
    await document.loadingTask.destroy();
  }
};
