import { fail } from '#shared/contract/failure.ts';
import { readZipDirectory } from '../archives/zip-directory.ts';

/** What a file is by its bytes, whatever its name says. */
export type DocumentForm = 'docx' | 'doc' | 'pdf' | 'html' | 'text' | 'workbook';

/** Largest file that is read, in bytes. */
export const largestDocument = 100 * 1024 * 1024;

const zipSignature = Buffer.from('PK\u0003\u0004', 'latin1');
const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const pdfSignature = Buffer.from('%PDF-', 'latin1');
/** Streams of a compound file are found by their UTF-16 names in its directory. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const wordStream = Buffer.from('WordDocument', 'utf16le');
const workbookStream = Buffer.from('Workbook', 'utf16le');
const bookStream = Buffer.from('Book', 'utf16le');

/** First bytes of formats that are known and not read, with their names. */
const otherFormats: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'RTF'],
  ['\u0089PNG', 'PNG'],
  ['GIF8', 'GIF'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['BM', 'BMP'],
  ['Rar!', 'RAR'],
  ['7z\u00bc\u00af', '7-Zip'],
  ['\u001f\u008b', 'GZIP'],
  ['RIFF', 'RIFF'],
  ['MZ', 'EXE'],
  ['\u007fELF', 'ELF'],
  ['SQLite format', 'SQLite'],
  ['AT&TFORM', 'DjVu'],
  ['CAJ', 'CAJ'],
  ['HN', 'CAJ'],
];

const markup = /^\s*(?:<!doctype html|<html|<head|<body|<meta|<title|<div|<table|<p[\s>]|<!--)/i;
const mhtml = /^(?:from|mime-version|subject|date):[^\n]{0,400}\n[\s\S]{0,2000}multipart\/related/i;

const startOf = (bytes: Buffer): string => {
  const start = bytes.subarray(0, 4_096);
  if (start[0] === 0xff && start[1] === 0xfe) return start.subarray(2).toString('utf16le');
  return start.toString('latin1').replace(/^ï»¿/, '');
};

/** An archive by the parts in it. */
const archiveForm = (bytes: Buffer, place: string): DocumentForm => {
  const names = readZipDirectory(bytes, place).map((entry) => entry.name.replace(/^\//, '').toLowerCase());
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'workbook';
  const found = names.includes('ofd.xml')
    ? 'OFD'
    : names.includes('ppt/presentation.xml')
      ? 'PPTX'
      : names.includes('content.xml')
        ? 'ODF'
        : names.includes('xl/workbook.bin')
          ? 'XLSB'
          : 'ZIP';
  return fail('reading.unknown-format', { place, found });
};

/**
 * Tells what a file is. Fails with `reading.empty`, `reading.too-large`, `reading.unknown-format`,
 * `reading.password-protected` or, for a torn archive, `file.damaged`.
 */
export const documentForm = (bytes: Buffer, place: string): DocumentForm => {
  if (bytes.length === 0) fail('reading.empty', { place });
  if (bytes.length > largestDocument)
    fail('reading.too-large', { place, size: bytes.length, maximum: largestDocument });
  if (bytes.subarray(0, zipSignature.length).equals(zipSignature)) return archiveForm(bytes, place);
  if (bytes.subarray(0, oleSignature.length).equals(oleSignature)) {
    if (bytes.includes(encryptedPackage)) fail('reading.password-protected', { place });
    if (bytes.includes(wordStream)) return 'doc';
    if (bytes.includes(workbookStream) || bytes.includes(bookStream)) return 'workbook';
    return fail('reading.unknown-format', { place, found: 'OLE' });
  }
  const start = startOf(bytes);
  if (bytes.subarray(0, 1_024).includes(pdfSignature)) return 'pdf';
  const other = otherFormats.find(([signature]) => start.startsWith(signature));
  // Two letters may begin a text as well; a text holds no zero bytes.
  if (other && (other[0].length > 2 || bytes.subarray(0, 4_096).includes(0)))
    return fail('reading.unknown-format', { place, found: other[1] });
  if (mhtml.test(start)) return fail('reading.unknown-format', { place, found: 'MHTML' });
  return markup.test(start) ? 'html' : 'text';
};
