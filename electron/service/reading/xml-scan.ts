/** A tag of an XML text with its place. */
export interface XmlTag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  /** Offsets of the tag with its angle brackets. */
  readonly start: number;
  readonly end: number;
}

/** Parts of a text that are no tags: how they begin and end. */
const passedOver = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** End of a tag; a bracket inside a quoted value is no end. -1 where it is never closed. */
const tagEnd = (xml: string, start: number): number => {
  let end = xml.indexOf('>', start);
  let from = start;
  let quote = '';
  while (end >= 0) {
    for (; from < end; from += 1) {
      const character = xml.charAt(from);
      if (quote === '') {
        if (character === '"' || character === "'") quote = character;
      } else if (character === quote) quote = '';
    }
    if (quote === '') return end;
    end = xml.indexOf('>', end + 1);
  }
  return -1;
};

const endsName = (code: number): boolean => code <= 0x20 || code === 0x2f || code === 0x3e;

/** The tags of an XML text in order, one pass. Comments, CDATA and processing instructions are passed over. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const second = xml.charAt(at + 1);
    if (second === '!' || second === '?') {
      const [, closer = '>'] = passedOver.find(([opener]) => xml.startsWith(opener, at)) ?? [];
      const end = xml.indexOf(closer, at);
      if (end < 0) return;
      at = xml.indexOf('<', end + closer.length);
      continue;
    }
    const end = tagEnd(xml, at);
    if (end < 0) return;
    const closing = second === '/';
    const nameStart = at + (closing ? 2 : 1);
    let nameEnd = nameStart;
    while (nameEnd < end && !endsName(xml.charCodeAt(nameEnd))) nameEnd += 1;
    yield {
      name: xml.slice(nameStart, nameEnd),
      closing,
      selfClosing: xml.charCodeAt(end - 1) === 0x2f,
      start: at,
      end: end + 1,
    };
    at = xml.indexOf('<', end + 1);
  }
}

/** The value of an attribute of a tag, or null. */
export const attributeOf = (xml: string, tag: XmlTag, name: string): string | null => {
  const text = xml.slice(tag.start, tag.end);
  for (const quote of ['"', "'"]) {
    const start = text.indexOf(` ${name}=${quote}`);
    if (start < 0) continue;
    const from = start + name.length + 3;
    const to = text.indexOf(quote, from);
    if (to >= 0) return text.slice(from, to);
  }
  return null;
};
