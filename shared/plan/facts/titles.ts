import type { Passage } from '../text/passage.ts';

/** What kind of document a title names. */
const kinds =
  '实施方案|工作方案|行动方案|建设方案|改革方案|试点方案|推进方案|总体方案|方案|行动计划|工作计划|推进计划|计划|实施意见|指导意见|若干意见|意见|管理办法|实施办法|暂行办法|办法|实施细则|细则|发展规划|规划|若干措施|政策措施|措施|规定|条例|章程|制度|清单|指标体系|评价体系|考核指标|考核标准|评分标准|评价标准|任务分工|责任分工|任务书|纲要|指南|规程|指引|要点|解读|通知|公告|通告|函|批复|决定';
const titleEnd = new RegExp(`(?:${kinds})(?:\\([^()]{1,24}\\))?$`);
const noticeEnd = /(?:的)?(?:通知|公告|通告|函|批复|决定|请示|报告)$/;
const kindAtEnd = new RegExp(`(${kinds})(?:\\([^()]{1,24}\\))?$`);

/** Titles are no longer than this, and stand among the first passages or alone before the body. */
const longestTitle = 110;
const farthest = 60;

export interface Titles {
  /** The document's own title: that of the notice where a notice brings the plan. */
  readonly title: string | null;
  /** The plan a notice brings or an interpretation explains. */
  readonly planTitle: string | null;
  /** True where the text carries none and the title is made from its opening words. */
  readonly inferred: boolean;
  readonly kind: string | null;
  /** Passages that are title lines. */
  readonly passages: ReadonlySet<number>;
}

const isTitleLine = (text: string): boolean =>
  text.length >= 6 &&
  text.length <= longestTitle &&
  !/[。;!?]/.test(text) &&
  !/^(?:[一二三四五六七八九十]{1,3}、|\(|第[一二三四五六七八九十]+[章条])/.test(text) &&
  titleEnd.test(text.replace(/[》”"\s]+$/, ''));

/** A piece of a title that goes on in the next line. */
const isTitlePart = (text: string): boolean =>
  text.length >= 2 && text.length <= 60 && !/[。;:,!?]/.test(text) && !/^\d+$|\d{4}年\d|〔/.test(text);

/** Schools and firms, whose name stands above the title of their plan. */
const ownBody = /(?:学院|大学|学校|中心|集团|公司)$/;

const compact = (text: string): string => text.replaceAll(' ', '');

/** Issuer above, 关于… below: one title on two or three lines. */
const joinedAt = (passages: readonly Passage[], index: number): { text: string; count: number } | null => {
  let text = '';
  for (let count = 1; count <= 4; count += 1) {
    const passage = passages[index + count - 1];
    if (!passage || !isTitlePart(passage.folded)) return null;
    text += compact(passage.folded);
    if (count > 1 && /关于/.test(text) && isTitleLine(text)) return { text, count };
    // A body above, its plan below: 某学院 / 产教融合规划.
    const below = passages[index + 1]?.folded ?? '';
    if (
      count === 2 &&
      ownBody.test(passages[index]?.folded ?? '') &&
      isTitleLine(compact(below)) &&
      !/关于|通知/.test(below) &&
      !below.startsWith(compact(passages[index]?.folded ?? '').slice(0, 3))
    )
      return { text, count };
  }
  return null;
};

const insideMarks = (title: string): string | null => /《([^《》]{4,80})》/.exec(title)?.[1] ?? null;

/** The plan named in 关于印发…的通知. */
const broughtBy = (title: string): string | null => {
  const marked = insideMarks(title);
  if (marked) return marked;
  const found = /(?:关于|)(?:印发|转发|发布|下发|公布)(.{4,80}?)的(?:通知|公告|函)/.exec(title);
  return found?.[1] ?? null;
};

/** A title made from the opening words: what the plan is for and what kind it calls itself. */
const inferredFrom = (passages: readonly Passage[]): string | null => {
  for (const passage of passages.slice(0, 12)) {
    const kind =
      /(?:制定|特制定|提出)(?:如下|以下|本)(?:如下)?(实施方案|工作方案|行动计划|实施意见|意见|办法|细则|方案|规划|措施)/.exec(
        passage.folded.slice(0, 1200),
      )?.[1];
    if (!kind) continue;
    const aim =
      /^为(?:了)?(?:深入|全面|认真)?(?:贯彻落实[^,]{0,60},)?(?:进一步|切实|加快|深入|全面)?([^,。]{2,30})[,。]/.exec(
        passage.folded.slice(0, 200),
      )?.[1];
    return aim && !/精神|贯彻/.test(aim) ? `${aim}${kind}` : kind;
  }
  return null;
};

/**
 * The titles of a document: the first full one among its opening passages, lines joined where it is split, and the
 * plan it brings. `pageTitle` is what the page's own table calls it.
 */
export const titlesOf = (
  passages: readonly Passage[],
  skipped: ReadonlySet<number>,
  pageTitle: string | null,
): Titles => {
  const candidates: { text: string; index: number; count: number }[] = [];
  const head = passages.slice(0, farthest);
  const bodyStart = head.findIndex(
    (passage, index) => !skipped.has(index) && passage.folded.length >= 40 && passage.folded.includes('。'),
  );
  for (let index = 0; index < head.length; index += 1) {
    const passage = head[index];
    if (!passage || skipped.has(index)) continue;
    if (/^(?:附件|附录)/.test(passage.folded) && candidates.length > 0) break;
    if (/^[一二三]、|^第一[章条]/.test(passage.folded)) break;
    const joined = isTitleLine(compact(passage.folded)) ? null : joinedAt(head, index);
    if (joined) {
      candidates.push({ text: joined.text, index, count: joined.count });
      index += joined.count - 1;
    } else if (isTitleLine(passage.folded))
      candidates.push({ text: compact(passage.folded), index, count: 1 });
  }
  const opening = candidates.filter(({ index }) => bodyStart < 0 || index < bodyStart);
  const notice = opening.find(({ text }) => noticeEnd.test(text) && /关于/.test(text));
  const [first] = opening;
  const page = pageTitle && isTitleLine(compact(pageTitle)) ? compact(pageTitle) : null;
  // A title that ends sooner than the page's own is a cut copy of it.
  const own = notice?.text ?? first?.text ?? null;
  const title = own !== null && page?.startsWith(own) ? page : (own ?? page);
  if (title === null) {
    const inferred = inferredFrom(passages);
    return {
      title: inferred,
      planTitle: null,
      inferred: inferred !== null,
      kind: inferred ? (kindAtEnd.exec(inferred)?.[1] ?? null) : null,
      passages: new Set(),
    };
  }
  const brought =
    noticeEnd.test(title) || /解读/.test(title) ? (broughtBy(title) ?? insideMarks(title)) : null;
  const later = candidates.find(
    ({ text }) =>
      text !== title &&
      !noticeEnd.test(text) &&
      brought !== null &&
      (text === brought || text.endsWith(brought) || brought.endsWith(text)),
  );
  const planTitle = later?.text ?? brought;
  // Title lines stand above the body; further down only the plan's own title is one.
  const held = new Set<number>();
  for (const candidate of candidates)
    if (opening.includes(candidate) || candidate.text === planTitle || candidate.text === title)
      for (let step = 0; step < candidate.count; step += 1) held.add(candidate.index + step);
  const named = planTitle ?? title;
  return {
    title,
    planTitle,
    inferred: false,
    kind: /解读/.test(title) ? '解读' : (kindAtEnd.exec(named)?.[1] ?? kindAtEnd.exec(title)?.[1] ?? null),
    passages: held,
  };
};
