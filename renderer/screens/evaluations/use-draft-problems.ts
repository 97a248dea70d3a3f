import { useMemo } from 'react';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { useTexts } from '../../application/texts.tsx';
import type { WeighedScorer } from './AggregationEditor.tsx';
import { isYear } from './BasicsFields.tsx';
import { type EvaluationDraft, isTyped } from './draft.ts';
import { scorerProblems, subjectProblems } from './list-problems.ts';
import { useRulesProblemText, useScorerProblemText, useSubjectProblemText } from './problem-words.ts';
import { rulesProblems } from './rules-problems.ts';

const sectionNames = ['framework', 'basics', 'subjects', 'scorers', 'rules', 'decisions'] as const;
type SectionName = (typeof sectionNames)[number];

export interface DraftProblem {
  readonly section: SectionName;
  readonly sentence: string;
  /** Worth saying while typing; what is merely not filled in yet waits until creating is tried. */
  readonly isLive: boolean;
}

export interface DraftProblems {
  readonly all: readonly DraftProblem[];
  readonly bySection: { readonly [Name in SectionName]: readonly DraftProblem[] };
  /** Those who will fill in sheets, under the keys their weights are filed under. */
  readonly weighedScorers: readonly WeighedScorer[];
}

/** The title as typed, or the one proposed from framework and year. */
export const titleOf = (
  draft: EvaluationDraft,
  framework: FrameworkDocument | null,
  { proposedTitle }: Catalogue['evaluations'],
): string => {
  if (draft.title !== null) return draft.title;
  return framework && isYear(draft.year) ? proposedTitle(framework.title, Number(draft.year)) : '';
};

/** Everything that keeps a draft from being created, by section. */
export const useDraftProblems = (
  draft: EvaluationDraft,
  framework: FrameworkDocument | null,
): DraftProblems => {
  const { evaluations } = useTexts();
  const subjectText = useSubjectProblemText();
  const scorerText = useScorerProblemText();
  const rulesText = useRulesProblemText();
  return useMemo(() => {
    const words = evaluations.basics;
    const weighedScorers = draft.scorers
      .filter((scorer) => (scorer.role === 'scorer' || scorer.role === 'lead') && isTyped(scorer))
      .map(({ key, name }) => ({ id: key, name }));
    const all: DraftProblem[] = [];
    const note = (section: SectionName, sentence: string, isLive: boolean): void => {
      all.push({ section, sentence, isLive });
    };
    if (draft.frameworkVersionId === null) note('framework', words.frameworkWanted, false);
    if (!isYear(draft.year)) note('basics', words.yearMissing(draft.year), draft.year.length >= 4);
    if (framework && isYear(draft.year) && titleOf(draft, framework, evaluations).trim() === '')
      note('basics', words.titleMissing, true);
    for (const problem of subjectProblems(draft.subjects))
      note('subjects', subjectText(problem), problem.kind !== 'no-name');
    for (const problem of scorerProblems(draft.scorers))
      note('scorers', scorerText(problem), problem.kind !== 'no-name');
    if (draft.rules && framework)
      for (const problem of rulesProblems(draft.rules, framework, weighedScorers))
        note('rules', rulesText(problem), true);
    const bySection = Object.fromEntries(
      sectionNames.map((name) => [name, all.filter(({ section }) => section === name)]),
    ) as { [Name in SectionName]: DraftProblem[] };
    return { all, bySection, weighedScorers };
  }, [draft, framework, evaluations, subjectText, scorerText, rulesText]);
};
