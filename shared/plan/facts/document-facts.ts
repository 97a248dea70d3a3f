import { datesIn } from '../dates/date-mentions.ts';
import { foldText } from '../text/characters.ts';
import type { Passage } from '../text/passage.ts';
import { type BasisDocument, basisIn } from './basis.ts';
import { type DocumentNumber, documentNumbersIn } from './document-numbers.ts';
import { issuersOf } from './issuers.ts';
import { type PageFacts, pageFactsOf } from './page-facts.ts';
import { type SigningDate, signingDateOf } from './signing.ts';
import { type Titles, titlesOf } from './titles.ts';

/** What a document says of itself. */
export interface DocumentFacts {
  readonly titles: Titles;
  readonly issuers: readonly string[];
  /** The document's own number in standard brackets. */
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly signing: SigningDate | null;
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
  readonly basis: readonly (BasisDocument & { readonly passage: number })[];
  readonly source: string | null;
  /** Year by which past and future are told apart; null where no date is known. */
  readonly year: number | null;
  /** Every document number of the text by passage. */
  readonly numbers: ReadonlyMap<number, readonly DocumentNumber[]>;
  /** Passages that hold facts of the page or the document and no measures. */
  readonly passages: ReadonlySet<number>;
}

const dayOf = (text: string | null): string | null =>
  text === null ? null : (datesIn(text, null).find((date) => date.precision === 'day')?.iso ?? null);

/** The number that stands for itself on a line, before or right behind the title. */
const ownNumber = (
  page: PageFacts,
  passages: readonly Passage[],
  numbers: ReadonlyMap<number, readonly DocumentNumber[]>,
): { text: string | null; passage: number | null } => {
  const head = passages.findIndex((passage) => passage.folded.length > 60 && passage.folded.includes('。'));
  const stated = page.documentNumber === null ? [] : documentNumbersIn(page.documentNumber);
  if (stated[0]) return { text: stated[0].standard, passage: null };
  for (const passage of passages.slice(0, 40)) {
    const [only] = numbers.get(passage.index) ?? [];
    if (!only) continue;
    const alone = only.start <= 3 && passage.folded.length - (only.end - only.start) <= 6;
    // Behind the title on its line, or at the head of the bracket below it.
    const beside =
      passage.index < head &&
      passage.folded.length <= 120 &&
      (only.start <= 1 || (only.end === passage.folded.length && passage.folded[only.start - 1] === ' '));
    if (alone || beside) return { text: only.standard, passage: passage.index };
  }
  return { text: null, passage: null };
};

/** The opening paragraphs that give reasons: those before the first numbered part that name documents. */
const basisOf = (passages: readonly Passage[]): DocumentFacts['basis'] => {
  const found: (BasisDocument & { passage: number })[] = [];
  for (const passage of passages.slice(0, 40)) {
    if (!/(?:根据|按照|依据|贯彻|落实|结合|依照)/.test(passage.folded.slice(0, 400))) continue;
    for (const basis of basisIn(passage.folded.slice(0, 1500)))
      if (
        !found.some((each) => each.title === basis.title) &&
        /(?:根据|按照|依据|贯彻|落实|依照|、|和|及|》|\))\S{0,30}$/.test(
          passage.folded.slice(Math.max(0, basis.start - 34), basis.start),
        )
      )
        found.push({ ...basis, passage: passage.index });
    if (found.length > 0) break;
  }
  return found;
};

/** A line of the printing note or of recipients at the foot of a document. */
const isFoot = (folded: string): boolean =>
  folded.length <= 120 &&
  (/^(?:抄送|主送|分送|印发)\s?:/.test(folded) ||
    /日印发$/.test(folded) ||
    /^\(?此件(?:公开|主动|依申请|不予|删减)/.test(folded));

/** Reads title, issuers, number, dates and basis of a document. `sourceLines` are stripped lines that name a source. */
export const documentFactsOf = (
  passages: readonly Passage[],
  tablePassages: ReadonlySet<number>,
  sourceLines: readonly Passage[],
): DocumentFacts => {
  const page = pageFactsOf(passages.filter((passage) => !tablePassages.has(passage.index)));
  const beside = pageFactsOf(sourceLines.map((passage, index) => ({ ...passage, index }))).facts;
  const numbers = new Map<number, readonly DocumentNumber[]>();
  for (const passage of passages) {
    const found = documentNumbersIn(passage.folded);
    if (found.length > 0) numbers.set(passage.index, found);
  }
  const skipped = new Set([...page.passages, ...tablePassages]);
  const titles = titlesOf(passages, skipped, page.facts.title);
  const signing = signingDateOf(passages, skipped);
  const named = titles.title && !titles.inferred ? issuersOf(titles.title) : [];
  const issuer =
    named.length > 0
      ? named
      : [page.facts.issuer ?? signing?.issuer ?? page.facts.source ?? beside.source].filter(
          (name) => name !== null,
        );
  const own = ownNumber(page.facts, passages, numbers);
  const signedOn = signing?.iso ?? dayOf(page.facts.signed);
  const publishedOn = dayOf(page.facts.published) ?? dayOf(beside.published);
  const basis = basisOf(passages);
  const years = [signedOn, publishedOn].flatMap((date) => (date === null ? [] : [Number(date.slice(0, 4))]));
  // A document is no older than those it names.
  const numberYears = [...numbers.values()].flatMap((found) => found.map((number) => number.year));
  // 2024年度工作要点, 行动计划(2021—2023年): a plan begins no earlier than it is written.
  const titled = [titles.title, titles.planTitle]
    .flatMap((title) => (title ? [/(?:^|[^\d])(20\d\d)(?:年|[-—–~至])/.exec(foldText(title))?.[1]] : []))
    .flatMap((year) => (year === undefined ? [] : [Number(year)]));
  const otherYears = [...numberYears, ...titled];
  const held = new Set([...page.passages, ...titles.passages]);
  if (signing) held.add(signing.passage);
  if (signing?.issuer && signing.passage > 0) held.add(signing.passage - 1);
  if (own.passage !== null) held.add(own.passage);
  for (const passage of passages) if (isFoot(passage.folded)) held.add(passage.index);
  return {
    titles,
    issuers: issuer,
    documentNumber: own.text,
    indexNumber: page.facts.indexNumber,
    signing,
    signedOn,
    publishedOn,
    basis,
    source: page.facts.source ?? beside.source,
    year:
      years.length > 0
        ? Math.min(...years)
        : otherYears.reduce<number | null>(
            (latest, year) => (latest === null || year > latest ? year : latest),
            null,
          ),
    numbers,
    passages: held,
  };
};
