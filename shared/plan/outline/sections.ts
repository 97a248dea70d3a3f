import { isSentenceEnd } from '../text/characters.ts';
import { type Passage, spanIn } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import { headingLength } from './headings.ts';
import { type Marker, type MarkerStyle, markerAt, markerStyles } from './markers.ts';

/** A numbered part of the plan, titled or not. */
export interface Section {
  readonly style: MarkerStyle;
  readonly marker: string;
  /** Number in its sequence; 0 where the style does not count. */
  readonly value: number;
  /** Null where the numbering stands before an item that is no heading. */
  readonly title: string | null;
  /** Marker and heading as folded words. */
  readonly heading: string;
  /** Depth from 1, as the plan nests. */
  readonly level: number;
  /** Markers from the outermost section to this one. */
  readonly path: readonly string[];
  /** Position of the section that holds this one, or null. */
  readonly parent: number | null;
  /** Passage in which it begins, and folded offsets there. */
  readonly passage: number;
  readonly start: number;
  /** Where the words after marker and heading begin; `start` to here is the heading. */
  readonly bodyStart: number;
  /** Marker and heading in the text. */
  readonly span: Span;
  /** The passage that holds the title where it is not the one of the marker, or null. */
  readonly titlePassage: number | null;
}

interface Candidate {
  readonly passage: Passage;
  readonly at: number;
  readonly marker: Marker;
  readonly inline: boolean;
  /** Right behind a heading on the same line. */
  readonly direct: boolean;
}

