import { FailureError, fail } from '#shared/contract/failure.ts';
import {
  type FileNotice,
  longestPlanText,
  type PlanFileFormat,
  type PlanFileText,
} from '#shared/plan/plan-file.ts';
import { readDelimited } from '../importing/delimited.ts';
import type { RawTable } from '../importing/raw-table.ts';
import { readRawFile } from '../importing/read-file.ts';
import { decodeDocument } from './document-encoding.ts';
import { readingDocument } from './file-failure.ts';
import { type DocumentForm, documentForm } from './file-format.ts';
import { htmlToText } from './html-text.ts';
import { misreadLines } from './misread-encoding.ts';
import { readOldWordDocument } from './old-word-document.ts';
import { readPortableDocument } from './portable-document.ts';
import { readWordDocument } from './word-document.ts';
import { workbookText } from './workbook-text.ts';

/** Endings each form usually has. */
const endings: { readonly [Each in DocumentForm]: readonly string[] } = {
  docx: ['docx', 'docm', 'dotx'],
  doc: ['doc', 'wps', 'dot', 'wpt'],
  pdf: ['pdf'],
  html: ['html', 'htm', 'xhtml', 'shtml'],
  text: ['txt', 'md', 'text', 'csv', 'tsv', 'markdown'],
  workbook: ['xlsx', 'xls', 'xlsm', 'et'],
};

type Part = Omit<PlanFileText, 'notices'> & { readonly notices: readonly FileNotice[] };

const cellsRepeated = (count: number): FileNotice[] => (count > 0 ? [{ kind: 'cells-repeated', count }] : []);

const isTextEnding = (ending: string): boolean =>
  ending === '' || endings.text.includes(ending) || endings.html.includes(ending);

/** Bytes that decode as no text are a file of an unknown kind when their name promises a document. */
const decodeTextFile = (bytes: Buffer, name: string, ending: string) => {
  try {
    return decodeDocument(bytes, name);
  } catch (error) {
    if (
      error instanceof FailureError &&
      error.failure.code === 'file.encoding-unknown' &&
      !isTextEnding(ending)
    )
      return fail('reading.unknown-format', { place: name, found: null });
    throw error;
  }
};

const ofTables = (format: PlanFileFormat, tables: readonly RawTable[], encoding: string | null): Part => {
  const { text, repeatedCells } = workbookText(tables);
  return { format, text, encoding, notices: cellsRepeated(repeatedCells) };
};

const ofForm = async (form: DocumentForm, bytes: Buffer, name: string, ending: string): Promise<Part> => {
  const plain = (format: PlanFileFormat, text: string, encoding: string | null = null): Part => ({
    format,
    text,
    encoding,
    notices: [],
  });
  switch (form) {
    case 'docx':
      return { format: 'docx', encoding: null, ...readWordDocument(bytes, name) };
    case 'doc':
      return { format: 'doc', encoding: null, ...(await readOldWordDocument(bytes, name)) };
    case 'pdf':
      return { format: 'pdf', encoding: null, ...(await readPortableDocument(bytes, name)) };
    case 'html': {
      const { text: markup, encoding } = decodeDocument(bytes, name);
      const { text, repeatedCells } = htmlToText(markup);
      return { format: 'html', text, encoding, notices: cellsRepeated(repeatedCells) };
    }
    case 'workbook':
      return ofTables('workbook', readRawFile(bytes, name).tables, null);
    case 'text': {
      const { text, encoding } = decodeTextFile(bytes, name, ending);
      return ending === 'csv' || ending === 'tsv'
        ? ofTables('csv', [readDelimited(text, name)], encoding)
        : plain('text', text, encoding);
    }
  }
};

/**
 * The text of a document, whatever of Word, PDF, web page, workbook and plain text it is by its content. All or
 * nothing: a file that cannot be read whole fails with a `reading.` failure.
 */
export const readDocument = (bytes: Buffer, name: string): Promise<PlanFileText> =>
  readingDocument(async () => {
    const form = documentForm(bytes, name);
    const ending = /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
    const part = await ofForm(form, bytes, name, ending);
    if (part.text.trim() === '') fail('reading.no-text', { place: name });
    if (part.text.length > longestPlanText)
      fail('reading.too-long', { place: name, length: part.text.length, maximum: longestPlanText });
    const known = Object.values(endings).some((each) => each.includes(ending));
    const differs = known && !endings[form].includes(ending);
    const misread = misreadLines(part.text);
    return {
      ...part,
      notices: [
        ...part.notices,
        ...(misread > 0 ? [{ kind: 'misread-encoding' as const, count: misread }] : []),
        ...(differs ? [{ kind: 'ending-differs' as const, count: 1 }] : []),
      ],
    };
  });
