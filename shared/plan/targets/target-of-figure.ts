import { spanIn } from '../text/passage.ts';
import type { Clause } from '../text/sentences.ts';
import { comparatorOf, hedgesIn } from './comparators.ts';
import type { ChosenDeadline } from './deadline-choice.ts';
import type { FoundTarget } from './found-target.ts';
import { unitPerPeriod } from './per-period.ts';
import { ownWords, type Placed, quotationOf } from './quotation.ts';
import { type ReadSentence, reach } from './read-sentence.ts';
import type { Accepted } from './sentence-figures.ts';
import { subjectOf } from './subjects.ts';

const clauseWords = (text: string, clause: Clause | undefined): string =>
  clause ? text.slice(clause.start, Math.min(clause.end, clause.start + reach)) : '';

/** The target a figure states. `deadlineFor` says by when, given whether it stands and repeats. */
export const targetOf = (
  { segment, context, sentence }: ReadSentence,
  { quantity, context: seen, garbled }: Accepted,
  placed: Placed,
  deadlineFor: (standing: boolean, repeats: boolean) => ChosenDeadline,
): FoundTarget => {
  const { passage } = segment;
  const text = passage.folded;
  const { before, after } = seen;
  const { unit, repeats } = unitPerPeriod(quantity, seen.earlier.slice(-24) + before, after);
  const comparator = comparatorOf(quantity, before, after);
  const standing =
    repeats ||
    /原则上|一般|按照?[^,;]{0,30}$|每[个所家名校县]/.test(before) ||
    /^(?:以上)?用于|安排/.test(after);
  const { deadline, inherited } = deadlineFor(standing, repeats);
  const own = ownWords(text, placed, context.brackets);
  const quote = quotationOf(own, placed, sentence, deadline);
  const isRule =
    repeats ||
    quantity.unitKind === 'share' ||
    quantity.unitKind === 'duration' ||
    quantity.form === 'none-left' ||
    quantity.form === 'ratio';
  return {
    quote: spanIn(passage, quote.start, quote.end),
    figure: spanIn(passage, quantity.start, quantity.end),
    subject: subjectOf(
      quantity,
      text.slice(Math.max(own.start, quantity.start - reach), quantity.start),
      text.slice(quantity.end, Math.min(own.end, quantity.end + reach)),
      clauseWords(text, sentence.clauses[placed.clause.index - 1]),
      clauseWords(text, sentence.clauses[placed.clause.index + 1]),
    ),
    comparator,
    value: quantity.value,
    second: quantity.second,
    unit: unit === '' ? null : unit,
    hedges: hedgesIn(before + after),
    baseline:
      comparator === 'from-to'
        ? (/(?:由|从)[^,;]{0,20}?(\d+(?:\.\d+)?)(?:%|个|家|所|人|名)/.exec(before)?.[1] ?? null)
        : null,
    deadline,
    inherited,
    kind: deadline === null && isRule ? 'norm' : 'target',
    repeats,
    garbled,
    section: segment.section,
    passage: passage.index,
  };
};
