import { fail } from '#shared/contract/failure.ts';
import type { FileNotice } from '#shared/plan/plan-file.ts';
import { readZipDirectory, unpack, type ZipEntry } from '../importing/zip-directory.ts';

/** Largest unpacked text of a document, all parts together, in bytes. */
const largestContent = 150 * 1024 * 1024;
const mostEntries = 5_000;

/** A Word document as its parts, unpacked one by one and never beyond the limit. */
export interface WordArchive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part. */
  read(name: string): Buffer;
  readonly notices: readonly FileNotice[];
}

/** Names that leave the archive: absolute, with a drive, or climbing up. */
const leavesArchive = (name: string): boolean => /^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..');

const hasDoctype = (content: Buffer): boolean =>
  content.includes('<!DOCTYPE') || content.includes('<!ENTITY');

const pictureLink = /TargetMode="External"/g;
const hyperlink = /Type="[^"]{0,200}\/hyperlink"/;

/** Links that Word would load: templates, pictures, objects. Hyperlinks load nothing and do not count. */
const loadedLinks = (relationships: string): number => {
  let count = 0;
  for (const match of relationships.matchAll(pictureLink)) {
    const start = relationships.lastIndexOf('<', match.index);
    const end = relationships.indexOf('>', match.index);
    if (!hyperlink.test(relationships.slice(start, end < 0 ? undefined : end))) count += 1;
  }
  return count;
};

const notice = (kind: FileNotice['kind'], count: number): FileNotice[] =>
  count > 0 ? [{ kind, count }] : [];

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
  const unpacked = new Map<string, Buffer>();
  const read = (name: string): Buffer => {
    const known = unpacked.get(name);
    if (known) return known;
    const entry = entries.get(name);
    if (!entry) return fail('file.damaged', { place, detail: name });
    const content = unpack(bytes, entry, Math.max(1, left), place);
    left -= content.length;
    if (/\.(?:xml|rels)$/i.test(name) && hasDoctype(content))
      fail('file.unsafe', { place, reason: 'doctype' });
    unpacked.set(name, content);
    return content;
  };
  const names = [...entries.keys()];
  const links = names
    .filter((name) => /^word\/_rels\/.{1,100}\.rels$/.test(name))
    .reduce((sum, name) => sum + loadedLinks(read(name).toString('utf8')), 0);
  const macros = names.filter((name) => /vbaProject\.bin$/i.test(name)).length;
  const pictures = names.filter((name) => /^word\/media\//.test(name)).length;
  return {
    names,
    has: (name) => entries.has(name),
    read,
    notices: [
      ...notice('macros', macros),
      ...notice('external-links', links),
      ...notice('pictures', pictures),
    ],
  };
};
