/** A piece of markup: a tag or the text between tags. */
export type HtmlToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open' | 'close'; readonly name: string; readonly attributes: string };

/** Elements whose content is no text of the page. */
const opaque = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'object',
  'iframe',
  'head',
  'select',
]);

const isNameCharacter = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x3a ||
  code === 0x2d;

/** End of a tag, quotation marks respected; the length of the text where it is never closed. */
const tagEnd = (html: string, start: number): number => {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return html.length;
};

/**
 * Cuts markup into tags and text in one pass; comments, declarations and the content of scripts and styles are left
 * out. Forgiving: what is no tag is text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  let textStart = 0;
  let quotesBroken = false;
  while (at < html.length) {
    if (html.charCodeAt(at) !== 0x3c) {
      at += 1;
      continue;
    }
    const next = html.charAt(at + 1);
    const closing = next === '/';
    const nameStart = at + (closing ? 2 : 1);
    const isDeclaration = next === '!' || next === '?';
    if (!isDeclaration && !/[A-Za-z]/.test(html.charAt(nameStart))) {
      at += 1;
      continue;
    }
    if (at > textStart) yield { type: 'text', text: html.slice(textStart, at) };
    if (isDeclaration) {
      const comment = html.startsWith('<!--', at);
      const end = html.indexOf(comment ? '-->' : '>', at + 2);
      at = end < 0 ? html.length : end + (comment ? 3 : 1);
      textStart = at;
      continue;
    }
    let nameEnd = nameStart;
    while (isNameCharacter(html.charCodeAt(nameEnd))) nameEnd += 1;
    const name = html.slice(nameStart, nameEnd).toLowerCase();
    // Once a quotation mark was never closed, marks are no longer looked at, so that each search stays short.
    let end = quotesBroken ? html.indexOf('>', nameEnd) : tagEnd(html, nameEnd);
    if (!quotesBroken && end >= html.length) {
      quotesBroken = true;
      end = html.indexOf('>', nameEnd);
    }
    if (end < 0) end = html.length;
    const attributes = html.slice(nameEnd, end);
    yield { type: closing ? 'close' : 'open', name, attributes };
    at = end + 1;
    textStart = at;
    if (closing || !opaque.has(name) || attributes.endsWith('/')) continue;
    const close = new RegExp(`</${name}[\\s>]`, 'gi');
    close.lastIndex = at;
    const found = close.exec(html);
    at = found ? found.index : html.length;
    textStart = at;
  }
  if (textStart < html.length) yield { type: 'text', text: html.slice(textStart) };
}
