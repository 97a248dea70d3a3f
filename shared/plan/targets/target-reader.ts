import type { Quantity } from '../numbers/quantity.ts';
import { roleOfTitle } from '../outline/section-roles.ts';
import { spanIn } from '../text/passage.ts';
import { type Clause, type Sentence, sentencesIn } from '../text/sentences.ts';
import { indexSpans, type SpanIndex } from '../text/span.ts';
import { aimVerbs, forwardWords, isPastClause, turns } from './aim-words.ts';
import { aimsWithoutFigure } from './aims-without-figure.ts';
import { comparatorOf, hedgesIn } from './comparators.ts';
import { type ChosenDeadline, deadlineInSentence } from './deadline-choice.ts';
import { type Deadline, deadlineOf, periodAt, type ReadDate, readDates } from './deadlines.ts';
import { setAsideReason } from './exclusions/index.ts';
import type { QuantityContext } from './exclusions/rule.ts';
import type { FoundTarget, Inheritance, SetAside, TargetFindings } from './found-target.ts';
import { type GarbledReading, garbledReading } from './garbled.ts';
import { type DocumentContext, type PassageContext, passageContext, startingIn } from './passage-context.ts';
import { unitPerPeriod } from './per-period.ts';
import { ownWords, type Placed, quotationOf } from './quotation.ts';
import type { Segment } from './segments.ts';
import { subjectOf } from './subjects.ts';

/** How far around a quantity rules look, in characters. */
const reach = 120;
/** Sections are not nested deeper. */
const deepest = 20;

const conditionLead =
  /(?:条件|资格|情形|范围)(?:之一)?(?:的)?[^。]{0,12}:?$|(?:具备|符合|满足)(?:以下|下列|如下)[^。]{0,20}:?$/;

const clauseWords = (text: string, clause: Clause | undefined): string =>
  clause ? text.slice(clause.start, Math.min(clause.end, clause.start + reach)) : '';

interface Accepted {
  readonly quantity: Quantity;
  readonly clause: Clause;
  readonly context: QuantityContext;
  readonly garbled: GarbledReading | null;
}

/** A sentence with what was found in it. */
interface ReadSentence {
  readonly segment: Segment;
  readonly context: PassageContext;
  readonly sentence: Sentence;
  readonly dates: readonly ReadDate[];
  readonly dated: SpanIndex;
  readonly deadlines: readonly ReadDate[];
  /** Last deadline of the sentences before it in the paragraph. */
  readonly paragraph: Deadline | null;
}

/** Reads the targets of a plan segment by segment; keeps what deadlines and lists carry from one to the next. */
export class TargetReader {
  readonly #document: DocumentContext;
  readonly #targets: FoundTarget[] = [];
  readonly #setAside: SetAside[] = [];
  #context: PassageContext | null = null;
  /** A deadline announced for what follows, with the section that announced it. */
  #carried: { deadline: Deadline; section: number | null; inheritance: Inheritance } | null = null;
  #conditions: { section: number | null } | null = null;

  constructor(document: DocumentContext) {
    this.#document = document;
  }

  get findings(): TargetFindings {
    return { targets: this.#targets, setAside: this.#setAside };
  }

  read(segment: Segment): void {
    const { passage, section } = segment;
    const context =
      this.#context?.passage === passage ? this.#context : passageContext(passage, this.#document);
    this.#context = context;
    if (this.#conditions && !this.#within(section, this.#conditions.section)) this.#conditions = null;
    if (this.#carried && !this.#within(section, this.#carried.section)) this.#carried = null;
    const heading = this.#headingDeadline(section);
    if (heading) this.#carried = { deadline: heading, section, inheritance: 'heading' };
    let paragraph: Deadline | null = null;
    for (const sentence of sentencesIn(passage.folded, segment.start, segment.end)) {
      const last = this.#sentence(segment, context, sentence, paragraph);
      if (last) paragraph = last;
      const words = passage.folded.slice(Math.max(sentence.start, sentence.end - 60), sentence.end);
      if (!words.endsWith(':')) continue;
      if (paragraph) this.#carried = { deadline: paragraph, section, inheritance: 'lead-in' };
      if (conditionLead.test(words)) this.#conditions = { section };
    }
    const hasParts = section !== null && this.#document.sections[section + 1]?.parent === section;
    if (segment.role === 'goals' && paragraph && hasParts)
      this.#carried = { deadline: paragraph, section, inheritance: 'lead-in' };
    // 1.到2025年…。2.…: the first of several goals says by when all are to be reached.
    const own = section === null ? undefined : this.#document.sections[section];
    if (
      segment.role === 'goals' &&
      paragraph &&
      own?.value === 1 &&
      own.parent !== null &&
      paragraph.start - segment.start <= 4 &&
      roleOfTitle(this.#document.sections[own.parent]?.title ?? null) === 'goals'
    )
      this.#carried = { deadline: paragraph, section: own.parent, inheritance: 'lead-in' };
  }

  /** Whether a section is the other one or lies in it. */
  #within(section: number | null, outer: number | null): boolean {
    if (outer === null) return section === null;
    let current = section;
    for (let depth = 0; current !== null && depth < deepest; depth += 1) {
      if (current === outer) return true;
      current = this.#document.sections[current]?.parent ?? null;
    }
    return false;
  }

  #headingDeadline(section: number | null): Deadline | null {
    const own = section === null ? undefined : this.#document.sections[section];
    const title = own?.title === null ? '' : (own?.heading ?? '');
    // The years of an annex are those of the whole plan.
    if (own?.style === 'annex' || !/\d|五/.test(title)) return null;
    const clause = { start: 0, end: title.length, index: 0 };
    const dates = readDates(title, { ...clause, clauses: [clause] }, this.#document.year, () => false);
    const date =
      dates.find((each) => each.role === 'deadline' && each.precision !== 'plan') ??
      // (2023年9月—2025年6月): the later end of a period in brackets.
      dates.findLast(
        (each) => each.role === 'mention' && each.from === null && title.startsWith(')', each.end),
      );
    return date ? { ...deadlineOf(title, date), start: 0, end: 0 } : null;
  }

  /** Reads one sentence; returns its last deadline. */
  #sentence(
    segment: Segment,
    context: PassageContext,
    sentence: Sentence,
    paragraph: Deadline | null,
  ): Deadline | null {
    const text = context.passage.folded;
    const dates = readDates(
      text,
      sentence,
      this.#document.year,
      (offset) => context.titles.at(offset) !== undefined,
    );
    const deadlines = dates.filter((date) => date.role === 'deadline');
    const read: ReadSentence = {
      segment,
      context,
      sentence,
      dates,
      dated: indexSpans(dates),
      deadlines,
      paragraph,
    };
    const { accepted, past } = this.#figures(read);
    const figures = accepted.map((each) => each.quantity);
    accepted.forEach((each, index) => {
      const previous = accepted[index - 1];
      const next = accepted[index + 1];
      this.#accept(read, each, figures, {
        quantity: each.quantity,
        clause: each.clause,
        previous: previous?.clause === each.clause ? previous.quantity : null,
        next: next?.clause === each.clause ? next.quantity : null,
      });
    });
    for (const aim of aimsWithoutFigure(segment, context, sentence, deadlines, figures, past))
      this.#targets.push(aim);
    const last = deadlines.at(-1);
    return last ? deadlineOf(text, last) : null;
  }

