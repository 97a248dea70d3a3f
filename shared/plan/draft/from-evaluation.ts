import type { ReadEvaluationClause } from '../reading.ts';
import { citedPath } from './citations.ts';
import type { DraftContext, LineDraft } from './line-draft.ts';
import { levelMethod } from './method-for-target.ts';
import type { ReasoningStep } from './reasoning.ts';

const longestItem = 200;

/** Lines from the evaluation clauses outside of tables: one for each section, with its clauses as a checklist. */
export const linesFromEvaluation = (context: DraftContext): LineDraft[] => {
  const { reading, structure, citations, texts } = context;
  const words = texts.planReading.draft;
  const bySection = new Map<number, { index: number; clause: ReadEvaluationClause }[]>();
  reading.evaluationClauses.forEach((clause, index) => {
    if (clause.inTable) return;
    if (structure.isPreliminary(structure.sectionAt(clause.start))) return;
    const section = structure.sectionAt(clause.start) ?? -1;
    bySection.set(section, [...(bySection.get(section) ?? []), { index, clause }]);
  });
  return [...bySection.values()].flatMap((members): LineDraft[] => {
    const [first] = members;
    if (!first) return [];
    const section = structure.sectionAt(first.clause.start);
    const title = section === null ? null : (reading.sections[section]?.title ?? null);
    const responsible = context.unitsAt(first.clause.start);
    const clauses = members.map(({ clause }) => clause.quote.replace(/[\r\n]+/g, '').slice(0, longestItem));
    const criteria = [
      words.criteria.evaluationArranged,
      words.criteria.evaluationDone,
      words.criteria.evaluationUsed,
    ];
    const method =
      clauses.length > 1
        ? ({
            id: 'checklist',
            version: 1,
            parameters: {
              items: clauses.map((text, index) => ({ id: String(index + 1), text, weight: '1' })),
            },
          } as const)
        : levelMethod(criteria, words.levelNames);
    const reason: ReasoningStep =
      clauses.length > 1
        ? { kind: 'checklist-items', count: clauses.length }
        : { kind: 'level-criteria', count: criteria.length };
    return [
      {
        sources: members.map(({ index }) => ({ kind: 'evaluation-clause' as const, index })),
        dimension: structure.dimensionOf(section),
        group: structure.groupOf(section),
        name: words.indicatorName
          .evaluation(
            new Set(members.map(({ clause }) => clause.kind)).size === 1 ? first.clause.kind : null,
            title,
          )
          .slice(0, 200),
        unit: clauses.length > 1 ? words.countUnit : '',
        choose: () => ({
          method,
          reasons: [reason],
          target: clauses.length > 1 ? String(clauses.length) : null,
          direction: 'higher',
          baseline: null,
        }),
        printedRule: null,
        printedScore: null,
        evidence: [...words.evidence.evaluation],
        units: responsible.units,
        deadline: null,
        citations: members.flatMap(({ clause }) => citations.of(clause, citedPath(clause.sectionPath))),
        note: null,
        weight: 'evaluation',
        reasons: [
          ...members.map(
            ({ clause }): ReasoningStep => ({
              kind: 'from-words',
              quote: clause.quote,
              paragraph: clause.paragraph,
            }),
          ),
          { kind: 'weight-evaluation' },
          ...responsible.reasons,
        ],
        confidence: 'medium',
        at: first.clause.start,
        targetSource: null,
      },
    ];
  });
};
