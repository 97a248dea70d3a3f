import { evaluationClausesIn, type FoundEvaluationClause } from './evaluation/evaluation-clauses.ts';
import { type DocumentFacts, documentFactsOf } from './facts/document-facts.ts';
import { attachmentLists } from './outline/attachment-lists.ts';
import { contentsPassages } from './outline/contents.ts';
import { type Section, sectionsOf } from './outline/sections.ts';
import { presentReading } from './present-reading.ts';
import type { PlanReading } from './reading.ts';
import { type FoundResponsibility, responsibilitiesIn } from './responsibilities/responsibilities.ts';
import { damageEvidence } from './targets/damage-evidence.ts';
import { type Segment, segmentsOf } from './targets/segments.ts';
import { tableSegments } from './targets/table-segments.ts';
import { TargetReader } from './targets/target-reader.ts';
import { linesOf } from './text/lines.ts';
import { passageOf } from './text/passage.ts';
import { type PreparedText, prepareText } from './text/prepared-text.ts';
import type { Span } from './text/span.ts';

/** How far reading is; `total` is the number of steps. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReadingOptions {
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** What the stages of reading have found, still in offsets of the kept text. */
export interface Findings {
  readonly prepared: PreparedText;
  readonly facts: DocumentFacts;
  readonly sections: readonly Section[];
  readonly responsibilities: readonly FoundResponsibility[];
  readonly segments: readonly Segment[];
  readonly reader: TargetReader;
  readonly evaluation: readonly FoundEvaluationClause[];
}

/** Segments between two pauses, so that a caller stays responsive. */
const segmentsPerStep = 200;

/** Stages before the segments, and the one behind them. */
const fixedSteps = 4;

const groupByPassage = <Item extends { readonly passage: number }>(
  items: readonly Item[],
): Map<number, Item[]> => {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(item.passage);
    if (group) group.push(item);
    else groups.set(item.passage, [item]);
  }
  return groups;
};

/**
 * Reads a plan step by step; yields how far it is between steps and returns the reading. Deterministic: the same text
 * gives the same reading everywhere. Cost grows linearly with the length. Stop calling it to cancel.
 */
export function* readingSteps(source: string): Generator<ReadingProgress, PlanReading, void> {
  let done = 0;
  let total = fixedSteps + 1;
  const step = (): ReadingProgress => {
    done += 1;
    return { done, total };
  };
  const prepared = prepareText(source);
  yield step();

  const { passages, tablePassages, text } = prepared;
  const sources = prepared.stripped
    .filter((line) => line.reason === 'source')
    .map((line) => line.text)
    .join('\n');
  const facts = documentFactsOf(
    passages,
    tablePassages,
    linesOf(sources).map((line, index) => passageOf(sources, [line], index)),
  );
  yield step();

  const skipped = new Set([
    ...tablePassages,
    ...facts.passages,
    ...contentsPassages(passages),
    ...attachmentLists(passages),
  ]);
  const sections = sectionsOf(text, passages, skipped);
  yield step();

  const ends = new Map<number, number[]>();
  for (const section of sections) {
    const starts = ends.get(section.passage);
    if (starts) starts.push(section.start);
    else ends.set(section.passage, [section.start]);
  }
  const responsibilities = passages.flatMap((passage) =>
    skipped.has(passage.index) ? [] : responsibilitiesIn(passage, ends.get(passage.index) ?? []),
  );
  const byPassage = groupByPassage(responsibilities);
  const titled = sections.flatMap((section) => (section.titlePassage === null ? [] : [section.titlePassage]));
  const segments = [
    ...segmentsOf(passages, sections, new Set([...skipped, ...titled])),
    ...tableSegments(prepared.tables, passages, sections),
  ].sort((a, b) => a.passage.index - b.passage.index || a.start - b.start);
  total = fixedSteps + Math.ceil(segments.length / segmentsPerStep) + 1;
  yield step();

  const stretches = new Map<number, readonly Span[]>(
    [...byPassage].map(([passage, found]) => [passage, found]),
  );
  const reader = new TargetReader({
    sections,
    year: facts.year,
    numbers: facts.numbers,
    evidence: damageEvidence(passages, facts),
    responsibilities: stretches,
  });
  const evaluation: FoundEvaluationClause[] = [];
  for (let from = 0; from < segments.length; from += segmentsPerStep) {
    for (const segment of segments.slice(from, from + segmentsPerStep)) {
      reader.read(segment);
      for (const clause of evaluationClausesIn(segment, stretches.get(segment.passage.index) ?? []))
        evaluation.push(clause);
    }
    yield step();
  }
  return presentReading({ prepared, facts, sections, responsibilities, segments, reader, evaluation });
}

/** Reads a plan at once. `onProgress` is told between steps. */
export const readPlan = (source: string, { onProgress }: ReadingOptions = {}): PlanReading => {
  const steps = readingSteps(source);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    onProgress?.(next.value);
  }
};
