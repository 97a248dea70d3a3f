import { readPlan } from '../read-plan.ts';
import type { PlanReading, ReadTarget } from '../reading.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { citedPath } from './citations.ts';
import { type DraftOptions, finishLine } from './draft-framework.ts';
import { linesFromEvaluation } from './from-evaluation.ts';
import { linesFromTargets } from './from-targets.ts';
import { type DraftContext, draftContext, type LineDraft } from './line-draft.ts';
import { criteriaOf, listedItems } from './measure-criteria.ts';
import { levelMethod } from './method-for-target.ts';
import type { IndicatorProposal } from './proposal.ts';

const longestName = 80;
/** A longer selection is no single aim: it is not read for figures once more. */
const longestReadAgain = 2_000;

const bare = (text: string): string => text.replace(/[\r\n]+/g, '').trim();

/** Targets the selection holds: those whose figure lies in it, or else those whose words it touches. */
const targetsIn = (reading: PlanReading, span: Span): ReadTarget[] => {
  const within = reading.targets.filter((target) =>
    target.figure ? contains(span, target.figure) : contains(span, target),
  );
  return within.length > 0 ? within : reading.targets.filter((target) => overlaps(target, span));
};

/** A target in the words alone, for figures that were set aside where they stand. */
const targetOfWords = (
  words: string,
  { start, paragraph, sectionPath }: Pick<ReadTarget, 'start' | 'paragraph' | 'sectionPath'>,
): ReadTarget | null => {
  if (words.length > longestReadAgain) return null;
  const found = readPlan(words).targets.find((target) => target.value !== null);
  return found
    ? {
        ...found,
        start: start + found.start,
        end: start + found.end,
        figure: found.figure ? { start: start + found.figure.start, end: start + found.figure.end } : null,
        paragraph,
        sectionPath,
      }
    : null;
};

/** A level over what the words ask for, or a checklist of what they list. */
const lineFromWords = (context: DraftContext, words: string, at: number): LineDraft => {
  const texts = context.texts.planReading.draft;
  const items = listedItems(words);
  const criteria = items.length > 0 ? [] : criteriaOf(words);
  const counted =
    items.length > 0
      ? items
      : criteria.length >= 2
        ? criteria
        : [
            criteria[0] ?? texts.criteria.policy(bare(words).slice(0, 60)),
            texts.criteria.carriedOut,
            texts.criteria.effect,
          ];
  const listed = items.length > 0;
  const responsible = context.unitsAt(at);
  return {
    sources: [],
    dimension: '',
    group: null,
    name: bare(words).slice(0, longestName),
    unit: listed ? texts.countUnit : '',
    choose: () => ({
      method: listed
        ? {
            id: 'checklist',
            version: 1,
            parameters: {
              items: counted.map((text, index) => ({ id: String(index + 1), text, weight: '1' })),
            },
          }
        : levelMethod(counted, texts.levelNames),
      reasons: [
        listed
          ? { kind: 'checklist-items', count: counted.length }
          : { kind: 'level-criteria', count: counted.length },
      ],
      target: listed ? String(counted.length) : null,
      direction: 'higher',
      baseline: null,
    }),
    printedRule: null,
    printedScore: null,
    evidence: [...texts.evidence.policy],
    units: responsible.units,
    deadline: null,
    citations: [],
    note: null,
    weight: 'plain',
    reasons: [{ kind: 'weight-plain' }, ...responsible.reasons],
    confidence: 'low',
    at,
    targetSource: null,
  };
};

/**
 * A line from words a person selected: the target or evaluation clause they hold decides the method, otherwise what
 * they ask for. The citation is the selection. `span` holds more than white space.
 */
export const lineFromSelection = (
  reading: PlanReading,
  span: Span,
  fullScore: string,
  { planId, texts }: DraftOptions,
): { readonly proposal: IndicatorProposal; readonly section: number | null } => {
  const context = draftContext(reading, planId, texts);
  const words = reading.text.slice(span.start, span.end);
  const section = context.structure.sectionAt(span.start);
  const path = section === null ? [] : (reading.sections[section]?.path ?? []);
  const [citation, ...further] = context.citations.of(span, citedPath(path));
  const paragraph = citation?.paragraph ?? 1;
  const [held] = targetsIn(reading, span);
  const target = held ?? targetOfWords(words, { start: span.start, paragraph, sectionPath: path });
  const clauses = reading.evaluationClauses.filter((clause) => !clause.inTable && overlaps(clause, span));
  const [found] = target
    ? linesFromTargets({ ...context, reading: { ...reading, targets: [target] } })
    : clauses.length > 0
      ? linesFromEvaluation({ ...context, reading: { ...reading, evaluationClauses: clauses } })
      : [];
  const line = found ?? lineFromWords(context, words, span.start);
  const proposal = finishLine(
    {
      ...line,
      dimension: context.structure.dimensionOf(section),
      group: null,
      citations: citation ? [citation, ...further] : [],
      reasons: [
        { kind: 'from-words', quote: words, paragraph },
        ...line.reasons.filter((reason) => reason.kind !== 'from-words'),
      ],
    },
    'selection',
    fullScore,
    planId,
    texts,
  );
  return { proposal, section };
};
