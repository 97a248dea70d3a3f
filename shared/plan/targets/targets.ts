import type { DocumentNumber } from '../facts/document-numbers.ts';
import { type Quantity, quantitiesIn } from '../numbers/quantities.ts';
import type { Section } from '../outline/sections.ts';
import { bracketsIn, quotedIn } from '../text/brackets.ts';
import { type Passage, spanIn } from '../text/passage.ts';
import { type Clause, type Sentence, sentencesIn } from '../text/sentences.ts';
import { indexSpans, type Span } from '../text/span.ts';
import { aimVerbs, forwardWords, isPastClause } from './aim-words.ts';
import { type Comparator, comparatorOf, hedgesIn } from './comparators.ts';
import { type Deadline, deadlineOf, periodAt, type ReadDate, readDates } from './deadlines.ts';
import { type QuantityContext, type SetAsideReason, setAsideReason } from './exclusions.ts';
import { type DamageEvidence, type GarbledReading, garbledReading } from './garbled.ts';
import { unitPerPeriod } from './per-period.ts';
import type { Segment } from './segments.ts';
import { subjectOf } from './subjects.ts';

/** Where a deadline comes from when not from the words right before the number. */
export type Inheritance = 'sentence' | 'paragraph' | 'lead-in' | 'heading' | 'responsibility';

export interface FoundTarget {
  readonly quote: Span;
  /** The number with its unit. */
  readonly figure: Span | null;
  readonly subject: string;
  readonly comparator: Comparator;
  /** Decimal text as found; the proposed reading is in `garbled`. */
  readonly value: string | null;
  readonly second: string | null;
  readonly unit: string | null;
  readonly hedges: readonly string[];
  readonly baseline: string | null;
  readonly deadline: Deadline | null;
  readonly inherited: Inheritance | null;
  readonly kind: 'target' | 'norm' | 'milestone' | 'direction';
  readonly repeats: boolean;
  readonly garbled: GarbledReading | null;
  readonly section: number | null;
  readonly passage: number;
}

/** A number that was read and is no target, with the reason. */
export interface SetAside {
  readonly quote: Span;
  readonly figure: Span;
  readonly reason: SetAsideReason;
  readonly section: number | null;
  readonly passage: number;
}

export interface TargetFindings {
  readonly targets: readonly FoundTarget[];
  readonly setAside: readonly SetAside[];
}

/** What reading targets needs to know of the document. */
export interface DocumentContext {
  readonly sections: readonly Section[];
  readonly year: number | null;
  readonly numbers: ReadonlyMap<number, readonly DocumentNumber[]>;
  readonly evidence: DamageEvidence;
  /** Folded stretches by passage that name units and hold no targets. */
  readonly responsibilities: ReadonlyMap<number, readonly Span[]>;
}

/** How far around a quantity rules look, in characters. */
const reach = 120;

/** Offsets of one passage that every sentence of it needs. */
interface PassageContext {
  readonly passage: Passage;
  readonly quantities: readonly Quantity[];
  readonly quotes: ReturnType<typeof indexSpans>;
  readonly titles: ReturnType<typeof indexSpans>;
  readonly numbers: ReturnType<typeof indexSpans>;
  readonly units: ReturnType<typeof indexSpans>;
  readonly brackets: ReturnType<typeof indexSpans>;
}

const disjoint = (spans: readonly Span[]): Span[] => {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let end = -1;
  return sorted.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
};

const contextOf = (passage: Passage, document: DocumentContext): PassageContext => {
  const quoted = quotedIn(passage.folded);
  return {
    passage,
    quantities: quantitiesIn(passage.folded),
    quotes: indexSpans(disjoint(quoted.filter((each) => !each.title))),
    titles: indexSpans(disjoint(quoted.filter((each) => each.title))),
    numbers: indexSpans(disjoint(document.numbers.get(passage.index) ?? [])),
    units: indexSpans(disjoint(document.responsibilities.get(passage.index) ?? [])),
    brackets: indexSpans(
      disjoint(
        bracketsIn(passage.folded).flatMap(({ open, close }) =>
          close === null ? [] : [{ start: open, end: close + 1 }],
        ),
      ),
    ),
  };
};

const between = <Item extends { readonly start: number }>(
  items: readonly Item[],
  start: number,
  end: number,
): Item[] => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let index = low; index < items.length; index += 1) {
    const item = items[index];
    if (!item || item.start >= end) break;
    found.push(item);
  }
  return found;
};

