import { fail } from '#shared/contract/failure.ts';
import { readZipDirectory, unpack, type ZipEntry } from '../archives/zip-directory.ts';

/** What a file is by its first bytes, whatever its name says. `markup` is HTML or the XML spreadsheet of 2003. */
export type FileForm = 'xlsx' | 'xls' | 'markup' | 'text';

/** Largest file that is read at all, in bytes. */
export const largestFile = 20 * 1024 * 1024;
/** Largest unpacked content of a workbook, all parts together, in bytes. */
export const largestContent = 200 * 1024 * 1024;
/** Most cells in one sheet. */
export const mostCells = 1_000_000;
const mostEntries = 2_000;

const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const zipSignature = Buffer.from('PK\u0003\u0004', 'latin1');
/** Streams of a compound file are found by their UTF-16 names in its directory. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const workbookStreams = [Buffer.from('Workbook', 'utf16le'), Buffer.from('Book', 'utf16le')];
const wordStream = Buffer.from('WordDocument', 'utf16le');

const workbookPart = 'xl/workbook.xml';
const binaryWorkbookPart = 'xl/workbook.bin';
const isMarkupPart = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name);

/** Names that leave the archive: absolute, with a drive, or climbing up. */
const leavesArchive = (name: string): boolean =>
  /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..');

const count = (bytes: Buffer, needle: string): number => {
  let found = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + needle.length)) found += 1;
  return found;
};

const hasDoctype = (content: Buffer): boolean =>
  content.includes('<!DOCTYPE') ||
  content.includes('<!ENTITY') ||
  // Parts may be UTF-16 as well.
  content.includes(Buffer.from('<!DOCTYPE', 'utf16le')) ||
  content.includes(Buffer.from('<!DOCTYPE', 'utf16le').swap16());

const checkWorkbookArchive = (bytes: Buffer, place: string): void => {
  const entries = readZipDirectory(bytes, place);
  const unsafe = (reason: 'expands-too-far' | 'doctype' | 'too-many-cells' | 'external-entry'): never =>
    fail('file.unsafe', { place, reason });
  const named = (name: string): ZipEntry | undefined =>
    entries.find((entry) => entry.name.replace(/^\//, '').toLowerCase() === name);
  if (entries.some((entry) => entry.encrypted)) fail('file.password-protected', { place });
  if (named(binaryWorkbookPart) || !named(workbookPart)) fail('file.not-a-workbook', { place });
  if (entries.some((entry) => leavesArchive(entry.name))) unsafe('external-entry');
  if (entries.length > mostEntries || entries.reduce((sum, entry) => sum + entry.size, 0) > largestContent)
    unsafe('expands-too-far');
  let left = largestContent;
  for (const entry of entries) {
    const content = unpack(bytes, entry, Math.max(1, left), place);
    left -= content.length;
    if (content.length !== entry.size)
      fail('file.damaged', { place, detail: `${entry.name}: ${content.length}` });
    if (!isMarkupPart(entry.name)) continue;
    if (hasDoctype(content)) unsafe('doctype');
    if (/^xl\/worksheets\//i.test(entry.name) && count(content, '<c ') > mostCells) unsafe('too-many-cells');
  }
};

/** Leading bytes of text that is markup rather than a list. */
const markup = /^\s*(<\?xml|<html|<!doctype html|<table|<head|<meta|<style|<body)/i;

const startOfText = (bytes: Buffer): string => {
  const [first, second] = bytes;
  const start = bytes.subarray(0, 1024);
  if (first === 0xff && second === 0xfe) return start.subarray(2).toString('utf16le');
  return start.toString('latin1').replace(/^ï»¿/, '');
};

/** First bytes of pictures, PDF, archives and the like that a text decoder might still swallow. */
const otherFormats = [
  '%PDF',
  '\u0089PNG',
  'GIF8',
  'ÿØÿ',
  'Rar!',
  '7z\u00bc\u00af',
  'BM',
  '{\\rtf',
  'RIFF',
  'MZ',
  '\u007fELF',
  'SQLite format',
];

/**
 * Looks at a file before any parser does: size, what it is by its bytes, and for workbooks every part of the archive.
 * Fails with `file.empty`, `file.too-large`, `file.password-protected`, `file.not-a-workbook`, `file.damaged` or
 * `file.unsafe`. `place` is the file's name for messages; its ending decides only whether text may pass for a list.
 */
export const preflight = (bytes: Buffer, place: string): FileForm => {
  if (bytes.length === 0) fail('file.empty', { place });
  if (bytes.length > largestFile) fail('file.too-large', { place, size: bytes.length, maximum: largestFile });
  if (bytes.subarray(0, zipSignature.length).equals(zipSignature)) {
    checkWorkbookArchive(bytes, place);
    return 'xlsx';
  }
  if (bytes.subarray(0, oleSignature.length).equals(oleSignature)) {
    if (bytes.includes(encryptedPackage)) fail('file.password-protected', { place });
    if (bytes.includes(wordStream) || !workbookStreams.some((stream) => bytes.includes(stream)))
      fail('file.not-a-workbook', { place });
    return 'xls';
  }
  const start = startOfText(bytes);
  const ending = /\.([^.]*)$/.exec(place)?.[1]?.toLowerCase() ?? '';
  if (ending === 'xlsx' || ending === 'xlsm' || otherFormats.some((format) => start.startsWith(format)))
    fail('file.not-a-workbook', { place });
  if (markup.test(start)) return 'markup';
  return 'text';
};
