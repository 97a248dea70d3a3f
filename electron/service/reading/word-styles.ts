import { attributeOf, xmlTags } from './xml-scan.ts';

/** A paragraph's place in a numbered list. */
export interface NumberingReference {
  readonly list: string;
  /** From 0; undefined where the list itself tells, by the style. */
  readonly level: number | undefined;
}

/** What the styles of a document say that changes its words. */
export interface WordStyles {
  /** The list a paragraph style brings along, its own or one it is based on. */
  numbering(style: string): NumberingReference | undefined;
  /** Words in the style are hidden. */
  hides(style: string): boolean;
}

interface Style {
  list: string | null;
  level: number | undefined;
  hidden: boolean | null;
  base: string | null;
}

/** Longest chain of styles based on one another. */
const longestChain = 12;

/** Reads styles.xml. */
export const wordStyles = (xml: string | null): WordStyles => {
  const styles = new Map<string, Style>();
  let open: Style | null = null;
  for (const tag of xmlTags(xml ?? '')) {
    if (tag.name === 'w:style') {
      open = null;
      const id = tag.closing || tag.selfClosing ? null : attributeOf(xml ?? '', tag, 'w:styleId');
      if (id !== null) {
        open = { list: null, level: undefined, hidden: null, base: null };
        styles.set(id, open);
      }
    }
    if (!open || tag.closing) continue;
    const value = attributeOf(xml ?? '', tag, 'w:val');
    if (tag.name === 'w:numId') open.list = value;
    else if (tag.name === 'w:ilvl') open.level = Number(value ?? '0');
    else if (tag.name === 'w:vanish') open.hidden = value !== '0' && value !== 'false';
    else if (tag.name === 'w:basedOn') open.base = value;
  }
  const chain = function* (name: string): Generator<Style> {
    let style = styles.get(name);
    for (let depth = 0; style && depth < longestChain; depth += 1) {
      yield style;
      style = style.base === null ? undefined : styles.get(style.base);
    }
  };
  return {
    numbering: (name) => {
      for (const style of chain(name))
        if (style.list !== null) return { list: style.list, level: style.level };
      return undefined;
    },
    hides: (name) => {
      for (const style of chain(name)) if (style.hidden !== null) return style.hidden;
      return false;
    },
  };
};
