import { fail } from '#shared/contract/failure.ts';
import { resolveReferences } from './html-entities.ts';
import { xmlTags } from './xml-scan.ts';

/** Deeper nesting than any word processor writes. */
const deepest = 1_000;

const labelOf = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  return 'utf-8';
};

/**
 * The text of an XML part. Fails with `file.damaged` for bytes that are no text and `file.unsafe` for a document type
 * declaration, with which a few bytes can be made to stand for millions.
 */
export const xmlPartText = (bytes: Buffer, name: string, place: string): string => {
  let text: string;
  try {
    text = new TextDecoder(labelOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return fail('file.damaged', { place, detail: name });
  }
  return /<!(?:DOCTYPE|ENTITY)/i.test(text) ? fail('file.unsafe', { place, reason: 'doctype' }) : text;
};

/** Fails with `file.damaged` where tags do not pair: a part that was cut off must not be read in half. */
export const requireWellFormed = (xml: string, name: string, place: string): void => {
  const open: string[] = [];
  let roots = 0;
  for (const tag of xmlTags(xml)) {
    if (tag.closing) {
      if (open.pop() !== tag.name) fail('file.damaged', { place, detail: `${name}: </${tag.name}>` });
      continue;
    }
    if (open.length === 0) roots += 1;
    if (!tag.selfClosing) {
      open.push(tag.name);
      if (open.length > deepest) fail('file.damaged', { place, detail: `${name}: <${tag.name}>` });
    }
  }
  if (open.length > 0 || roots !== 1)
    fail('file.damaged', { place, detail: `${name}: <${open.at(-1) ?? ''}>` });
};

/** Words between tags: references resolved, comments left out, CDATA taken as it is. */
export const plainText = (between: string): string => {
  if (!between.includes('<')) return resolveReferences(between);
  return between
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((part) =>
      part.startsWith('<![CDATA[')
        ? part.slice(9, -3)
        : part.startsWith('<!--')
          ? ''
          : resolveReferences(part),
    )
    .join('');
};
