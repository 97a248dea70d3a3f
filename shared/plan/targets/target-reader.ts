import type { Quantity } from '../numbers/quantity.ts';
import { roleOfTitle } from '../outline/section-roles.ts';
import { type Sentence, sentencesIn } from '../text/sentences.ts';
import { indexSpans } from '../text/span.ts';
import { aimsWithoutFigure } from './aims-without-figure.ts';
import { type ChosenDeadline, deadlineInSentence } from './deadline-choice.ts';
import { type Deadline, deadlineOf, readDates } from './deadlines.ts';
import type { FoundTarget, Inheritance, SetAside, TargetFindings } from './found-target.ts';
import { headingDeadline } from './heading-deadline.ts';
import { type DocumentContext, type PassageContext, passageContext } from './passage-context.ts';
import type { Placed } from './quotation.ts';
import type { ReadSentence } from './read-sentence.ts';
import type { Segment } from './segments.ts';
import { figuresIn } from './sentence-figures.ts';
import { targetOf } from './target-of-figure.ts';

/** Sections are not nested deeper. */
const deepest = 20;

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
    const { passage, section } = segment;
    const context =
      this.#context?.passage === passage ? this.#context : passageContext(passage, this.#document);
    this.#context = context;
    if (this.#conditions && !this.#within(section, this.#conditions.section)) this.#conditions = null;
    if (this.#carried && !this.#within(section, this.#carried.section)) this.#carried = null;
    const heading = headingDeadline(this.#document, section);
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
    const { accepted, setAside, past } = figuresIn(read, this.#document.evidence, this.#conditions !== null);
    for (const each of setAside) this.#setAside.push(each);
    const figures = accepted.map((each) => each.quantity);
    accepted.forEach((each, index) => {
      const previous = accepted[index - 1];
      const next = accepted[index + 1];
      const placed: Placed = {
        quantity: each.quantity,
        clause: each.clause,
        previous: previous?.clause === each.clause ? previous.quantity : null,
        next: next?.clause === each.clause ? next.quantity : null,
      };
      this.#targets.push(
        targetOf(read, each, placed, (standing, repeats) =>
          this.#deadlineFor(read, placed, figures, standing, repeats),
        ),
      );
    });
    for (const aim of aimsWithoutFigure(segment, context, sentence, deadlines, figures, past))
      this.#targets.push(aim);
    const last = deadlines.at(-1);
    return last ? deadlineOf(text, last) : null;
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
}
