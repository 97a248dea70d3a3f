/** An element of an XML part; names are local names, attributes keep their prefix. */
export interface XmlElement {
  readonly name: string;
  /** Name with its prefix, as it stands in the part. */
  readonly qualifiedName: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly inside the element, entities resolved. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly qualifiedName: string;
  readonly attributes: Map<string, string>;
  readonly children: OpenElement[];
  text: string;
}

/** What makes a part unreadable for every program. */
export class XmlFault extends Error {}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const allowed = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

const resolve = (text: string): string =>
  text.includes('&')
    ? text.replace(/&([^;&]*)(;?)/g, (whole, name: string, end: string) => {
        if (end === '') throw new XmlFault(`& stands alone: ${whole.slice(0, 20)}`);
        const known = entities[name];
        if (known !== undefined) return known;
        const code = /^#x[0-9a-f]+$/i.test(name)
          ? Number.parseInt(name.slice(2), 16)
          : /^#\d+$/.test(name)
            ? Number(name.slice(1))
            : Number.NaN;
        if (!allowed(code)) throw new XmlFault(`entity &${name};`);
        return String.fromCodePoint(code);
      })
    : text;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const tagOrText =
  /<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)|</g;
const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

const attributesOf = (text: string, tag: string): Map<string, string> => {
  const attributes = new Map<string, string>();
  const body = text.replace(/\s*\/?$/, '');
  attribute.lastIndex = 0;
  let at = 0;
  for (let match = attribute.exec(body); match; match = attribute.exec(body)) {
    const [, name = '', double, single] = match;
    if (attributes.has(name)) throw new XmlFault(`attribute ${name} twice in ${tag}`);
    attributes.set(name, resolve(double ?? single ?? ''));
    at = attribute.lastIndex;
  }
  if (at !== body.length) throw new XmlFault(`attributes of ${tag}: ${body.slice(at, at + 40)}`);
  return attributes;
};

/** Reads a part strictly: one root, closed elements, allowed characters, no document type. Throws XmlFault. */
export const xmlTree = (bytes: Uint8Array): XmlElement => {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault('not UTF-8');
  }
  const bad = forbidden.exec(xml);
  if (bad) throw new XmlFault(`character U+${bad[0].charCodeAt(0).toString(16).padStart(4, '0')}`);
  const document: OpenElement = {
    name: '',
    qualifiedName: '',
    attributes: new Map(),
    children: [],
    text: '',
  };
  const open: OpenElement[] = [document];
  for (const match of xml.matchAll(tagOrText)) {
    const [whole, closing, qualifiedName, rest = '', characterData, text] = match;
    const current = open.at(-1) ?? document;
    if (text !== undefined) current.text += resolve(text);
    else if (characterData !== undefined) current.text += characterData;
    else if (whole === '<') throw new XmlFault(`< stands alone at ${match.index}`);
    else if (qualifiedName !== undefined) {
      if (closing === '/') {
        if (open.length === 1 || current.qualifiedName !== qualifiedName)
          throw new XmlFault(`</${qualifiedName}> closes <${current.qualifiedName}>`);
        open.pop();
        continue;
      }
      const element: OpenElement = {
        name: qualifiedName.slice(qualifiedName.indexOf(':') + 1),
        qualifiedName,
        attributes: attributesOf(rest, qualifiedName),
        children: [],
        text: '',
      };
      current.children.push(element);
      if (!rest.endsWith('/')) open.push(element);
    }
  }
  if (open.length > 1) throw new XmlFault(`<${open.at(-1)?.qualifiedName}> is never closed`);
  const [root, second] = document.children;
  if (!root || second || document.text.trim() !== '') throw new XmlFault('not exactly one root element');
  return root;
};

/** Children of a name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** Every element below, in document order. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendantsOf(child);
  }
}

/** An attribute, empty where it is missing. */
export const attributeText = (element: XmlElement | undefined, name: string): string =>
  element?.attributes.get(name) ?? '';

/** An attribute as a number, NaN where it is missing or no number. */
export const attributeNumber = (element: XmlElement | undefined, name: string): number => {
  const text = element?.attributes.get(name);
  return text === undefined || !/^-?\d+(\.\d+)?$/.test(text) ? Number.NaN : Number(text);
};
