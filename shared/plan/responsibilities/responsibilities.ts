import { bracketsIn } from '../text/brackets.ts';
import { type Passage, spanIn } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import { type RoleNames, roleLabel, rolesIn } from './roles.ts';
import { looksLikeUnit } from './unit-names.ts';

/** Who answers for a measure, as the plan says it. */
export interface FoundResponsibility extends RoleNames {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly span: Span;
  /** The bracket is never closed in the text. */
  readonly unclosed: boolean;
}

const labelAhead = new RegExp(`^\\s?(?:${roleLabel.source})`);
/** Verbs that end a bracket of units without a label. */
const verbEnd = /(?:牵头(?:负责|落实)?|配合|负责(?:落实)?|参与|分工落实|分别落实|组织实施)[。.]?$/;
const departmentEnd = /(?:局|委|办|厅|部|政府|委员会|总工会|管委会|工商联|部门|银行|学院|处)$/;

/** The longest list of units that is read, in characters. */
const longestList = 600;

/** A bracket of nothing but units, at the end of a sentence or paragraph. */
const isBareList = (text: string, open: number, close: number): boolean => {
  const inside = text.slice(open + 1, close);
  if (inside.length < 3 || inside.length > longestList || /[。!?“”《》:%]/.test(inside) || /\d/.test(inside))
    return false;
  const after = text.charAt(close + 1);
  const atEnd =
    text[open - 1] === '。' ||
    text[open - 1] === ';' ||
    close + 1 >= text.length ||
    (after === '。' && close + 2 >= text.length);
  if (!atEnd || /^(?:以下|下同|含|即|简称|包括|如|试行|征求|暂行|其中)/.test(inside)) return false;
  const names = inside.split(/[、,;]/).map((name) => name.trim());
  return (
    names.every(
      (name) =>
        looksLikeUnit(name) || /^[^等]{2,24}(?:等(?:有关|相关)?(?:部门|单位)|会同.{2,12})$/.test(name),
    ) && names.some((name) => departmentEnd.test(name))
  );
};

const isResponsible = (text: string, open: number, end: number, close: number | null): boolean => {
  const inside = text.slice(open + 1, end);
  if (labelAhead.test(inside)) return true;
  if (inside.length > longestList) return false;
  // （技工院校内由人力资源社会保障部门负责）: an exception to what the sentence says.
  if (/^[^、,;]{2,}由/.test(inside)) return false;
  if (verbEnd.test(inside)) {
    const names = inside.split(/[、,;]/);
    return (
      !/[。:“”《》]/.test(inside) &&
      names.some((name) =>
        looksLikeUnit(
          name.replace(
            /(?:按照?.{0,4}职责分工|分工|共同|分别)?(?:牵头)?(?:负责|配合|参与|牵头|落实|组织实施)*$/,
            '',
          ),
        ),
      )
    );
  }
  return close !== null && isBareList(text, open, close);
};

/**
 * Finds who is responsible in a passage: brackets of every kind, closed or not, and lines headed by 责任单位.
 * `ends` are the folded offsets at which parts of the passage end, ascending; nothing reaches across them.
 */
export const responsibilitiesIn = (passage: Passage, ends: readonly number[]): FoundResponsibility[] => {
  const { folded } = passage;
  const found: FoundResponsibility[] = [];
  const endAfter = (offset: number): number => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return ends[low] ?? folded.length;
  };
  const add = (
    start: number,
    end: number,
    insideStart: number,
    insideEnd: number,
    unclosed: boolean,
  ): void => {
    const roles = rolesIn(folded, insideStart, insideEnd);
    if (roles)
      found.push({
        ...roles,
        passage: passage.index,
        start,
        end,
        span: spanIn(passage, start, end),
        unclosed,
      });
  };
  let covered = 0;
  for (const bracket of bracketsIn(folded)) {
    if (bracket.open < covered) continue;
    if (bracket.close === null && !labelAhead.test(folded.slice(bracket.open + 1, bracket.open + 24)))
      continue;
    const limit = Math.min(endAfter(bracket.open), bracket.open + longestList);
    const unclosed = bracket.close === null || bracket.close >= limit;
    let end = unclosed ? limit : (bracket.close ?? limit);
    if (unclosed) {
      const stop = folded.slice(bracket.open, limit).search(/[。!?]/);
      if (stop >= 0) end = bracket.open + stop;
      while (end > bracket.open && /[\s,;、]/.test(folded.charAt(end - 1))) end -= 1;
    }
    if (!isResponsible(folded, bracket.open, end, unclosed ? null : bracket.close)) continue;
    add(bracket.open, unclosed ? end : end + 1, bracket.open + 1, end, unclosed);
    covered = end;
  }
  // Lines and sentences headed by a role without any bracket.
  const bracketed = [...found];
  let pointer = 0;
  covered = 0;
  for (const match of folded.matchAll(roleLabel)) {
    const start = match.index;
    const before = folded[start - 1];
    while (pointer < bracketed.length && (bracketed[pointer]?.end ?? 0) <= start) pointer += 1;
    if (start < covered || (bracketed[pointer]?.start ?? folded.length) <= start) continue;
    if (before !== undefined && !/[。;!?\s)\]】]/.test(before)) continue;
    const limit = endAfter(start);
    const stop = folded.slice(start, Math.min(limit, start + longestList)).search(/[。!?]/);
    let end = stop >= 0 ? start + stop : Math.min(limit, start + longestList);
    while (
      end > start &&
      /[\s,;、)\]】]/.test(folded.charAt(end - 1)) &&
      !folded.slice(start, end).includes('(')
    )
      end -= 1;
    add(start, end, start, end, false);
    covered = end;
  }
  return found.sort((a, b) => a.start - b.start);
};
