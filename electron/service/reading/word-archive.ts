import { fail } from '#shared/contract/failure.ts';
import { readZipDirectory, unpack, type ZipEntry } from '../archives/zip-directory.ts';
import { requireWellFormed, xmlPartText } from './xml-part.ts';
import { attributeOf, xmlTags } from './xml-scan.ts';

/** Largest unpacked text of a document, all parts together, in bytes. */
const largestContent = 150 * 1024 * 1024;
const mostEntries = 5_000;

/** A Word document as its parts, unpacked one by one and never beyond the limit. */
export interface WordArchive {
  readonly names: readonly string[];
  /** The text of an XML part, or null where there is none. */
  text(name: string): string | null;
  /** Programs in it; they are not run. */
  readonly macros: number;
  /** Things outside that Word would load; they are not followed. */
  readonly links: number;
  readonly pictures: number;
}

/** Names that leave the archive: absolute, with a drive, or climbing up. */
const leavesArchive = (name: string): boolean => /^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..');

/** Links that Word would load: templates, pictures, objects. Hyperlinks load nothing and do not count. */
const loadedLinks = (relationships: string): number => {
  let count = 0;
  for (const tag of xmlTags(relationships)) {
    if (attributeOf(relationships, tag, 'TargetMode')?.toLowerCase() !== 'external') continue;
    if (!attributeOf(relationships, tag, 'Type')?.endsWith('/hyperlink')) count += 1;
  }
  return count;
};

/**
 * Opens a Word document after looking at its directory. Nothing outside the file is ever followed and no program in it
 * run; what there was of both is told. Fails with `file.damaged`, `file.unsafe` or `file.password-protected`.
 */
export const openWordArchive = (bytes: Buffer, place: string): WordArchive => {
  const entries = new Map<string, ZipEntry>();
  const directory = readZipDirectory(bytes, place);
  if (directory.some((entry) => entry.encrypted)) fail('file.password-protected', { place });
  if (directory.length > mostEntries) fail('file.unsafe', { place, reason: 'expands-too-far' });
  for (const entry of directory) {
    if (leavesArchive(entry.name)) fail('file.unsafe', { place, reason: 'external-entry' });
    entries.set(entry.name.replace(/^\//, ''), entry);
  }
  let left = largestContent;
  const unpacked = new Map<string, string>();
  const text = (name: string): string | null => {
    const known = unpacked.get(name);
    if (known !== undefined) return known;
    const entry = entries.get(name);
    if (!entry) return null;
    const content = unpack(bytes, entry, Math.max(1, left), place);
    left -= content.length;
    if (content.length !== entry.size) fail('file.damaged', { place, detail: name });
    const text = xmlPartText(content, name, place);
    requireWellFormed(text, name, place);
    unpacked.set(name, text);
    return text;
  };
  const names = [...entries.keys()];
  const links = names
    .filter((name) => /^word\/_rels\/.{1,100}\.rels$/.test(name))
    .reduce((sum, name) => sum + loadedLinks(text(name) ?? ''), 0);
  const macros = names.filter((name) => /vbaProject\.bin$/i.test(name)).length;
  const pictures = names.filter((name) => /^word\/media\//.test(name)).length;
  return {
    names,
    text,
    macros,
    links,
    pictures,
  };
};
