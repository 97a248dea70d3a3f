import { formatNumber } from './numbering-format.ts';
import type { NumberingReference, WordStyles } from './word-styles.ts';
import { attributeOf, xmlTags } from './xml-scan.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、` with the places of the numbers of this and outer levels. */
  readonly pattern: string;
  /** What stands between number and words: tab, space or nothing. */
  readonly suffix: string;
  /** All numbers in it are written in digits. */
  readonly legal: boolean;
  /** Paragraph style that stands for the level. */
  readonly style: string | null;
  /** The list begins anew here although it shares its definition with another. */
  readonly restarts: boolean;
}

interface List {
  /** Lists of one definition count on together. */
  readonly key: string;
  readonly levels: Map<number, Level>;
}

const mostLevels = 9;
const plainLevel: Level = {
  start: 1,
  format: 'decimal',
  pattern: '',
  suffix: 'tab',
  legal: false,
  style: null,
  restarts: false,
};

/** A switch of WordprocessingML is on when it is there, unless its value says otherwise. */
const isOn = (value: string | null): boolean => value !== '0' && value !== 'false' && value !== 'off';

/** Reads numbering.xml: which numbers a list prints. */
const readLists = (xml: string, styles: WordStyles): ReadonlyMap<string, List> => {
  const definitions = new Map<string, Map<number, Level>>();
  /** Definitions that only name a style of lists. */
  const linked = new Map<string, string>();
  const lists = new Map<string, List & { key: string }>();
  let definition: { id: string; levels: Map<number, Level> } | null = null;
  let list: (List & { key: string }) | null = null;
  let level = -1;
  const change = (changes: Partial<Level>): void => {
    const levels = definition?.levels ?? list?.levels;
    if (levels && level >= 0 && level < mostLevels)
      levels.set(level, { ...(levels.get(level) ?? plainLevel), ...changes });
  };
  for (const tag of xmlTags(xml)) {
    if (tag.closing) {
      if (tag.name === 'w:abstractNum') definition = null;
      else if (tag.name === 'w:num') list = null;
      else if (tag.name === 'w:lvl' || tag.name === 'w:lvlOverride') level = -1;
      continue;
    }
    const value = attributeOf(xml, tag, 'w:val');
    const integer = Number.parseInt(value ?? '', 10);
    switch (tag.name) {
      case 'w:abstractNum': {
        const id = attributeOf(xml, tag, 'w:abstractNumId') ?? '';
        definition = { id, levels: new Map() };
        definitions.set(id, definition.levels);
        break;
      }
      case 'w:numStyleLink':
        if (definition && value !== null) linked.set(definition.id, value);
        break;
      case 'w:num':
        list = { key: '', levels: new Map() };
        lists.set(attributeOf(xml, tag, 'w:numId') ?? '', list);
        break;
      case 'w:abstractNumId':
        if (!list) break;
        list.key = value ?? '';
        for (const [index, known] of definitions.get(list.key) ?? []) list.levels.set(index, known);
        break;
      case 'w:lvl':
      case 'w:lvlOverride':
        level = Number(attributeOf(xml, tag, 'w:ilvl') ?? '-1');
        break;
      case 'w:start':
        if (Number.isInteger(integer)) change({ start: integer });
        break;
      case 'w:startOverride':
        if (Number.isInteger(integer)) change({ start: integer, restarts: true });
        break;
      case 'w:numFmt':
        change({ format: value ?? 'decimal' });
        break;
      case 'w:lvlText':
        change({ pattern: value ?? '' });
        break;
      case 'w:suff':
        change({ suffix: value ?? 'tab' });
        break;
      case 'w:isLgl':
        change({ legal: isOn(value) });
        break;
      case 'w:pStyle':
        change({ style: value });
        break;
    }
  }
  for (const own of lists.values()) {
    const style = linked.get(own.key);
    const id = style === undefined ? undefined : styles.numbering(style)?.list;
    const target = id === undefined ? undefined : lists.get(id);
    if (!target || target === own || own.levels.size > 0) continue;
    own.key = target.key;
    for (const [index, known] of target.levels) own.levels.set(index, known);
  }
  return lists;
};

/** A symbol of bullets is no numbering; private-use characters and the like print nothing here. */
const isNumbering = (level: Level): boolean =>
  level.format !== 'bullet' && level.format !== 'none' && level.pattern.includes('%');

/** Behind these a blank stands before the words: 第一章 总则, 1.1 目标. */
const wantsBlank = /[\da-zA-Z章节条篇编款]$|部分$/;

/** The numbers that Word makes itself (一、 （一） 1.), in the order paragraphs ask for them. */
export interface WordNumbering {
  /** Counts a paragraph; the words of its number, empty where it has none. */
  next(reference: Partial<NumberingReference>, style: string | null): string;
}

/** Counts the paragraphs of a document; without numbering.xml none has a number. */
export const wordNumbering = (numberingXml: string | null, styles: WordStyles): WordNumbering => {
  const lists = numberingXml === null ? new Map<string, List>() : readLists(numberingXml, styles);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  const levelOfStyle = (list: List | undefined, style: string | null): number | undefined => {
    if (!list || style === null) return undefined;
    for (const [index, level] of list.levels) if (level.style === style) return index;
    return undefined;
  };

  const count = (id: string, list: List, depth: number, level: Level): number[] => {
    const values = counters.get(list.key) ?? [];
    counters.set(list.key, values);
    const first = `${id} ${depth}`;
    const restarts = level.restarts && !begun.has(first);
    begun.add(first);
    values[depth] = values[depth] === undefined || restarts ? level.start : values[depth] + 1;
    values.length = depth + 1;
    return values;
  };

  return {
    next: (own, style) => {
      const fromStyle = style === null ? undefined : styles.numbering(style);
      const id = own.list ?? fromStyle?.list;
      if (id === undefined || id === '0') return '';
      const list = lists.get(id);
      const depth = own.level ?? levelOfStyle(list, style) ?? fromStyle?.level ?? 0;
      const level = list?.levels.get(depth);
      if (!list || !level || depth >= mostLevels) return '';
      const values = count(id, list, depth, level);
      if (!isNumbering(level)) return '';
      const text = level.pattern.replace(/%([1-9])/g, (_whole, place: string) => {
        const index = Number(place) - 1;
        const outer = list.levels.get(index);
        const format = level.legal ? 'decimal' : (outer?.format ?? 'decimal');
        return formatNumber(values[index] ?? outer?.start ?? 1, format);
      });
      return level.suffix === 'space' || (level.suffix !== 'nothing' && wantsBlank.test(text))
        ? `${text} `
        : text;
    },
  };
};
