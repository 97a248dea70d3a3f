import { type DateMention, datesIn } from '../dates/date-mentions.ts';
import { chineseNumeralEnd } from '../numbers/chinese-numerals.ts';
import { isDigit } from '../text/characters.ts';
import type { Sentence } from '../text/sentences.ts';

/** What a date does in its sentence. */
export type DateRole = 'deadline' | 'start' | 'past' | 'baseline' | 'mention';

export interface ReadDate extends DateMention {
  readonly role: DateRole;
}

/** A time by which something is to be reached. */
export interface Deadline {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Last day, ISO; null for a period whose begin the text does not say (3年内). */
  readonly iso: string | null;
}

const beforeDeadline = /(?:到|至|力争|争取|确保|计划|预计|预期|拟于|拟在|在|于|力争在|届时)$/;
const afterStart = /^(?:起|以来|开始|始|以后|之后|后,|年起|春季|秋季起)/;
const afterDeadline = /^(?:底|末)?(?:前|以前|之前|左右)/;
const afterBaseline = /^(?:的?基础上|基础|水平|相比|的\d|度?(?:工作)?(?:总结|报告)|版|年版|修订)/;
const beforeBaseline = /(?:与|较|比|同|以|从|由|自|按|按照|根据|对)$/;
const goesOnAsAim =
  /^(?:,|、|:|度?(?:目标|任务)?:|底|末|年?(?:要|将|全面|基本|全部|力争|争取|实现|达到|建成|建设|完成|启动|提高|提升|增加|新增|培育|打造|组建|形成|不低于|不少于|超过|覆盖|分别|再|底前|全市|全省|全区|全县|全校|全州|各|每|初步|力|累计|扩大|创建|建立|推动|遴选|认定|培养|培训|出台|印发|制定|开展|举办|召开|试点|上线|投入|投用|挂牌|开工|竣工|运行|开园|招生))/;

const settledAim =
  /达到|不低于|不少于|超过|力争|建成|投入使用|全部|覆盖率|比例|(?:计划|拟|预计|首批|再)[^,;]{0,4}(?:建设|培育|打造|遴选|认定|新增|招收|招生|培训|培养|引进|创建|完成)/;

/** Ends of clauses by their starts. */
const clauseEnds = (sentence: Sentence): ReadonlyMap<number, number> =>
  new Map(sentence.clauses.map((clause) => [clause.start, clause.end]));

const roleOf = (
  text: string,
  mention: DateMention,
  sentence: Sentence,
  starts: ReadonlyMap<number, number>,
  documentYear: number | null,
  titled: boolean,
): DateRole => {
  if (titled) return 'mention';
  const before = text.slice(Math.max(sentence.start, mention.start - 4), mention.start);
  const after = text.slice(mention.end, mention.end + 8);
  const isPast = documentYear !== null && mention.year < documentYear;
  if (afterStart.test(after)) return /^以来/.test(after) ? 'past' : 'start';
  if (/截[至止](?:到)?$/.test(before))
    return isPast || documentYear === null || mention.year === documentYear ? 'past' : 'deadline';
  if (afterBaseline.test(after)) return 'baseline';
  if (beforeBaseline.test(before) && !/(?:力争|争取|到|至)$/.test(before)) {
    if (/(?:自|从)$/.test(before) && /^(?:到|至)/.test(after)) return 'mention';
    return 'baseline';
  }
  if (isPast) return 'past';
  if (beforeDeadline.test(before) || afterDeadline.test(after)) return 'deadline';
  if (mention.precision === 'day') return 'mention';
  if (mention.precision === 'years' || mention.precision === 'plan') return 'deadline';
  // 培训3000人次（2025年）
  if (text.charAt(mention.start - 1) === '(' && after.startsWith(')')) return 'deadline';
  const atStart =
    starts.has(mention.start) ||
    /^[\s;,:(、。—]$/.test(text.charAt(mention.start - 1)) ||
    mention.start === sentence.start;
  if (mention.precision === 'part' && /(?:底|末|半年|季度|年内|月份|旬)$/.test(mention.text))
    return 'deadline';
  // 2023年中高职学校…达到40%: a year that opens the clause of an aim.
  const clauseEnd = starts.get(mention.start);
  if (
    clauseEnd !== undefined &&
    settledAim.test(text.slice(mention.end, Math.min(clauseEnd, mention.end + 60)))
  )
    return 'deadline';
  if (goesOnAsAim.test(after)) return atStart || !after.startsWith('、') ? 'deadline' : 'mention';
  return 'mention';
};

/** The dates of a text with what each does in its sentence. `titled` tells places inside 《》. */
export const readDates = (
  text: string,
  sentence: Sentence,
  documentYear: number | null,
  titled: (offset: number) => boolean,
): ReadDate[] => {
  const starts = clauseEnds(sentence);
  const dates = datesIn(text.slice(sentence.start, sentence.end), documentYear).map((found): ReadDate => {
    const mention = { ...found, start: found.start + sentence.start, end: found.end + sentence.start };
    return { ...mention, role: roleOf(text, mention, sentence, starts, documentYear, titled(mention.start)) };
  });
  // 2024年、2025年、2026年分别达到…: dates in a row do what the last of them does.
  for (let index = dates.length - 2; index >= 0; index -= 1) {
    const date = dates[index];
    const next = dates[index + 1];
    if (
      date?.role === 'mention' &&
      next?.role === 'deadline' &&
      /^[、和及]$/.test(text.slice(date.end, next.start))
    )
      dates[index] = { ...date, role: 'deadline' };
  }
  return dates;
};

/** A date with 左右, 底前 as people say it. */
export const deadlineOf = (text: string, date: DateMention): Deadline => {
  const tail = /^(?:底|末)?(?:前|以前|之前|左右)/.exec(text.slice(date.end, date.end + 4));
  const end = date.end + (tail?.[0].length ?? 0);
  return { start: date.start, end, text: text.slice(date.start, end), iso: date.iso };
};

const numeralEnd = (text: string, start: number): number => {
  if (!isDigit(text[start])) return chineseNumeralEnd(text, start);
  let end = start;
  while (end - start < 5 && isDigit(text[end])) end += 1;
  return end;
};

/**
 * A period given instead of a date: 经过5—10年时间, 用3年左右的努力, 3年内. Returns its offsets and its words from the
 * first number on.
 */
export const periodAt = (text: string, start: number): Deadline | null => {
  const first = numeralEnd(text, start);
  if (first === start) return null;
  let end = first;
  const mark = /^(?:[-—–─~―]{1,2}|至|到)/.exec(text.slice(end, end + 2));
  if (mark) {
    const second = numeralEnd(text, end + mark[0].length);
    if (second > end + mark[0].length) end = second;
  }
  if (text[end] !== '年' && !text.startsWith('个月', end)) return null;
  end += text[end] === '年' ? 1 : 2;
  const tail = /^(?:左右)?(?:的)?(?:时间|努力|建设|发展|奋斗|内|以内|之内)/.exec(text.slice(end, end + 8));
  const led = /(?:经过|通过|用|利用|力争|争取|未来|今后|再用)$/.test(
    text.slice(Math.max(0, start - 4), start),
  );
  if (!tail && !(led && /^(?:左右|,)/.test(text.slice(end, end + 2)))) return null;
  const whole = end + (tail?.[0].length ?? (text.startsWith('左右', end) ? 2 : 0));
  return { start, end: whole, text: text.slice(start, whole), iso: null };
};
