import { replaceParts } from '../../archives/zip-copy.ts';
import { readZipDirectory, unpack } from '../../archives/zip-directory.ts';

const largestPart = 100_000_000;
const reachedPart = /^word\/(?:document|header\d*|footer\d*)\.xml$/;
const root = /<w:(?:document|hdr|ftr)(?=[\s>])/;

/** Prefixes that pictures are written with. */
const prefixes = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/**
 * Declares the prefixes of pictures where a part uses them and does not know them: the library counts on Word, which
 * always declares them, but other programs do so only where they are needed.
 */
export const declareDrawings = async (bytes: Buffer, place: string): Promise<Buffer> => {
  const changed = new Map<string, Uint8Array>();
  for (const entry of readZipDirectory(bytes, place)) {
    if (!reachedPart.test(entry.name)) continue;
    const xml = unpack(bytes, entry, largestPart, place).toString('utf8');
    if (!xml.includes('<wp:')) continue;
    const declared = Object.entries(prefixes)
      .filter(([prefix]) => !xml.includes(`xmlns:${prefix}=`))
      .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
      .join('');
    if (declared !== '') changed.set(entry.name, Buffer.from(xml.replace(root, (tag) => tag + declared)));
  }
  return changed.size === 0 ? bytes : await replaceParts(bytes, changed, place);
};
