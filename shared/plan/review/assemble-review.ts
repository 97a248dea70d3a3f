import { type Failure, failure } from '../../contract/failure.ts';
import { ruleInWords } from '../../i18n/rule-in-words.ts';
import type { Catalogue } from '../../i18n/translation.ts';
import type { Indicator } from '../../model/framework.ts';
import type {
  Damage,
  Review,
  ReviewCounts,
  ReviewDimension,
  ReviewLine,
  ReviewState,
} from '../../model/plan-review.ts';
import { exact, isZero } from '../../scoring/exact.ts';
import { checkMethod } from '../../scoring/parameters-check.ts';
import { withFullScore } from '../../scoring/reweight.ts';
import { dimensionCode } from '../draft/plan-structure.ts';
import { readerVersion } from '../reader-version.ts';
import type { PlanReading } from '../reading.ts';
import type { ProposedLine, ProposedReview } from './proposed-review.ts';
import { type Paragraphs, paragraphsIn } from './rebase-reading.ts';
import { sameProposal } from './same-proposal.ts';
import type { DamageDecision } from './settle-damage.ts';
import type { ChangedFields, DecidedUpon, StoredLine } from './stored-line.ts';

/** Who made a stored decision, and when. */
export interface Attribution {
  readonly by: string;
  readonly at: string;
}

/** What people have decided on a plan's review, as stored. */
export interface ReviewDecisions {
  readonly lines: readonly StoredLine[];
  /** In the order they were made. */
  readonly dimensions: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly added: boolean;
  }[];
  readonly damages: ReadonlyMap<string, DamageDecision>;
  /** Of the decision on a line or damaged place, by its id. */
  readonly attributions: ReadonlyMap<string, Attribution>;
}

/** The line as proposed now and as it was when it was decided on. */
type Content = Pick<
  DecidedUpon,
  'indicator' | 'group' | 'weight' | 'reasoning' | 'confidence' | 'dimensionId'
>;

export const emptyCounts = (): Record<ReviewState, number> => ({
  undecided: 0,
  accepted: 0,
  edited: 0,
  added: 0,
  rejected: 0,
  split: 0,
  merged: 0,
});

const countStates = (lines: readonly { readonly state: ReviewState }[]): ReviewCounts => {
  const counts = emptyCounts();
  for (const { state } of lines) counts[state] += 1;
  return counts;
};

/** States of lines that go into the framework. */
export const isTaken = (state: ReviewState): boolean =>
  state === 'accepted' || state === 'edited' || state === 'added';

/** States of lines that others took the place of. */
export const isReplaced = (state: ReviewState): state is 'split' | 'merged' =>
  state === 'split' || state === 'merged';

/** A line's words of its method stay the method's words as long as nobody wrote others. */
const withRuleInWords = (
  before: Indicator,
  after: Indicator,
  changed: ChangedFields,
  texts: Catalogue,
): Indicator => {
  if (changed.rule !== undefined) return after;
  const words = (indicator: Indicator): string =>
    ruleInWords(indicator.method, { fullScore: indicator.fullScore, unit: indicator.unit }, texts);
  return before.rule === words(before) ? { ...after, rule: words(after) } : after;
};

/** An indicator with a person's changes. */
export const withChanges = (indicator: Indicator, changed: ChangedFields, texts: Catalogue): Indicator => {
  const { group: _group, ...fields } = changed;
  // Points in the method follow a full score that was changed alone.
  const scaled =
    changed.fullScore !== undefined && changed.method === undefined && !isZero(exact(changed.fullScore))
      ? withFullScore(indicator, changed.fullScore)
      : indicator;
  // Absent fields are absent keys: `changed` holds nothing but what was changed.
  const after = { ...scaled, ...(fields as Partial<Indicator>) };
  return withRuleInWords(indicator, after, changed, texts);
};

const stateOf = (stored: StoredLine | undefined, stands: (id: string) => boolean): ReviewState => {
  const decision = stored?.decision;
  if (!stored || !decision) return 'undecided';
  switch (decision.is) {
    case 'rejected':
      return 'rejected';
    case 'split':
    case 'merged':
      // Nothing is left of what took its place, for example because it was taken back elsewhere.
      return decision.into.some(stands) ? decision.is : 'undecided';
    case 'accepted':
      if (stored.origin === 'added') return 'added';
      return stored.origin === 'proposed' && Object.keys(stored.changed).length === 0 ? 'accepted' : 'edited';
  }
};