const conditionLead =
  /(?:条件|资格|情形|范围)(?:之一)?(?:的)?[^。]{0,12}:?$|(?:具备|符合|满足)(?:以下|下列|如下)[^。]{0,20}:?$/;

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
    const { passage } = segment;
    if (this.#context?.passage !== passage) this.#context = contextOf(passage, this.#document);
    if (this.#conditions && !this.#within(segment.section, this.#conditions.section)) this.#conditions = null;
    if (this.#carried && !this.#within(segment.section, this.#carried.section)) this.#carried = null;
    const heading = this.#headingDeadline(segment.section);
    if (heading) this.#carried = { deadline: heading, section: segment.section, inheritance: 'heading' };
    let paragraph: Deadline | null = null;
    for (const sentence of sentencesIn(passage.folded, segment.start, segment.end)) {
      const last = this.#sentence(segment, sentence, paragraph);
      if (last) paragraph = last;
      const words = passage.folded.slice(Math.max(sentence.start, sentence.end - 60), sentence.end);
      if (words.endsWith(':') || sentence.end === passage.folded.length) {
        if (words.endsWith(':') && last)
          this.#carried = { deadline: last, section: segment.section, inheritance: 'lead-in' };
        if (words.endsWith(':') && conditionLead.test(words)) this.#conditions = { section: segment.section };
      }
    }
    if (
      segment.role === 'goals' &&
      paragraph &&
      segment.section !== null &&
      this.#hasChildren(segment.section)
    )
      this.#carried = { deadline: paragraph, section: segment.section, inheritance: 'lead-in' };
  }

  #hasChildren(section: number): boolean {
    return this.#document.sections[section + 1]?.parent === section;
  }

  /** Whether a section is the other one or lies in it. */
  #within(section: number | null, outer: number | null): boolean {
    if (outer === null) return section === null;
    let current = section;
    for (let depth = 0; current !== null && depth < 20; depth += 1) {
      if (current === outer) return true;
      current = this.#document.sections[current]?.parent ?? null;
    }
    return false;
  }

  #headingDeadline(section: number | null): Deadline | null {
    const title = section === null ? null : (this.#document.sections[section]?.title ?? null);
    if (title === null) return null;
    const sentence: Sentence = {
      start: 0,
      end: title.length,
      clauses: [{ start: 0, end: title.length, index: 0 }],
    };
    const date = readDates(title, sentence, this.#document.year, () => false).find(
      (each) => each.role === 'deadline' && each.precision !== 'plan',
    );
    return date ? { ...deadlineOf(title, date), start: 0, end: 0 } : null;
  }

  /** Reads one sentence; returns its last deadline. */
  #sentence(segment: Segment, sentence: Sentence, paragraph: Deadline | null): Deadline | null {
    const context = this.#context;
    if (!context) return null;
    const text = context.passage.folded;
    const dates = readDates(
      text,
      sentence,
      this.#document.year,
      (offset) => context.titles.at(offset) !== undefined,
    );
    const deadlines = dates.filter((date) => date.role === 'deadline');
    const quantities = between(context.quantities, sentence.start, sentence.end).filter(
      (quantity) => !context.units.touches(quantity),
    );
    const accepted: {
      quantity: Quantity;
      clause: Clause;
      context: QuantityContext;
      garbled: GarbledReading | null;
    }[] = [];
    let past = false;
    let pointer = 0;
    for (const clause of sentence.clauses) {
      const words = text.slice(clause.start, Math.min(clause.end, clause.start + 400));
      const clauseDates = between(dates, clause.start, clause.end);
      const turned =
        clauseDates.some((date) => date.role === 'deadline') ||
        forwardWords.test(words) ||
        /基础上/.test(text.slice(Math.max(sentence.start, clause.start - 12), clause.start));
      if (isPastClause(words) || clauseDates.some((date) => date.role === 'past'))
        past = !clauseDates.some((date) => date.role === 'deadline');
      else if (turned) past = false;
      while (pointer < quantities.length && (quantities[pointer]?.start ?? 0) < clause.end) {
        const quantity = quantities[pointer];
        pointer += 1;
        if (!quantity || quantity.start < clause.start) continue;
        const seen = this.#quantityContext(segment, sentence, clause, quantity, dates, past);
        const garbled = garbledReading(quantity, seen.before, seen.after, this.#document.evidence);
        const reason =
          garbled?.defect === 'range-dash' && quantity.unit === '年' ? null : setAsideReason(seen);
        const around = text.slice(
          Math.max(sentence.start, clause.start - reach),
          Math.min(sentence.end, clause.end + reach),
        );
        if (reason === null && aimVerbs.test(around))
          accepted.push({ quantity, clause, context: seen, garbled });
        else
          this.#setAside.push({
            quote: spanIn(context.passage, clause.start, clause.end),
            figure: spanIn(context.passage, quantity.start, quantity.end),
            reason: reason ?? 'no-aim',
            section: segment.section,
            passage: context.passage.index,
          });
      }
    }
    accepted.forEach((each, index) => {
      const previous = accepted[index - 1];
      const next = accepted[index + 1];
      this.#accept(
        segment,
        sentence,
        deadlines,
        paragraph,
        each,
        previous?.clause === each.clause ? previous.quantity : null,
        next?.clause === each.clause ? next.quantity : null,
      );
    });
    this.#withoutFigure(
      segment,
      sentence,
      deadlines,
      accepted.map((each) => each.quantity),
      past,
    );
    const last = deadlines.at(-1);
    return last ? deadlineOf(text, last) : null;
  }

  #quantityContext(
    segment: Segment,
    sentence: Sentence,
    clause: Clause,
    quantity: Quantity,
    dates: readonly ReadDate[],
    past: boolean,
  ): QuantityContext {
    const context = this.#context;
    const text = segment.passage.folded;
    const quote = context?.quotes.at(quantity.start);
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
      inTitle: context?.titles.at(quantity.start) !== undefined,
      inDocumentNumber: context?.numbers.touches(quantity) ?? false,
      inDate: dates.some((date) => date.start < quantity.end && quantity.start < date.end),
      inPeriod:
        quantity.unit === '年' || quantity.unit === '个月' ? periodAt(text, quantity.start) !== null : false,
      conditionList: this.#conditions !== null,
    };
  }

  #deadlineFor(
    sentence: Sentence,
    clause: Clause,
    quantity: Quantity,
    deadlines: readonly ReadDate[],
    paragraph: Deadline | null,
    segment: Segment,
    standing: boolean,
  ): { deadline: Deadline | null; inherited: Inheritance | null } {
    const text = segment.passage.folded;
    const before = deadlines.findLast((date) => date.start < quantity.start);
    // 比例到2023年达到65%，教师每两年…: a date inside another clause does not reach a standing rule.
    const reaches =
      before !== undefined && (before.start >= clause.start || !standing || this.#opens(sentence, before));
    if (before && reaches)
      return {
        deadline: deadlineOf(text, before),
        inherited: before.start >= clause.start ? null : 'sentence',
      };
    const behind = deadlines.find(
      (date) =>
        date.start >= quantity.end &&
        date.start < clause.end &&
        this.#context?.brackets.at(date.start) !== undefined,
    );
    if (behind) return { deadline: deadlineOf(text, behind), inherited: null };
    const words = text.slice(sentence.start, quantity.start);
    for (let at = Math.max(0, words.length - reach); at < words.length; at += 1) {
      if (
        !/[\d一二三四五六七八九十两]/.test(words.charAt(at)) ||
        /[\d一二三四五六七八九十两]/.test(words.charAt(at - 1))
      )
        continue;
      const period = periodAt(text, sentence.start + at);
      if (period) return { deadline: period, inherited: 'sentence' };
    }
    const announced = this.#carried?.inheritance === 'lead-in' && segment.role === 'goals';
    if (standing && !announced) return { deadline: null, inherited: null };
    if (paragraph && segment.role === 'goals') return { deadline: paragraph, inherited: 'paragraph' };
    if (this.#carried) return { deadline: this.#carried.deadline, inherited: this.#carried.inheritance };
    return { deadline: null, inherited: null };
  }

  /** Whether a date opens its sentence, so that all of it stands under the date. */
  #opens(sentence: Sentence, date: ReadDate): boolean {
    return date.start - sentence.start <= 4;
  }

  #accept(
    segment: Segment,
    sentence: Sentence,
    deadlines: readonly ReadDate[],
    paragraph: Deadline | null,
    {
      quantity,
      clause,
      context,
      garbled,
    }: { quantity: Quantity; clause: Clause; context: QuantityContext; garbled: GarbledReading | null },
    previous: Quantity | null,
    next: Quantity | null,
  ): void {
    const { passage } = segment;
    const { before, after } = context;
    const { unit, repeats } = unitPerPeriod(quantity, context.earlier.slice(-24) + before, after);
    const share = quantity.unitKind === 'share';
    const comparator = comparatorOf(quantity, before, after);
    const clauseWords = before + after;
    const standing =
      repeats ||
      /原则上|一般|按照?[^,;]{0,12}$|每[个所家名校县]/.test(before) ||
      /^(?:以上)?用于|安排/.test(after);
    const found = this.#deadlineFor(sentence, clause, quantity, deadlines, paragraph, segment, standing);
    const quote = this.#quote(passage, sentence, clause, quantity, found.deadline, previous, next);
    const isNorm =
      found.deadline === null &&
      (repeats ||
        share ||
        quantity.unitKind === 'duration' ||
        quantity.form === 'none-left' ||
        quantity.form === 'ratio');
    const baseline =
      comparator === 'from-to'
        ? (/(?:由|从)[^,;]{0,20}?(\d+(?:\.\d+)?)(?:%|个|家|所|人|名)/.exec(before)?.[1] ?? null)
        : null;
    this.#targets.push({
      quote,
      figure: spanIn(passage, quantity.start, quantity.end),
      subject: subjectOf(quantity, before, after),
      comparator,
      value: quantity.value,
      second: quantity.second,
      unit: unit === '' ? null : unit,
      hedges: hedgesIn(clauseWords),
      baseline,
      deadline: found.deadline,
      inherited: found.inherited,
      kind: isNorm ? 'norm' : 'target',
      repeats,
      garbled,
      section: segment.section,
      passage: passage.index,
    });
  }

  /** The words that say the target: its clause, from the previous figure to the next where several share it. */
  #quote(
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    quantity: Quantity,
    deadline: Deadline | null,
    previous: Quantity | null,
    next: Quantity | null,
  ): Span {
    const text = passage.folded;
    const boundary = (from: number, to: number): number => {
      for (let at = to - 1; at >= from; at -= 1) if (/[、和及(;,)]/.test(text.charAt(at))) return at;
      return to;
    };
    let start = clause.start;
    let end = clause.end;
    if (previous) {
      const cut = boundary(previous.end, quantity.start);
      start = cut === quantity.start ? quantity.start : cut + 1;
    }
    if (next) end = Math.max(quantity.end, boundary(quantity.end, next.start));
    const inside = this.#context?.brackets.at(quantity.start);
    if (inside && start <= inside.start && previous) start = inside.start + 1;
    while (
      end > start &&
      /[\s(,;、)]/.test(text.charAt(end - 1)) &&
      !(text.charAt(end - 1) === ')' && text.slice(start, end).includes('('))
    )
      end -= 1;
    const before = sentence.clauses[clause.index - 1];
    if (!previous && before && deadline && deadline.start >= before.start && deadline.end <= before.end)
      start = before.start;
    return spanIn(passage, start, end);
  }

  /** Aims that set a date or a direction but no figure. */
  #withoutFigure(
    segment: Segment,
    sentence: Sentence,
    deadlines: readonly ReadDate[],
    figures: readonly Quantity[],
    past: boolean,
  ): void {
    const { passage } = segment;
    const text = passage.folded;
    if (segment.role === 'background' || segment.role === 'drafting') return;
    const add = (
      start: number,
      end: number,
      rest: Pick<FoundTarget, 'subject' | 'comparator' | 'kind' | 'unit' | 'deadline'>,
    ): void => {
      this.#targets.push({
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
        ...rest,
      });
    };
    deadlines.forEach((date, index) => {
      const until = deadlines[index + 1]?.start ?? sentence.end;
      if (past || figures.some((figure) => figure.start > date.start && figure.start < until)) return;
      if (this.#context?.brackets.at(date.start) || this.#context?.units.at(date.start)) return;
      const clause = sentence.clauses.find((each) => each.start <= date.start && date.start < each.end);
      const words = text.slice(date.end, Math.min(until, date.end + 200));
      if (!clause || !aimVerbs.test(words) || words.length < 6) return;
      const end = Math.min(until, sentence.end);
      const deadline = deadlineOf(text, date);
      const subject =
        text
          .slice(deadline.end, end)
          .replace(/^[,、\s]+/, '')
          .split(/[,;]/)[0] ?? '';
      add(clause.start, end, {
        subject: subject.slice(0, 60),
        comparator: 'none',
        kind: /启动|出台|制定|印发|召开|举办/.test(subject.slice(0, 12)) ? 'milestone' : 'target',
        unit: null,
        deadline,
      });
    });
    for (const clause of sentence.clauses) {
      if (
        clause.end - clause.start > 200 ||
        figures.some((figure) => figure.start >= clause.start && figure.start < clause.end)
      )
        continue;
      const words = text.slice(clause.start, clause.end);
      const direction = /(?:提升|提高|扩大|增加|降低)([^,;]{2,24}(?:比例|比重|占比|率))$/.exec(words);
      if (direction?.[1] && !isPastClause(words))
        add(clause.start, clause.end, {
          subject: direction[1],
          comparator: /降低/.test(direction[0]) ? 'decrease-by' : 'increase-by',
          kind: 'direction',
          unit: '%',
          deadline: null,
        });
      else if (/大体相当|总体相当|大致相当/.test(words))
        add(clause.start, clause.end, {
          subject: words.replace(/^(?:保持|坚持|落实)|(?:大体|总体|大致)相当.*$/g, ''),
          comparator: 'about',
          kind: 'norm',
          unit: null,
          deadline: null,
        });
    }
  }
}
