const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What no XML text holds, and line ends that readers of XML would change. Workbooks write them as `_xHHHH_`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unfit = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const escapeAlike = /_(?=x[0-9a-f]{4}_)/gi;
const special = /[&<>"]/;

/** Text for an element or an attribute in double quotes. Line feeds of attributes need `attributeText`. */
export const xmlText = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"]/g, (character) => escapes[character] ?? character) : text;

/** Text of an attribute, line feeds and tabs kept. */
export const attributeText = (text: string): string =>
  xmlText(text).replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);

const hexadecimal = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text of a cell: what reads like an escape of a character stays what it reads. */
export const cellXmlText = (text: string): string =>
  xmlText(text.includes('_x') || text.includes('_X') ? text.replace(escapeAlike, '_x005F_') : text).replace(
    unfit,
    hexadecimal,
  );

const outerBlank = /^\s|\s$|[\n\t]| {2}/;

/** A `t` or `v` element around text; blanks at the ends and line feeds are kept. */
export const textElement = (name: 't' | 'v', text: string): string =>
  `<${name}${outerBlank.test(text) ? ' xml:space="preserve"' : ''}>${cellXmlText(text)}</${name}>`;

/** Attributes that have a value, in the order given. */
export const attributes = (
  values: Readonly<Record<string, string | number | boolean | undefined>>,
): string => {
  let written = '';
  for (const [name, value] of Object.entries(values))
    if (value !== undefined)
      written += ` ${name}="${typeof value === 'boolean' ? (value ? 1 : 0) : attributeText(String(value))}"`;
  return written;
};

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const namespaces = {
  spreadsheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
} as const;
