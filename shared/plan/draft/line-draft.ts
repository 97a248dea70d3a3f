import type { Catalogue } from '../../i18n/translation.ts';
import type { Indicator } from '../../model/framework.ts';
import type { Clause } from '../../model/plan.ts';
import type { PlanReading, ReadResponsibility } from '../reading.ts';
import { type Citations, citationsOf, citedPath } from './citations.ts';
import type { ChosenMethod } from './method-for-target.ts';
import { type PlanStructure, planStructure } from './plan-structure.ts';
import type { IndicatorProposal, ProposalSource } from './proposal.ts';
import type { ReasoningStep } from './reasoning.ts';

/** A line of the framework before its full score is known. */
export interface LineDraft {
  readonly sources: readonly ProposalSource[];
  readonly dimension: string;
  readonly group: string | null;
  readonly name: string;
  readonly unit: string;
  readonly choose: (fullScore: string) => ChosenMethod;
  /** Printed scoring standard; null where the method's own words are the rule. */
  readonly printedRule: string | null;
  readonly printedScore: string | null;
  readonly evidence: readonly string[];
  readonly units: readonly string[];
  readonly deadline: string | null;
  readonly citations: readonly Clause[];
  readonly note: string | null;
  readonly weight: IndicatorProposal['weight'];
  readonly reasons: readonly ReasoningStep[];
  readonly confidence: IndicatorProposal['confidence'];
  /** Place in the text, for the order of the form. */
  readonly at: number;
  readonly targetSource: Indicator['targetSource'];
}

/** What every kind of proposal is made with. */
export interface DraftContext {
  readonly reading: PlanReading;
  readonly planId: string;
  readonly structure: PlanStructure;
  readonly citations: Citations;
  readonly texts: Catalogue;
  /** The units that answer for an offset of the text, and the section that says so. */
  unitsAt(offset: number): { readonly units: readonly string[]; readonly reasons: readonly ReasoningStep[] };
}

const named = (found: ReadResponsibility): string[] => {
  const suggestions = new Map(found.restored.map((each) => [each.name, each.suggestion]));
  return [...found.lead, ...found.units].map((name) => (suggestions.get(name) ?? name).slice(0, 100));
};

export const draftContext = (reading: PlanReading, planId: string, texts: Catalogue): DraftContext => {
  const structure = planStructure(reading, texts.planReading.draft.otherDimension);
  /** The units said at the end of a section hold for all of it; a section without takes those of the one around it. */
  const bySection = new Map<number, ReadResponsibility>();
  for (const found of reading.responsibilities) {
    const section = structure.sectionAt(found.start);
    if (section !== null && !bySection.has(section)) bySection.set(section, found);
  }
  return {
    reading,
    planId,
    structure,
    citations: citationsOf(reading, planId),
    texts,
    unitsAt: (offset) => {
      const section = structure.sectionAt(offset);
      for (const each of section === null ? [] : structure.lineOf(section)) {
        const found = bySection.get(each);
        if (found)
          return {
            units: named(found),
            reasons: [
              { kind: 'units-from-section', section: citedPath(reading.sections[each]?.path ?? []) ?? '' },
            ],
          };
      }
      return { units: [], reasons: [] };
    },
  };
};
