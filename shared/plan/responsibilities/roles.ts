import { type UnitName, unitsIn } from './unit-names.ts';

/** Who is named for a measure: those in the lead and the others. */
export interface RoleNames {
  readonly lead: readonly UnitName[];
  readonly units: readonly UnitName[];
  /** The word the list is headed by: 责任单位, 牵头单位 …; empty where verbs tell the parts (牵头, 配合, 负责). */
  readonly role: string;
  /** Offset of a date given with the units (完成时限), end exclusive, or null. */
  readonly time: { readonly start: number; readonly end: number } | null;
}

/** A word that heads a list of units, with its colon. */
export const roleLabel =
  /(?:(?:牵头|主管|主办|主责|负责|责任|配合|参与|参加|协办|协同|协助|落实|支持|实施|承办|成员|指导|责任落实)(?:的)?(?:单位|部门|处室|科室|院系|主体|机构|学校)(?:\([^()]{1,12}\))?(?:及(?:配合|参与|责任)(?:单位|部门))?|牵头|责任|配合|主办|协办|承办)\s?:/g;
const timeLabel = /(?:完成|办结|落实|推进)?(?:时限|时间|期限|节点|进度)(?:要求)?\s?:/g;

const isLeadRole = (word: string): boolean => /^(?:牵头|主办|主责)/.test(word);

/** Splits at commas and semicolons outside brackets. */
const segmentsOf = (text: string, start: number, end: number): { start: number; end: number }[] => {
  const segments: { start: number; end: number }[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const character = at < end ? text.charAt(at) : ';';
    if (/[([【〔]/.test(character)) depth += 1;
    else if (/[)\]】〕]/.test(character)) depth = Math.max(0, depth - 1);
    else if ((depth === 0 || at === end) && /[,;。]/.test(character)) {
      if (at > from) segments.push({ start: from, end: at });
      from = at + 1;
    }
  }
  return segments;
};

/** Remarks on the list itself: 列首位的为牵头单位, 下同, 以下均需…落实. */
const remark =
  /^(?:下同|以下(?:同|均|各项)|不再|均为|均需)|(?:[列排](?:在)?(?:首|第一|名第一)(?:位|名)?)|不再(?:一一)?列(?:出|举)|按.{0,4}顺序/;

const leadVerb = /(?:牵头(?:负责|组织|落实|实施)?|主办|主抓)$/;
const otherVerb = /(?:负责|配合|参与|参加|协助|协办|落实|实施|推进)$/;

/** Reads a list in which verbs tell the parts: 甲牵头，乙、丙配合. Without a verb all are plain units. */
const byVerbs = (
  text: string,
  start: number,
  end: number,
  leading: boolean,
): { lead: UnitName[]; units: UnitName[] } => {
  const lead: UnitName[] = [];
  const units: UnitName[] = [];
  let open: UnitName[] = [];
  for (const segment of segmentsOf(text, start, end)) {
    const words = text.slice(segment.start, segment.end).trimEnd();
    if (remark.test(words)) continue;
    // 甲牵头、乙配合: the verb also parts names that only 、 divides.
    const inner = /牵头(?:负责)?(?=[、\s])/.exec(words);
    if (inner && inner.index > 0) {
      const cut = segment.start + inner.index + inner[0].length;
      lead.push(...open, ...unitsIn(text, segment.start, cut));
      open = [];
      units.push(...unitsIn(text, cut, segment.end));
      continue;
    }
    open.push(...unitsIn(text, segment.start, segment.end));
    if (leadVerb.test(words)) {
      lead.push(...open);
      open = [];
    } else if (otherVerb.test(words)) {
      units.push(...open);
      open = [];
    }
  }
  (leading ? lead : units).push(...open);
  return { lead, units };
};

const marked = /\((?:牵头|牵头单位|主办|主责)\)$/;

const dropRepeated = (names: readonly UnitName[], taken: readonly UnitName[] = []): UnitName[] => {
  const seen = new Set(taken.map((unit) => unit.name));
  return names.filter((unit) => !seen.has(unit.name) && seen.add(unit.name) !== undefined);
};

/**
 * Reads who is responsible from the words of a bracket or line, `start` to `end` of a folded text. Null where the
 * words name nobody.
 */
export const rolesIn = (text: string, start: number, end: number): RoleNames | null => {
  const window = text.slice(start, end);
  const labels = [...window.matchAll(roleLabel)].map((match) => ({
    word: match[0].replace(/\s?:$/, ''),
    start: start + match.index,
    end: start + match.index + match[0].length,
    time: false,
  }));
  const times = [...window.matchAll(timeLabel)].map((match) => ({
    word: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
    time: true,
  }));
  const all = [...labels, ...times].sort((a, b) => a.start - b.start);
  const lead: UnitName[] = [];
  const units: UnitName[] = [];
  let time: RoleNames['time'] = null;
  const first = all[0];
  if (!first || first.start > start) {
    const before = byVerbs(text, start, first?.start ?? end, false);
    lead.push(...before.lead);
    units.push(...before.units);
  }
  all.forEach((each, index) => {
    const until = all[index + 1]?.start ?? end;
    if (each.time) {
      time = { start: each.end, end: until };
      return;
    }
    const part = byVerbs(text, each.end, until, isLeadRole(each.word));
    lead.push(...part.lead);
    units.push(...part.units);
  });
  const named = (unit: UnitName): UnitName => ({ ...unit, name: unit.name.replace(marked, '') });
  const leaders = dropRepeated([...lead, ...units.filter((unit) => marked.test(unit.name))].map(named));
  const others = dropRepeated(units.filter((unit) => !marked.test(unit.name)).map(named), leaders);
  if (leaders.length + others.length === 0) return null;
  const last = labels.findLast((each) => !isLeadRole(each.word)) ?? labels[0];
  return { lead: leaders, units: others, role: last?.word ?? '', time };
};