  /** Parts the figures of a sentence into targets and those set aside; tells whether it ends in what was. */
  #figures(read: ReadSentence): { accepted: Accepted[]; past: boolean } {
    const { context, sentence, dates } = read;
    const text = context.passage.folded;
    const accepted: Accepted[] = [];
    let past = false;
    /** A past date opened what follows: 2023年，新增企业46家. */
    let datedPast = false;
    for (const clause of sentence.clauses) {
      const words = text.slice(clause.start, Math.min(clause.end, clause.start + 400));
      const own = startingIn(dates, clause.start, clause.end);
      const isDue = own.some((date) => date.role === 'deadline');
      const reachedFrom = /基础上/.test(
        text.slice(Math.max(sentence.start, clause.start - 12), clause.start),
      );
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
        const seen = this.#seen(read, clause, quantity, past);
        const garbled = garbledReading(quantity, seen.before, seen.after, this.#document.evidence);
        const period = garbled?.defect === 'range-dash' && quantity.unit === '年';
        const reason = period ? null : setAsideReason(seen);
        if (reason === null && aims) accepted.push({ quantity, clause, context: seen, garbled });
        else
          this.#setAside.push({
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
    return { accepted, past };
  }

  #seen(
    { segment, context, sentence, dated }: ReadSentence,
    clause: Clause,
    quantity: Quantity,
    past: boolean,
  ): QuantityContext {
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
      conditionList: this.#conditions !== null,
    };
  }

  #deadlineFor(
    read: ReadSentence,
    { clause, quantity }: Placed,
    figures: readonly Quantity[],
    standing: boolean,
    repeats: boolean,
  ): ChosenDeadline {
    const { segment, context, sentence, deadlines, paragraph } = read;
    const own = deadlineInSentence(
      context.passage.folded,
      sentence,
      clause,
      quantity,
      figures,
      deadlines,
      context.brackets,
      standing,
      repeats,
    );
    if (own) return own;
    const announced = this.#carried?.inheritance === 'lead-in' && segment.role === 'goals';
    if (standing && !announced) return { deadline: null, inherited: null };
    if (paragraph && segment.role === 'goals') return { deadline: paragraph, inherited: 'paragraph' };
    if (this.#carried) return { deadline: this.#carried.deadline, inherited: this.#carried.inheritance };
    return { deadline: null, inherited: null };
  }

  #accept(
    read: ReadSentence,
    { quantity, context: seen, garbled }: Accepted,
    figures: readonly Quantity[],
    placed: Placed,
  ): void {
    const { segment, context, sentence } = read;
    const { passage } = segment;
    const text = passage.folded;
    const { before, after } = seen;
    const { unit, repeats } = unitPerPeriod(quantity, seen.earlier.slice(-24) + before, after);
    const comparator = comparatorOf(quantity, before, after);
    const standing =
      repeats ||
      /原则上|一般|按照?[^,;]{0,30}$|每[个所家名校县]/.test(before) ||
      /^(?:以上)?用于|安排/.test(after);
    const { deadline, inherited } = this.#deadlineFor(read, placed, figures, standing, repeats);
    const own = ownWords(text, placed, context.brackets);
    const quote = quotationOf(own, placed, sentence, deadline);
    const isRule =
      repeats ||
      quantity.unitKind === 'share' ||
      quantity.unitKind === 'duration' ||
      quantity.form === 'none-left' ||
      quantity.form === 'ratio';
    this.#targets.push({
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
    });
  }
}
