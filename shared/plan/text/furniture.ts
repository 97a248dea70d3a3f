import { furnitureRules, menuWords, type StrippedReason } from './furniture-rules.ts';
import type { Line } from './lines.ts';

/** Longer lines are text; furniture is short. */
const longestFurniture = 240;
const longestMenuEntry = 14;
const longestSlogan = 16;

/** A page has no more furniture, and no more names are planted, than this many lines. */
const mostCompared = 400;

/** A line that can only belong to the document: it ends a sentence, or names itself a plan. */
const isBody = (plain: string): boolean =>
  plain.length > longestFurniture ||
  (plain.length >= 12 && /[。;!?]/.test(plain)) ||
  /^关于.{2,60}的?(?:通知|意见|决定|解读|公告|函|批复)$/.test(plain) ||
  /(?:方案|意见|办法|计划|规划|通知|细则|规定|解读)(?:\([^)]{1,20}\))?$/.test(plain) ||
  /^(?:第[一二三四五六七八九十百\d]{1,4}[部章节条篇]|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))/.test(
    plain,
  ) ||
  /^[^\s:]{2,10}\s?:\s?\S/.test(plain);

const isMenu = (plain: string): boolean => {
  const entries = plain.split(/[\s|·]+/).filter((entry) => entry !== '');
  if (entries.length === 0 || entries.some((entry) => entry.length > longestMenuEntry)) return false;
  const known = plain.match(menuWords)?.length ?? 0;
  return known >= 1 && (entries.length >= 2 || (known === 1 && plain.length <= 8)) && !/[。;,]/.test(plain);
};

const isShortAndBare = (plain: string): boolean =>
  plain.length <= longestMenuEntry * 6 && !/[。;:,、!?]/.test(plain) && !/^\d+$|\d{4}年/.test(plain);

/** Several short entries side by side, none a sentence. */
const isEntryRow = (plain: string): boolean => {
  const entries = plain.split(/\s+/);
  return entries.length >= 3 && entries.every((entry) => entry.length <= 10) && isShortAndBare(plain);
};

const ruleFor = (plain: string): StrippedReason | undefined =>
  plain.length > longestFurniture
    ? undefined
    : furnitureRules.find(({ pattern }) => pattern.test(plain))?.reason;

/** Lines that stand alone three times or more and whose words also stand inside furniture are planted there. */
const plantedNames = (lines: readonly Line[], reasons: ReadonlyMap<number, StrippedReason>): Set<string> => {
  const counts = new Map<string, number>();
  for (const { plain } of lines)
    if (plain.length >= 2 && plain.length <= longestSlogan && !/[。;,、:\d]/.test(plain))
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
  const furniture = lines
    .filter((line) => reasons.has(line.number))
    .map((line) => line.plain)
    .slice(0, mostCompared);
  const planted = new Set<string>();
  const repeated = [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1]);
  for (const [name] of repeated.slice(0, mostCompared))
    if (furniture.some((plain) => plain.length > name.length && plain.includes(name))) planted.add(name);
  return planted;
};

/** Lines that repeat beside page numbers are heads or feet of pages. */
const runningHeads = (lines: readonly Line[], reasons: ReadonlyMap<number, StrippedReason>): Set<string> => {
  const beside = new Map<string, number>();
  const visible = lines.filter((line) => line.plain !== '');
  visible.forEach((line, index) => {
    if (reasons.get(line.number) !== 'page-number') return;
    for (const neighbour of [visible[index - 1], visible[index + 1]])
      if (neighbour && neighbour.plain.length <= 40 && !reasons.has(neighbour.number))
        beside.set(neighbour.plain, (beside.get(neighbour.plain) ?? 0) + 1);
  });
  return new Set([...beside].filter(([, count]) => count >= 3).map(([plain]) => plain));
};

/** Short bare lines enclosed by furniture, at the head or the foot of the page, belong to it. */
const enclosed = (lines: readonly Line[], reasons: Map<number, StrippedReason>): void => {
  const visible = lines.filter((line) => line.plain !== '');
  const first = visible.findIndex((line) => !reasons.has(line.number) && isBody(line.plain));
  const last = visible.findLastIndex((line) => !reasons.has(line.number) && isBody(line.plain));
  const sweep = (part: readonly Line[]): void => {
    const known = part.flatMap((line, index) => (reasons.has(line.number) ? [index] : []));
    const from = known.at(0) ?? 0;
    const to = known.at(-1) ?? -1;
    for (const line of part.slice(from, to + 1))
      if (!reasons.has(line.number) && isShortAndBare(line.plain)) reasons.set(line.number, 'navigation');
  };
  if (first < 0) return;
  sweep(visible.slice(0, first));
  sweep(visible.slice(last + 1));
};

const relatedHead =
  /^(?:相关(?:链接|阅读|文档|附件|新闻|文章|解读|稿件|信息)|推荐阅读|延伸阅读|猜你喜欢)\s?:?$/;
const longestLink = 60;

/** Titles of other pages below a heading such as 相关链接, once the last sentence of the document is over. */
const relatedLinks = (lines: readonly Line[], reasons: Map<number, StrippedReason>): void => {
  const lastSentence = lines.findLastIndex(
    (line) => !reasons.has(line.number) && line.plain.length >= 12 && /[。;]$/.test(line.plain),
  );
  let below = false;
  for (const line of lines.slice(lastSentence + 1)) {
    if (relatedHead.test(line.plain)) below = true;
    else if (below && line.plain !== '' && !reasons.has(line.number) && line.plain.length <= longestLink)
      reasons.set(line.number, 'advert');
  }
};

/**
 * The lines that are furniture of the page a document was copied from, with the reason: line number → reason.
 * Nothing else is touched. Looks at every line a fixed number of times.
 */
export const furnitureOf = (lines: readonly Line[]): ReadonlyMap<number, StrippedReason> => {
  const reasons = new Map<number, StrippedReason>();
  const body = lines.findIndex((line) => line.plain !== '' && isBody(line.plain));
  lines.forEach((line, index) => {
    if (line.plain === '') return;
    const reason = ruleFor(line.plain);
    if (reason) reasons.set(line.number, reason);
    else if (isMenu(line.plain)) reasons.set(line.number, 'navigation');
    else if (index < body && isEntryRow(line.plain)) reasons.set(line.number, 'navigation');
  });
  // A breadcrumb often breaks in two: its second half starts with the arrow.
  lines.forEach((line, index) => {
    if (
      !reasons.has(line.number) &&
      /^[>›»]/.test(line.plain) &&
      reasons.get(lines[index - 1]?.number ?? 0) === 'breadcrumb'
    )
      reasons.set(line.number, 'breadcrumb');
  });
  const planted = plantedNames(lines, reasons);
  const heads = runningHeads(lines, reasons);
  for (const line of lines) {
    if (reasons.has(line.number)) continue;
    if (planted.has(line.plain)) reasons.set(line.number, 'advert');
    else if (heads.has(line.plain)) reasons.set(line.number, 'running-head');
  }
  relatedLinks(lines, reasons);
  enclosed(lines, reasons);
  return reasons;
};
