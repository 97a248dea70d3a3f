import type { ReadTarget } from '../reading.ts';
import { citedPath } from './citations.ts';
import { duplicateGroups } from './duplicates.ts';
import { evidenceFor } from './evidence.ts';
import type { DraftContext, LineDraft } from './line-draft.ts';
import { methodForFigure, methodWithoutFigure } from './method-for-target.ts';
import type { ReasoningStep } from './reasoning.ts';

const longestName = 80;

const nameOf = (target: ReadTarget): string => {
  const subject = target.subject.replace(/[\r\n]+/g, '').trim();
  return (subject === '' ? target.quote.replace(/[\r\n]+/g, '') : subject).slice(0, longestName);
};

/** Lines from the targets of a reading; targets said twice become one line with both citations. */
export const linesFromTargets = (context: DraftContext): LineDraft[] => {
  const { reading, structure, citations, texts } = context;
  const words = texts.planReading.draft;
  return duplicateGroups(reading.targets).flatMap((group): LineDraft[] => {
    const members = group.flatMap((index) =>
      reading.targets[index] ? [{ index, target: reading.targets[index] }] : [],
    );
    // The one with a deadline of its own says most.
    const main = members.find(({ target }) => target.deadlineOn !== null) ?? members[0];
    if (!main) return [];
    const { target } = main;
    const section = structure.sectionAt(target.start);
    const responsible = context.unitsAt(target.start);
    const hasFigure = target.value !== null && methodForFigure(target, '10', words) !== null;
    const reasons: ReasoningStep[] = [
      ...members.map(
        ({ target: each }): ReasoningStep => ({
          kind: 'from-words',
          quote: each.quote,
          paragraph: each.paragraph,
        }),
      ),
      ...(members.length > 1 ? [{ kind: 'merged-duplicates' as const, count: members.length }] : []),
      ...(target.garbled
        ? [{ kind: 'garbled-number' as const, found: target.garbled.found, readAs: target.garbled.readAs }]
        : []),
      ...(target.deadlineFrom !== null && target.deadline !== null
        ? [{ kind: 'deadline-inherited' as const, deadline: target.deadline }]
        : []),
      { kind: hasFigure ? 'weight-quantitative' : 'weight-plain' },
      ...responsible.reasons,
    ];
    return [
      {
        sources: members.map(({ index }) => ({ kind: 'target' as const, index })),
        dimension: structure.dimensionOf(section),
        group: structure.groupOf(section),
        name: nameOf(target),
        unit: hasFigure ? (target.unit ?? '').slice(0, 20) : '',
        choose: (fullScore) =>
          methodForFigure(target, fullScore, words) ?? methodWithoutFigure(target, fullScore, words),
        printedRule: null,
        printedScore: null,
        evidence: evidenceFor(target, words),
        units: responsible.units,
        deadline: target.deadline?.slice(0, 100) ?? null,
        citations: members.flatMap(({ target: each }) => citations.of(each, citedPath(each.sectionPath))),
        note: target.garbled ? words.garbledNote(target.garbled.found, target.garbled.readAs) : null,
        weight: hasFigure ? 'quantitative' : target.kind === 'milestone' ? 'milestone' : 'plain',
        reasons,
        confidence: target.garbled ? target.garbled.confidence : hasFigure ? 'high' : 'medium',
        at: target.start,
        targetSource: target.value === null ? null : target.garbled ? 'reading' : 'seed',
      },
    ];
  });
};
