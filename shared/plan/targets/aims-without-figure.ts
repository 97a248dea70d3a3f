import type { Quantity } from '../numbers/quantity.ts';
import { spanIn } from '../text/passage.ts';
import type { Sentence } from '../text/sentences.ts';
import { aimVerbs, isPastClause } from './aim-words.ts';
import { hedgesIn } from './comparators.ts';
import { deadlineOf, type ReadDate } from './deadlines.ts';
import type { FoundTarget } from './found-target.ts';
import { type PassageContext, startingIn } from './passage-context.ts';
import type { Segment } from './segments.ts';

const longestSubject = 60;
const longestClause = 200;

type Words = Pick<FoundTarget, 'subject' | 'comparator' | 'kind' | 'unit' | 'deadline'>;

/** Verbs of steps that are done once and for all. */
const stepVerbs =
  /启动|出台|制定|印发|召开|举办|编制|发布|挂牌|投入使用|完成.{0,8}(?:编制|制定|申报|修订|招标|验收)/;

/**
 * Aims of a sentence that set a date or a direction but no figure: 到2022年底，全面完成标准化建设; 提升教师比例.
 * `figures` are the quantities taken as targets; `past` tells whether the sentence ends in what was.
 */
export const aimsWithoutFigure = (
  segment: Segment,
  context: PassageContext,
  sentence: Sentence,
  deadlines: readonly ReadDate[],
  figures: readonly Quantity[],
  past: boolean,
): FoundTarget[] => {
  // Items of task lists are steps by themselves; they are followed as such.
  if (segment.role === 'background' || segment.role === 'drafting' || segment.role === 'task') return [];
  const { passage } = segment;
  const text = passage.folded;
  const found: FoundTarget[] = [];
  const add = (start: number, end: number, words: Words): void => {
    found.push({
      quote: spanIn(passage, start, end),
      figure: null,
      value: null,
      second: null,
      hedges: hedgesIn(text.slice(start, end)),
      baseline: null,
      inherited: null,
      repeats: false,
      garbled: null,
      section: segment.section,
      passage: passage.index,
      ...words,
    });
  };
  deadlines.forEach((date, index) => {
    const until = deadlines[index + 1]?.start ?? sentence.end;
    const within = sentence.clauses.findLast((each) => each.start <= date.start);
    // 70%以上的学校在2022年底前设立…: the figure stands before its date.
    const from = within && /[在于]$/.test(text.charAt(date.start - 1)) ? within.start : date.start;
    if (past || startingIn(figures, from, until).length > 0) return;
    if (context.brackets.at(date.start) || context.units.at(date.start)) return;
    const words = text.slice(date.end, Math.min(until, date.end + longestClause));
    if (words.length < 6 || !aimVerbs.test(words)) return;
    // 到2023年，实现以下目标：: what is to be reached stands below.
    if (
      /(?:以下|如下|下列)[^,;]{0,8}:?$|:$/.test(
        text.slice(date.end, Math.min(until, date.end + longestClause)),
      )
    )
      return;
    const deadline = deadlineOf(text, date);
    const [subject = ''] = text
      .slice(deadline.end, Math.min(until, deadline.end + longestClause))
      .replace(/^[,、\s]+/, '')
      .split(/[,;]/);
    const clause = sentence.clauses.findLast((each) => each.start <= date.start);
    const start = clause && date.start - clause.start <= longestSubject ? clause.start : date.start;
    add(start, Math.min(until, date.end + longestClause), {
      subject: subject.slice(0, longestSubject),
      comparator: 'none',
      kind: stepVerbs.test(subject.slice(0, 12)) ? 'milestone' : 'target',
      unit: null,
      deadline,
    });
  });
  for (const clause of sentence.clauses) {
    if (clause.end - clause.start > longestClause || startingIn(figures, clause.start, clause.end).length > 0)
      continue;
    const words = text.slice(clause.start, clause.end);
    const direction = /(?:提升|提高|扩大|增加|降低)([^,;]{2,24}(?:比例|比重|占比|率))$/.exec(words);
    if (direction?.[1] && !isPastClause(words))
      add(clause.start, clause.end, {
        subject: direction[1],
        comparator: direction[0].startsWith('降低') ? 'decrease-by' : 'increase-by',
        kind: 'direction',
        unit: '%',
        deadline: null,
      });
    else if (/(?:大体|总体|大致)相当/.test(words))
      add(clause.start, clause.end, {
        subject: words.replace(/^(?:保持|坚持|落实)|(?:大体|总体|大致)相当.*$/g, ''),
        comparator: 'about',
        kind: 'norm',
        unit: null,
        deadline: null,
      });
  }
  return found;
};
