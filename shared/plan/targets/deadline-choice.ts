import type { Quantity } from '../numbers/quantity.ts';
import type { Clause, Sentence } from '../text/sentences.ts';
import type { SpanIndex } from '../text/span.ts';
import { type Deadline, deadlineOf, periodAt, type ReadDate } from './deadlines.ts';
import type { Inheritance } from './found-target.ts';
import { firstFrom } from './passage-context.ts';

/** A deadline with where it comes from. */
export interface ChosenDeadline {
  readonly deadline: Deadline | null;
  readonly inherited: Inheritance | null;
}

/** How far before a figure a period is looked for, in characters. */
const reach = 120;
/** 分别 pairs no more figures than this. */
const mostRespective = 12;
/** Words before a date that leave it the first of its clause. */
const leadIn = /^(?:力争|争取|确保|计划|并|其中|到|至|在|于|全[市省县区州校]|我[市省县区校]|“|「){0,4}$/;
/** A semicolon is looked for no further behind a date than this. */
const furthest = 400;
/** A date that opens its sentence stands this close to the begin: 力争到2025年. */
const opening = 4;

const numeral = /[\d一二三四五六七八九十两]/;

/** 力争用3年时间, 三年内: a period that stands before the figure in its sentence. */
const periodBefore = (text: string, sentence: Sentence, before: number): Deadline | null => {
  for (let at = Math.max(sentence.start, before - reach); at < before; at += 1) {
    if (!numeral.test(text.charAt(at)) || numeral.test(text.charAt(at - 1))) continue;
    const period = periodAt(text, at);
    if (period && period.end <= before) return period;
  }
  return null;
};

/** 到2022年、2025年，…分别达到50%、60%: the n-th figure belongs to the n-th date. */
const respectiveDate = (
  text: string,
  clause: Clause,
  quantity: Quantity,
  figures: readonly Quantity[],
  deadlines: readonly ReadDate[],
): ReadDate | null => {
  const near = Math.max(clause.start, quantity.start - reach);
  const word = text.slice(near, quantity.start).lastIndexOf('分别');
  if (word < 0) return null;
  const from = near + word;
  const first = firstFrom(figures, from);
  const behind = figures.slice(first, Math.min(firstFrom(figures, clause.end), first + mostRespective));
  const dates = deadlines.slice(
    Math.max(0, firstFrom(deadlines, from) - behind.length),
    firstFrom(deadlines, from),
  );
  const joined = dates.every((date, index) => {
    const next = dates[index + 1];
    return !next || /^[、和及,]$/.test(text.slice(date.end, next.start));
  });
  return behind.length >= 2 && dates.length === behind.length && joined
    ? (dates[behind.indexOf(quantity)] ?? null)
    : null;
};

/**
 * Whether a date still holds for a figure in a later clause. One that stands within its clause (拨款2021年不低于…) holds up
 * to the next semicolon; what repeats every year stands under a date only when no other figure comes between.
 */
const reachesTo = (
  text: string,
  sentence: Sentence,
  date: ReadDate,
  clause: Clause,
  quantity: Quantity,
  figures: readonly Quantity[],
  repeats: boolean,
): boolean => {
  if (date.start >= clause.start) return true;
  if (repeats && firstFrom(figures, date.end) < firstFrom(figures, quantity.start)) return false;
  const own = sentence.clauses.findLast((each) => each.start <= date.start);
  const opens = own === undefined || leadIn.test(text.slice(own.start, date.start));
  return opens || !text.slice(date.end, Math.min(clause.start, date.end + furthest)).includes(';');
};

/** 70%以上的学校在2022年底前设立…: a date that says by when, behind the figure. */
const isDueBehind = (text: string, date: ReadDate): boolean =>
  /[在于]$/.test(text.slice(Math.max(0, date.start - 1), date.start)) &&
  /^(?:底|末)?(?:前|以前|之前)/.test(text.slice(date.end, date.end + 3));

/**
 * The deadline of a figure from its own sentence, or null: the last date before it, a date in brackets behind it, or a
 * period. `standing` rules stand under a date only when it opens the sentence or stands in their clause.
 */
export const deadlineInSentence = (
  text: string,
  sentence: Sentence,
  clause: Clause,
  quantity: Quantity,
  figures: readonly Quantity[],
  deadlines: readonly ReadDate[],
  brackets: SpanIndex,
  standing: boolean,
  repeats: boolean,
): ChosenDeadline | null => {
  const respective = respectiveDate(text, clause, quantity, figures, deadlines);
  if (respective) return { deadline: deadlineOf(text, respective), inherited: 'sentence' };
  const position = firstFrom(deadlines, quantity.start);
  const before = deadlines[position - 1];
  const period = periodBefore(text, sentence, quantity.start);
  // 2022年遴选100个；三年内引入15家: the period is the nearer one.
  if (period && before && period.start > before.end)
    return { deadline: period, inherited: period.start >= clause.start ? null : 'sentence' };
  if (before && reachesTo(text, sentence, before, clause, quantity, figures, repeats)) {
    const own = before.start >= clause.start;
    if (own || !standing || before.start - sentence.start <= opening)
      return { deadline: deadlineOf(text, before), inherited: own ? null : 'sentence' };
  }
  const behind = deadlines[position];
  if (
    behind &&
    behind.start >= quantity.end &&
    behind.start < clause.end &&
    (brackets.at(behind.start) !== undefined || isDueBehind(text, behind))
  )
    return { deadline: deadlineOf(text, behind), inherited: null };
  return period ? { deadline: period, inherited: 'sentence' } : null;
};