const markerStart = /[第(一二三四五六七八九十\d①-⑳⒈-⒛⑴-⒇㈠-㈩附专任工行措举项目模步—―─]/;
const inlineStart = /[第(一二三四五六七八九十\d①-⑳⒈-⒛⑴-⒇㈠-㈩]/;
const classifierAfterGlue =
  /^[个家所名人项条批种类次套支门本年月日天周级流体些般切些定致律起贯直向旦样并同部方些点些]/;

/** Whether a numbering may begin here within a passage: after a sentence, an item or a blank. */
const opensInline = (folded: string, at: number): boolean => {
  const before = folded[at - 1];
  return (
    isSentenceEnd(before) ||
    before === ';' ||
    before === ' ' ||
    before === ':' ||
    before === ')' ||
    before === ']' ||
    before === '】'
  );
};

const candidatesOf = (passage: Passage): Candidate[] => {
  const { folded } = passage;
  const found: Candidate[] = [];
  const first = markerStart.test(folded.charAt(0)) ? markerAt(folded, 0) : null;
  if (first) found.push({ passage, at: 0, marker: first, inline: false, direct: false });
  /** No punctuation since the last numbering: a heading may be followed by the next numbering at once. */
  let bare = first !== null;
  let since = first?.end ?? 0;
  for (let at = Math.max(1, first?.end ?? 1); at < folded.length; at += 1) {
    const character = folded.charAt(at);
    if (bare && (/[,。;:!?]/.test(character) || at - since > 26)) bare = false;
    if (!inlineStart.test(character)) continue;
    const direct = bare && character === '(' && at - since >= 2;
    const clause = character !== '(' && (folded[at - 1] === ',' || folded[at - 1] === '、');
    if (!direct && !clause && !opensInline(folded, at)) continue;
    const marker = markerAt(folded, at);
    if (!marker || marker.glued || marker.style === 'annex' || marker.style === 'box') continue;
    if (clause && marker.style !== 'ordinal-is') continue;
    // Within a line a comma behind a number ends a clause: 师生比1:20,每班2名.
    if (folded[at + marker.text.length] === ',') continue;
    if (/^(?:decimal|part|section)/.test(marker.style) && folded[at - 1] !== '。' && folded[at - 1] !== ' ')
      continue;
    found.push({ passage, at, marker, inline: true, direct });
    bare = true;
    since = marker.end;
    at = marker.end - 1;
  }
  return found;
};

/** Decides which candidates are numberings by their sequence; inline and glued ones must go on or start a list. */
const accept = (candidates: readonly Candidate[]): Candidate[] => {
  /** For every style the positions of candidates numbered 2, to see whether a 1 begins a list. */
  const seconds = new Map<MarkerStyle, number[]>();
  candidates.forEach(({ marker }, index) => {
    if (marker.value !== 2) return;
    const positions = seconds.get(marker.style);
    if (positions) positions.push(index);
    else seconds.set(marker.style, [index]);
  });
  const nextSecond = new Map<MarkerStyle, number>();
  const secondFollows = (style: MarkerStyle, index: number): boolean => {
    const positions = seconds.get(style) ?? [];
    let pointer = nextSecond.get(style) ?? 0;
    while (pointer < positions.length && (positions[pointer] ?? 0) <= index) pointer += 1;
    nextSecond.set(style, pointer);
    return pointer < positions.length;
  };
  const lastValue = new Map<MarkerStyle, number>();
  const accepted: Candidate[] = [];
  candidates.forEach((candidate, index) => {
    const { marker, inline } = candidate;
    const last = lastValue.get(marker.style) ?? 0;
    const goesOn = marker.value === last + 1;
    const begins = marker.value === 1 && (candidate.direct || secondFollows(marker.style, index));
    if (inline && !goesOn && !begins) return;
    if (marker.glued) {
      if (!goesOn && !begins) return;
      const rest = candidate.passage.folded.slice(marker.end, marker.end + 60);
      if (classifierAfterGlue.test(rest) || rest.startsWith('分之') || rest.startsWith('%')) return;
      // A heading ends soon; a sentence that happens to begin with a number does not.
      const alone = candidate.passage.folded.length <= 34 && !/[,;。]/.test(rest);
      if (!alone && !/^[^,;:。]{4,30}。/.test(rest)) return;
    }
    accepted.push(candidate);
    lastValue.set(marker.style, marker.value);
    // A new outer part lets the numbering inside begin anew.
    for (const style of markerStyles.slice(markerStyles.indexOf(marker.style) + 1))
      if (style !== 'chinese-brackets' && style !== 'article') lastValue.delete(style);
  });
  return accepted;
};

/** Chapters that stand in one passage before it counts as lines run together. */
const fewestChapters = 3;

/** Passages that hold several chapters: their lines were run together. */
const runTogetherPassages = (accepted: readonly Candidate[]): ReadonlySet<number> => {
  const chapters = new Map<number, number>();
  for (const { marker, passage } of accepted)
    if (marker.style === 'chinese' || marker.style === 'chapter')
      chapters.set(passage.index, (chapters.get(passage.index) ?? 0) + 1);
  return new Set([...chapters].flatMap(([passage, count]) => (count >= fewestChapters ? [passage] : [])));
};

/**
 * The numbered parts of a plan in order. `skipped` are passages that hold no headings: tables, contents, page facts.
 * Every character is looked at a fixed number of times.
 */
export const sectionsOf = (
  text: string,
  passages: readonly Passage[],
  skipped: ReadonlySet<number>,
): Section[] => {
  const candidates: Candidate[] = [];
  for (const passage of passages) {
    if (skipped.has(passage.index)) continue;
    for (const candidate of candidatesOf(passage)) candidates.push(candidate);
  }
  const accepted = accept(candidates);
  const runTogether = runTogetherPassages(accepted);
  const sections: Section[] = [];
  const stack: number[] = [];
  accepted.forEach(({ passage, at, marker }, index) => {
    const following = accepted[index + 1];
    const end = following?.passage === passage ? following.at : passage.folded.length;
    const order = markerStyles.indexOf(marker.style);
    while (stack.length > 0) {
      const top = sections[stack.at(-1) ?? 0];
      if (top && markerStyles.indexOf(top.style) < order) break;
      stack.pop();
    }
    const nextIsDeeper =
      following !== undefined &&
      markerStyles.indexOf(following.marker.style) > order &&
      following.passage.index <= passage.index + 1;
    const after = passages[passage.index + 1];
    const plainFollows =
      after !== undefined &&
      end === passage.folded.length &&
      following?.passage !== after &&
      !skipped.has(after.index) &&
      after.folded.length > 20;
    let words = passage.folded.slice(marker.end, end);
    const before = accepted[index - 1];
    const inList =
      before !== undefined &&
      before.marker.style === marker.style &&
      marker.value > 1 &&
      (before.passage === passage
        ? passage.folded.charAt(at - 1) === ';'
        : before.passage.folded.endsWith(';') && before.passage.index === passage.index - 1);
    let length = headingLength(words, {
      style: marker.style,
      hasBody: nextIsDeeper || plainFollows,
      inList,
      runTogether: runTogether.has(passage.index),
    });
    let titlePassage = passage;
    let titleStart = marker.end;
    if (
      marker.style === 'annex' &&
      words.trim() === '' &&
      after &&
      after.folded.length <= 60 &&
      !/[。;]/.test(after.folded)
    ) {
      // 附件 stands alone; its title is the next line.
      titlePassage = after;
      titleStart = 0;
      words = after.folded;
      length = words.length;
    }
    while (length > 0 && /[\s。,、:.;]/.test(words.charAt(length - 1))) length -= 1;
    const named =
      marker.style === 'article' ? /^[[【(]([^\]】)]{2,20})[\]】)]$/.exec(words.slice(0, length)) : null;
    const titleSpan = named
      ? spanIn(titlePassage, titleStart + 1, titleStart + length - 1)
      : spanIn(titlePassage, titleStart, titleStart + length);
    const parent = stack.at(-1) ?? null;
    const outer = parent === null ? [] : (sections[parent]?.path ?? []);
    stack.push(sections.length);
    sections.push({
      style: marker.style,
      marker: marker.text,
      value: marker.value,
      title: length > 0 ? oneLine(text.slice(titleSpan.start, titleSpan.end)) : null,
      heading: `${passage.folded.slice(at, marker.end)}${words.slice(0, length)}`,
      level: stack.length,
      path: [...outer, marker.text],
      parent,
      passage: passage.index,
      start: at,
      titlePassage: titlePassage === passage ? null : titlePassage.index,
      bodyStart: titlePassage === passage ? titleStart + length : passage.folded.length,
      span: {
        start: spanIn(passage, at, at + 1).start,
        end: length > 0 ? titleSpan.end : spanIn(passage, at, marker.end).end,
      },
    });
  });
  return sections;
};

/** Titles that a page width has cut are shown on one line. */
const oneLine = (title: string): string => title.replace(/\s*[\r\n]+\s*/g, '').trim();
