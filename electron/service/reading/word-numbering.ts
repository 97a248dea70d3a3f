import { formatNumber } from './numbering-format.ts';
import { attributeOf, xmlTags } from './xml-scan.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、` with the places of the numbers of this and outer levels. */
  readonly pattern: string;
}

interface Numbering {
  /** Levels of each list by its id. */
  readonly lists: ReadonlyMap<string, { readonly key: string; readonly levels: ReadonlyMap<number, Level> }>;
}

interface Reference {
  readonly list: string;
  readonly level: number;
}

const mostLevels = 9;

/** Reads numbering.xml: which numbers a list prints. */
const readNumbering = (xml: string): Numbering => {
  const abstract = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { key: string; levels: Map<number, Level> }>();
  let definition: Map<number, Level> | null = null;
  let list: { key: string; levels: Map<number, Level> } | null = null;
  let level = -1;
  const change = (change: Partial<Level>): void => {
    const levels = definition ?? list?.levels;
    if (!levels || level < 0 || level >= mostLevels) return;
    const known = levels.get(level) ?? { start: 1, format: 'decimal', pattern: '' };
    levels.set(level, { ...known, ...change });
  };
  for (const tag of xmlTags(xml)) {
    if (tag.closing) {
      if (tag.name === 'w:abstractNum') definition = null;
      else if (tag.name === 'w:num') list = null;
      else if (tag.name === 'w:lvl' || tag.name === 'w:lvlOverride') level = -1;
      continue;
    }
    const value = attributeOf(xml, tag, 'w:val') ?? '';
    if (tag.name === 'w:abstractNum') {
      definition = new Map();
      abstract.set(attributeOf(xml, tag, 'w:abstractNumId') ?? '', definition);
    } else if (tag.name === 'w:num') {
      list = { key: '', levels: new Map() };
      lists.set(attributeOf(xml, tag, 'w:numId') ?? '', list);
    } else if (tag.name === 'w:abstractNumId' && list) {
      list.key = value;
      for (const [index, known] of abstract.get(value) ?? []) list.levels.set(index, known);
    } else if (tag.name === 'w:lvl' || tag.name === 'w:lvlOverride')
      level = Number(attributeOf(xml, tag, 'w:ilvl') ?? '-1');
    else if (tag.name === 'w:start' || tag.name === 'w:startOverride') change({ start: Number(value) || 1 });
    else if (tag.name === 'w:numFmt') change({ format: value });
    else if (tag.name === 'w:lvlText') change({ pattern: value });
  }
  return { lists };
};

/** Reads styles.xml: the numbering that paragraph styles bring along. */
const readStyleNumbering = (xml: string): ReadonlyMap<string, Reference> => {
  const own = new Map<string, { list: string | null; level: number; base: string | null }>();
  let style: string | null = null;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'w:style') style = tag.closing ? null : attributeOf(xml, tag, 'w:styleId');
    if (style === null || tag.closing) continue;
    const known = own.get(style) ?? { list: null, level: 0, base: null };
    const value = attributeOf(xml, tag, 'w:val');
    if (tag.name === 'w:numId') own.set(style, { ...known, list: value });
    else if (tag.name === 'w:ilvl') own.set(style, { ...known, level: Number(value ?? '0') });
    else if (tag.name === 'w:basedOn') own.set(style, { ...known, base: value });
  }
  const resolved = new Map<string, Reference>();
  for (const name of own.keys()) {
    let current: string | null = name;
    for (let depth = 0; current !== null && depth < 12; depth += 1) {
      const known: { list: string | null; level: number; base: string | null } | undefined = own.get(current);
      if (known?.list != null) {
        resolved.set(name, { list: known.list, level: known.level });
        break;
      }
      current = known?.base ?? null;
    }
  }
  return resolved;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A symbol of bullets is no numbering; private-use characters and the like print nothing here. */
const isNumbering = (level: Level): boolean =>
  level.format !== 'bullet' && level.format !== 'none' && level.pattern.includes('%');

/**
 * Writes the numbers that Word makes itself (一、 （一） 1.) into the paragraphs, so that the outline of a document does
 * not depend on how its author numbered it. Returns the text of document.xml and how many numbers were written.
 */
export const writeNumbering = (
  document: string,
  numberingXml: string | null,
  stylesXml: string | null,
): { xml: string; count: number } => {
  if (numberingXml === null) return { xml: document, count: 0 };
  const { lists } = readNumbering(numberingXml);
  const styles = stylesXml === null ? new Map<string, Reference>() : readStyleNumbering(stylesXml);
  const counters = new Map<string, number[]>();
  const label = ({ list: id, level: depth }: Reference): string => {
    const list = lists.get(id);
    const level = list?.levels.get(depth);
    if (!list || !level || depth >= mostLevels) return '';
    const values = counters.get(list.key) ?? [];
    counters.set(list.key, values);
    values[depth] = values[depth] === undefined ? level.start : (values[depth] ?? 0) + 1;
    values.length = depth + 1;
    if (!isNumbering(level)) return '';
    const text = level.pattern.replace(/%([1-9])/g, (_whole, place: string) => {
      const index = Number(place) - 1;
      const outer = list.levels.get(index);
      return formatNumber(values[index] ?? outer?.start ?? 1, outer?.format ?? 'decimal');
    });
    return /[\da-zA-Z]$/.test(text) ? `${text} ` : text;
  };

  const pieces: string[] = [];
  let copied = 0;
  let count = 0;
  let inProperties = false;
  let depth = 0;
  let reference: Partial<{ list: string; level: number; style: string }> = {};
  const insert = (at: number): void => {
    const fromStyle = reference.style === undefined ? undefined : styles.get(reference.style);
    const id = reference.list ?? fromStyle?.list;
    if (id === undefined || id === '0') return;
    const text = label({ list: id, level: reference.level ?? fromStyle?.level ?? 0 });
    if (text === '') return;
    pieces.push(document.slice(copied, at), `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`);
    copied = at;
    count += 1;
  };
  for (const tag of xmlTags(document)) {
    if (tag.name === 'w:pPr' && !tag.selfClosing) {
      if (tag.closing) {
        depth -= 1;
        if (depth === 0 && inProperties) {
          inProperties = false;
          insert(tag.end);
        }
      } else {
        if (depth === 0) {
          inProperties = true;
          reference = {};
        }
        depth += 1;
      }
    } else if (inProperties && !tag.closing) {
      const value = attributeOf(document, tag, 'w:val');
      if (value === null) continue;
      if (tag.name === 'w:numId') reference.list = value;
      else if (tag.name === 'w:ilvl') reference.level = Number(value);
      else if (tag.name === 'w:pStyle') reference.style = value;
    }
  }
  pieces.push(document.slice(copied));
  return { xml: pieces.join(''), count };
};
