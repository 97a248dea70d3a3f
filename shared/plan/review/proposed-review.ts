import type { Catalogue } from '../../i18n/translation.ts';
import type { Indicator, ProgressList, Veto } from '../../model/framework.ts';
import type { Clause } from '../../model/plan.ts';
import { proposeFramework } from '../draft/draft-framework.ts';
import type { FrameworkProposals, IndicatorProposal, ProposalSource } from '../draft/proposal.ts';
import type { PlanReading } from '../reading.ts';
import { damageIds, dimensionId, lineIds } from './anchors.ts';
import { paragraphsIn, rebaseReading } from './rebase-reading.ts';
import { type DamageDecision, settleDamage } from './settle-damage.ts';

/** A line as the reader proposes it, under an id that stays. */
export interface ProposedLine {
  readonly id: string;
  readonly dimensionId: string;
  /** Name of the group; codes change with their order, names do not. */
  readonly group: string | null;
  readonly indicator: Indicator;
  readonly sources: readonly ProposalSource[];
  readonly weight: IndicatorProposal['weight'];
  readonly reasoning: IndicatorProposal['reasoning'];
  readonly confidence: IndicatorProposal['confidence'];
}

export interface ProposedDimension {
  readonly id: string;
  readonly name: string;
  readonly section: number | null;
  readonly groups: readonly string[];
}

/** Everything a reader proposes for a plan, in places of the plan's own text. */
export interface ProposedReview {
  readonly reading: PlanReading;
  /** The same reading with stripped lines blanked out, for making further lines from it. */
  readonly masked: PlanReading;
  /** Ids of the reading's warnings, in their order. */
  readonly damageIds: readonly string[];
  readonly title: string;
  readonly dimensions: readonly ProposedDimension[];
  readonly lines: readonly ProposedLine[];
  readonly leftOut: FrameworkProposals['leftOut'];
  readonly vetoes: readonly Veto[];
  readonly progressList: ProgressList | null;
}

/** The text with the lines that are not the plan's overwritten by blanks: every offset stays what it is. */
const withoutStripped = ({ text, stripped }: PlanReading): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const line of stripped) {
    pieces.push(text.slice(at, line.offset), ' '.repeat(line.text.length));
    at = line.offset + line.text.length;
  }
  return pieces.join('') + text.slice(at);
};

export interface ProposeOptions {
  readonly planId: string;
  readonly texts: Catalogue;
  readonly decisions: ReadonlyMap<string, DamageDecision>;
}

/** The proposals for a plan from the reading of its text. `source` is the plan's own text. */
export const proposedReview = (
  kept: PlanReading,
  source: string,
  { planId, texts, decisions }: ProposeOptions,
): ProposedReview => {
  const reading = rebaseReading(kept, source);
  const ids = damageIds(reading);
  const masked = { ...settleDamage(reading, ids, decisions), text: withoutStripped(reading) };
  const inMasked = paragraphsIn(masked.text);
  const inSource = paragraphsIn(source);
  const placed = (clause: Clause): Clause[] => {
    const span = inMasked.spanOf(clause);
    return span ? inSource.cite(span, clause.planId, clause.section) : [];
  };
  const proposals = proposeFramework(masked, { planId, texts });
  const proposed = proposals.indicators.map((each) => ({
    ...each,
    indicator: { ...each.indicator, citations: each.indicator.citations.flatMap(placed) },
  }));
  const lines = lineIds(proposed, reading);
  const dimensions = proposals.dimensions.map((dimension) => ({
    ...dimension,
    id: dimensionId(dimension, reading),
  }));
  const byCode = new Map(dimensions.map((dimension) => [dimension.code, dimension]));
  return {
    reading,
    masked,
    damageIds: ids,
    title: proposals.title,
    dimensions: dimensions.map(({ id, name, section, groups }) => ({
      id,
      name,
      section,
      groups: groups.map((group) => group.name),
    })),
    lines: proposed.map(({ id, dimension, ...line }) => ({
      ...line,
      id: lines.get(id) ?? id,
      dimensionId: byCode.get(dimension)?.id ?? dimension,
      group: byCode.get(dimension)?.groups.find((group) => group.code === line.indicator.group)?.name ?? null,
      indicator: { ...line.indicator, id: lines.get(id) ?? id, group: null },
    })),
    leftOut: proposals.leftOut,
    vetoes: proposals.vetoes.map((veto) => ({
      ...veto,
      citation: veto.citation ? (placed(veto.citation)[0] ?? null) : null,
    })),
    progressList: proposals.progressList
      ? {
          ...proposals.progressList,
          items: proposals.progressList.items.map((item) => ({
            ...item,
            citation: item.citation ? (placed(item.citation)[0] ?? null) : null,
          })),
        }
      : null,
  };
};
