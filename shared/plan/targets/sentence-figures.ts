import type { Quantity } from '../numbers/quantity.ts';
import { spanIn } from '../text/passage.ts';
import type { Clause } from '../text/sentences.ts';
import { aimVerbs, forwardWords, isPastClause, turns } from './aim-words.ts';
import { periodAt } from './deadlines.ts';
import { setAsideReason } from './exclusions/index.ts';
import type { QuantityContext } from './exclusions/rule.ts';
import type { SetAside } from './found-target.ts';
import { type DamageEvidence, type GarbledReading, garbledReading } from './garbled.ts';
import { startingIn } from './passage-context.ts';
import { type ReadSentence, reach } from './read-sentence.ts';

/** A figure that may be a target. */
export interface Accepted {
  readonly quantity: Quantity;
  readonly clause: Clause;
  readonly context: QuantityContext;
  readonly garbled: GarbledReading | null;
}

interface SentenceFigures {
  readonly accepted: readonly Accepted[];
  readonly setAside: readonly SetAside[];
  /** The sentence ends in what was. */
  readonly past: boolean;
}

const contextOf = (
  { segment, context, sentence, dated }: ReadSentence,
  clause: Clause,
  quantity: Quantity,
  past: boolean,
  conditionList: boolean,
): QuantityContext => {
  const text = context.passage.folded;
  const quote = context.quotes.at(quantity.start);
  const next = sentence.clauses[clause.index + 1];
  return {
    quantity,
    text,
    before: text.slice(Math.max(clause.start, quantity.start - reach), quantity.start),
    after: text.slice(quantity.end, Math.min(clause.end, quantity.end + reach)),
    earlier: text.slice(Math.max(sentence.start, clause.start - reach), clause.start),
    later: next ? text.slice(next.start, Math.min(next.end, next.start + 30)) : '',
    role: segment.role,
    past,
    quoted: quote ? quote.end - quote.start : 0,
    inTitle: context.titles.at(quantity.start) !== undefined,
    inDocumentNumber: context.numbers.touches(quantity),
    inDate: dated.touches(quantity),
    inPeriod: /^(?:年|个月)$/.test(quantity.unit) && periodAt(text, quantity.start) !== null,
    conditionList,
  };
};

/** Parts the figures of a sentence into targets and those set aside. */
export const figuresIn = (
  read: ReadSentence,
  evidence: DamageEvidence,
  conditionList: boolean,
): SentenceFigures => {
  const { context, sentence, dates } = read;
  const text = context.passage.folded;
  const accepted: Accepted[] = [];
  const setAside: SetAside[] = [];
  let past = false;
  /** A past date opened what follows: 2023年，新增企业46家. */
  let datedPast = false;
  for (const clause of sentence.clauses) {
    const words = text.slice(clause.start, Math.min(clause.end, clause.start + 400));
    const own = startingIn(dates, clause.start, clause.end);
    const isDue = own.some((date) => date.role === 'deadline');
    const reachedFrom = /基础上/.test(text.slice(Math.max(sentence.start, clause.start - 12), clause.start));
    const wasDated = own.some((date) => date.role === 'past');
    if (isPastClause(words) || wasDated) past = !isDue;
    else if (isDue || reachedFrom || (datedPast ? turns : forwardWords).test(words)) past = false;
    datedPast = past && (wasDated || datedPast);
    const around = text.slice(
      Math.max(sentence.start, clause.start - reach),
      Math.min(sentence.end, clause.end + reach),
    );
    const aims = aimVerbs.test(around);
    for (const quantity of startingIn(context.quantities, clause.start, clause.end)) {
      if (context.units.touches(quantity)) continue;
      const seen = contextOf(read, clause, quantity, past, conditionList);
      const garbled = garbledReading(quantity, seen.before, seen.after, evidence);
      const period = garbled?.defect === 'range-dash' && quantity.unit === '年';
      const reason = period ? null : setAsideReason(seen);
      if (reason === null && aims) accepted.push({ quantity, clause, context: seen, garbled });
      else
        setAside.push({
          quote: spanIn(
            context.passage,
            Math.max(clause.start, quantity.start - reach),
            Math.min(clause.end, quantity.end + reach),
          ),
          figure: spanIn(context.passage, quantity.start, quantity.end),
          reason: reason ?? 'no-aim',
          section: read.segment.section,
          passage: context.passage.index,
        });
    }
  }
  return { accepted, setAside, past };
};
