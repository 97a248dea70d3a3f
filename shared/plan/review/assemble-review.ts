import type { Catalogue } from '../../i18n/translation.ts';
import type { Damage, Review, ReviewDimension, ReviewLine } from '../../model/plan-review.ts';
import { dimensionCode } from '../draft/plan-structure.ts';
import { readerVersion } from '../reader-version.ts';
import { placeLine } from './place-line.ts';
import type { ProposedReview } from './proposed-review.ts';
import { paragraphsIn } from './rebase-reading.ts';
import type { ReviewDecisions } from './review-decisions.ts';
import { dimensionSeeds } from './review-dimensions.ts';
import { countStates } from './review-states.ts';

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
