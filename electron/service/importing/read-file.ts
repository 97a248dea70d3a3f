import { fail } from '#shared/contract/failure.ts';
import { readDelimited } from './delimited.ts';
import { preflight } from './preflight.ts';
import type { RawFile } from './raw-table.ts';
import { decodeText } from './text-encoding.ts';
import { readMarkup, readWorkbook, type SheetOptions } from './workbook-rows.ts';

/** Reads a file into rows of cells, whatever of xlsx, xls, csv and their disguises it is. Runs in the worker. */
export const readRawFile = (bytes: Buffer, name: string, sheets?: SheetOptions): RawFile => {
  const form = preflight(bytes, name);
  switch (form) {
    case 'xlsx':
    case 'xls':
      return { tables: readWorkbook(bytes, name, sheets), encoding: null };
    case 'markup': {
      const { text, encoding } = decodeText(bytes, name);
      if (/^\s*<\?xml/i.test(text) && /<!DOCTYPE|<!ENTITY/i.test(text))
        fail('file.unsafe', { place: name, reason: 'doctype' });
      return { tables: readMarkup(text, name, sheets), encoding };
    }
    case 'text': {
      const { text, encoding } = decodeText(bytes, name);
      return { tables: [readDelimited(text, name)], encoding };
    }
  }
};