const sectionAt = (reading: PlanReading, offset: number): number | null => {
  let low = 0;
  let high = reading.sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.sections[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
};

/** What keeps a line from being taken as it stands; paths start in the indicator. */
export const lineProblems = (
  indicator: Indicator,
  reading: PlanReading,
  paragraphs: Paragraphs,
): Failure[] => {
  const place = indicator.name;
  return [
    ...(isZero(exact(indicator.fullScore))
      ? [failure('framework.full-score-zero', { place }, ['fullScore'])]
      : []),
    ...checkMethod(indicator, place, []),
    ...(indicator.citations.length === 0
      ? [failure('framework.citation-none', { place }, ['citations'])]
      : []),
    ...indicator.citations.flatMap((clause, index) => {
      const span = paragraphs.spanOf(clause);
      return span && reading.text.slice(span.start, span.end) === clause.quote
        ? []
        : [
            failure(
              'framework.citation-missing',
              { place, paragraph: clause.paragraph, quote: clause.quote },
              ['citations', index],
            ),
          ];
    }),
  ];
};

interface Placed {
  readonly line: Omit<ReviewLine, 'indicator'> & { readonly indicator: Indicator };
  readonly group: string | null;
  readonly at: number;
}

const placeLine = (
  proposed: ProposedLine | undefined,
  stored: StoredLine | undefined,
  stands: (id: string) => boolean,
  {
    reading,
    paragraphs,
    attributions,
    texts,
  }: {
    reading: PlanReading;
    paragraphs: Paragraphs;
    attributions: ReviewDecisions['attributions'];
    texts: Catalogue;
  },
): Placed | null => {
  const state = stateOf(stored, stands);
  const decidedUpon = stored?.decidedUpon ?? null;
  // Once decided on, a line stays what the person saw; while undecided it is what the reader proposes now.
  const content: Content | null =
    state === 'undecided' ? (proposed ?? decidedUpon) : (decidedUpon ?? proposed ?? null);
  if (!content) return null;
  const id = proposed?.id ?? stored?.id ?? content.indicator.id;
  const changed = stored?.changed ?? {};
  const indicator = withChanges({ ...content.indicator, id }, changed, texts);
  const spans = indicator.citations
    .flatMap((clause) => paragraphs.spanOf(clause) ?? [])
    .sort((a, b) => a.start - b.start);
  const at = spans[0]?.start ?? reading.text.length;
  const attribution = attributions.get(id);
  const origin = stored?.origin ?? 'proposed';
  return {
    at,
    group: changed.group === undefined ? content.group : changed.group,
    line: {
      id,
      origin,
      state,
      dimensionId: stored?.dimensionId ?? content.dimensionId,
      indicator,
      edited: Object.keys(changed),
      proposal: proposed?.indicator ?? null,
      orphaned: origin === 'proposed' && !proposed,
      proposesElse:
        state !== 'undecided' &&
        proposed !== undefined &&
        decidedUpon !== null &&
        !sameProposal(proposed.indicator, decidedUpon.indicator),
      sources: [...(proposed?.sources ?? [])],
      weight: content.weight,
      reasoning: content.reasoning,
      confidence: content.confidence,
      spans,
      section: spans.length === 0 ? null : sectionAt(reading, at),
      from: [...(stored?.from ?? [])],
      into:
        isReplaced(state) && stored?.decision && 'into' in stored.decision ? [...stored.decision.into] : [],
      reason: state === 'rejected' ? (stored?.reason ?? '') : '',
      decided:
        state === 'undecided' || !attribution
          ? null
          : { ...attribution, readerVersion: decidedUpon?.readerVersion ?? readerVersion },
      problems: state === 'rejected' || isReplaced(state) ? [] : lineProblems(indicator, reading, paragraphs),
    },
  };
};

type DimensionSeed = Omit<ReviewDimension, 'code' | 'groups' | 'counts'> & {
  readonly groups: readonly string[];
};

const dimensionSeeds = (
  proposed: ProposedReview,
  { dimensions, lines }: ReviewDecisions,
  used: ReadonlySet<string>,
): DimensionSeed[] => {
  const renamed = new Map(dimensions.map(({ id, name }) => [id, name]));
  const seeds: DimensionSeed[] = proposed.dimensions.map(({ id, name, section, groups }) => ({
    id,
    name: renamed.get(id) ?? name,
    proposedName: name,
    section,
    groups,
    origin: 'proposed',
  }));
  const known = new Set(seeds.map(({ id }) => id));
  const snapshots = new Map(
    lines.flatMap(({ decidedUpon }) =>
      decidedUpon ? [[decidedUpon.dimensionId, decidedUpon.dimensionName] as const] : [],
    ),
  );
  for (const { id, name, added } of dimensions)
    if (added && !known.has(id)) {
      known.add(id);
      seeds.push({ id, name: name ?? id, proposedName: null, section: null, groups: [], origin: 'added' });
    }
  for (const id of [...used].sort())
    if (!known.has(id))
      seeds.push({
        id,
        name: renamed.get(id) ?? snapshots.get(id) ?? id,
        proposedName: null,
        section: null,
        groups: [],
        origin: 'orphaned',
      });
  return seeds;
};

const damagesOf = (
  { reading, damageIds }: ProposedReview,
  { damages, attributions }: ReviewDecisions,
): Damage[] =>
  reading.warnings.flatMap((warning, index) => {
    const id = damageIds[index];
    if (id === undefined || warning.readAs === null) return [];
    const decision = damages.get(id) ?? null;
    return [
      {
        ...warning,
        id,
        readAs: warning.readAs,
        decision,
        decided: decision === null ? null : (attributions.get(id) ?? null),
      },
    ];
  });

/** The review of a plan: what is proposed and what was decided, in form order. */
export const assembleReview = (
  proposed: ProposedReview,
  decisions: ReviewDecisions,
  planId: string,
  texts: Catalogue,
): Omit<Review, 'clashes' | 'drafts'> => {
  const { reading } = proposed;
  const context = {
    reading,
    paragraphs: paragraphsIn(reading.text),
    attributions: decisions.attributions,
    texts,
  };
  const stored = new Map(decisions.lines.map((line) => [line.id, line]));
  const proposedIds = new Set(proposed.lines.map(({ id }) => id));
  const stands = (id: string): boolean => stored.has(id) || proposedIds.has(id);
  const placed = [
    ...proposed.lines.map((line) => placeLine(line, stored.get(line.id), stands, context)),
    ...decisions.lines
      .filter(({ id }) => !proposedIds.has(id))
      .map((line) => placeLine(undefined, line, stands, context)),
  ].filter((each) => each !== null);
  const seeds = dimensionSeeds(proposed, decisions, new Set(placed.map(({ line }) => line.dimensionId)));
  const lines: ReviewLine[] = [];
  const dimensions = seeds.map((seed, index): ReviewDimension => {
    const code = dimensionCode(index);
    const own = placed
      .filter(({ line }) => line.dimensionId === seed.id)
      // Lines of one place keep the order of their ids, which is the same on every laptop.
      .sort((a, b) => a.at - b.at || (a.line.id < b.line.id ? -1 : 1));
    const groups = seed.groups.map((name, at) => ({ code: `${code}-${at + 1}`, name }));
    own.forEach(({ line, group }, at) => {
      lines.push({
        ...line,
        indicator: {
          ...line.indicator,
          code: `${code}${at + 1}`,
          group: groups.find((each) => each.name === group)?.code ?? null,
        },
      });
    });
    return { ...seed, code, groups, counts: countStates(own.map(({ line }) => line)) };
  });
  return {
    planId,
    readerVersion,
    reading,
    title: proposed.title,
    dimensions,
    lines,
    counts: countStates(lines),
    damages: damagesOf(proposed, decisions),
    leftOut: proposed.leftOut,
    vetoes: [...proposed.vetoes],
    progressList: proposed.progressList,
    scoresPrinted: proposed.lines.length > 0 && proposed.lines.every(({ weight }) => weight === 'as-printed'),
  };
};
