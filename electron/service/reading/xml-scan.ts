/** A tag of an XML text with its place. */
export interface XmlTag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  /** Offsets of the tag with its angle brackets. */
  readonly start: number;
  readonly end: number;
}

/** The tags of an XML text in order, one pass. Comments and processing instructions are passed over. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    if (xml.startsWith('<!--', at)) {
      const end = xml.indexOf('-->', at);
      at = end < 0 ? -1 : xml.indexOf('<', end + 3);
      continue;
    }
    const end = xml.indexOf('>', at);
    if (end < 0) return;
    const closing = xml.charAt(at + 1) === '/';
    const nameStart = at + (closing ? 2 : 1);
    let nameEnd = nameStart;
    while (nameEnd < end && !/[\s/>]/.test(xml.charAt(nameEnd))) nameEnd += 1;
    if (xml.charAt(at + 1) !== '?' && xml.charAt(at + 1) !== '!')
      yield {
        name: xml.slice(nameStart, nameEnd),
        closing,
        selfClosing: xml.charAt(end - 1) === '/',
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
    const start = text.indexOf(`${name}=${quote}`);
    if (start < 0) continue;
    const from = start + name.length + 2;
    const to = text.indexOf(quote, from);
    if (to >= 0) return text.slice(from, to);
  }
  return null;
};
