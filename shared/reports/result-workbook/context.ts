import { composedDetail } from '../../i18n/entered-text.ts';
import type { Catalogue } from '../../i18n/translation.ts';
import { byPosition } from '../../model/by-position.ts';
import type { EnteredValue } from '../../model/entered-value.ts';
import { fillsSheets, isFinal, type Scorer, type Subject } from '../../model/evaluation.ts';
import type { FrameworkDocument, Indicator } from '../../model/framework.ts';
import type { EvaluationResult, ResultCell, SubjectResult } from '../../model/result.ts';
import type { Observation, Score } from '../../model/score.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import type { EvaluatedYear } from '../../scoring/comparison/years.ts';
import { type NumberedEvidence, numberEvidence } from '../evidence-numbers.ts';

/** Everything the result workbook is made from. Equal input gives an equal workbook. */
export interface ReportInput {
  readonly snapshot: EvaluationSnapshot;
  /** `computeResults(snapshot)`. */
  readonly result: EvaluationResult;
  readonly catalogue: Catalogue;
  /** Day printed on the tables, ISO 8601; a progress list without a day of its own is judged on it. */
  readonly today: string;
  /** Last year's snapshot and results; absent or null where no earlier evaluation is chosen. */
  readonly previous?: EvaluatedYear | null;
}

/** The input with the look-ups every sheet needs. */
export interface ReportContext extends ReportInput {
  readonly texts: Catalogue['workbook'];
  readonly framework: FrameworkDocument;
  /** In the order of the evaluation. */
  readonly subjects: readonly Subject[];
  /** Those who fill in score sheets, in the order of the evaluation. */
  readonly scorers: readonly Scorer[];
  /** True until the evaluation is final. */
  readonly provisional: boolean;
  /** Decimals results are printed with. */
  readonly decimals: number;
  resultOf(subject: Subject): SubjectResult;
  cellOf(subject: Subject, scorer: Scorer, indicator: Indicator): ResultCell | null;
  /** The score of the latest round. */
  scoreOf(subject: Subject, scorer: Scorer, indicator: Indicator): Score | null;
  scoresOf(subject: Subject, scorer: Scorer): readonly Score[];
  /** `item` is an indicator id, a veto code or a bonus code. */
  observationOf(subject: Subject, item: string): Observation | null;
  observationsOf(subject: Subject): readonly Observation[];
  /** Names of the files attached to an indicator of a subject. */
  evidenceOf(subject: Subject, indicator: Indicator): readonly string[];
  /** Every attached file in the order of the list of evidence. */
  readonly numberedEvidence: readonly NumberedEvidence[];
  /** Number of a file in that list; of a file that was detached, its id. */
  evidenceNumberOf(id: string): string;
}

/** Asked for every cell of every sheet, so it is put together in one step. */
const key = (first: string, second: string, third = ''): string => `${first}/${second}/${third}`;

export const reportContext = (input: ReportInput): ReportContext => {
  const { snapshot, result, catalogue } = input;
  const results = new Map(result.subjects.map((subject) => [subject.subjectId, subject]));
  const cells = new Map<string, ResultCell>();
  for (const subject of result.subjects)
    for (const indicator of subject.indicators)
      for (const cell of indicator.cells)
        cells.set(key(subject.subjectId, cell.scorerId, indicator.indicatorId), cell);
  const scores = Map.groupBy(snapshot.scores, (score) => key(score.subjectId, score.scorerId));
  const latest = new Map<string, Score>();
  for (const score of snapshot.scores) {
    const own = key(score.subjectId, score.scorerId, score.indicatorId);
    const known = latest.get(own);
    if (!known || known.round < score.round) latest.set(own, score);
  }
  const observations = Map.groupBy(snapshot.observations, (observation) => observation.subjectId);
  const observationByItem = new Map(
    snapshot.observations.map((observation) => [key(observation.subjectId, observation.item), observation]),
  );
  const evidence = Map.groupBy(snapshot.evidence, (file) => key(file.subjectId, file.indicatorId));
  const subjects = byPosition(snapshot.subjects);
  const numberedEvidence = numberEvidence(
    snapshot.evidence,
    snapshot.framework.document,
    subjects.map(({ id }) => id),
  );
  const numberById = new Map(numberedEvidence.map(({ file, number }) => [file.id, number]));
  return {
    ...input,
    texts: catalogue.workbook,
    framework: snapshot.framework.document,
    subjects,
    scorers: byPosition(snapshot.scorers.filter(fillsSheets)),
    provisional: !isFinal(snapshot.evaluation),
    decimals: snapshot.evaluation.rules.rounding.decimals,
    resultOf: (subject) => {
      const own = results.get(subject.id);
      if (!own) throw new RangeError(`no result for subject ${subject.id}`);
      return own;
    },
    cellOf: (subject, scorer, indicator) => cells.get(key(subject.id, scorer.id, indicator.id)) ?? null,
    scoreOf: (subject, scorer, indicator) => latest.get(key(subject.id, scorer.id, indicator.id)) ?? null,
    scoresOf: (subject, scorer) => scores.get(key(subject.id, scorer.id)) ?? [],
    observationOf: (subject, item) => observationByItem.get(key(subject.id, item)) ?? null,
    observationsOf: (subject) => observations.get(subject.id) ?? [],
    evidenceOf: (subject, indicator) =>
      (evidence.get(key(subject.id, indicator.id)) ?? []).map((file) => file.name),
    numberedEvidence,
    evidenceNumberOf: (id) => numberById.get(id) ?? id,
  };
};

/** What was entered, as the score sheet prints it. */
export const valueInWords = (value: EnteredValue, indicator: Indicator, context: ReportContext): string => {
  const { scoreSheet } = context.texts;
  switch (value.kind) {
    case 'number':
      return indicator.method.id === 'direct' ? scoreSheet.direct : `${value.number}${indicator.unit}`;
    case 'level':
      return value.level;
    case 'items': {
      const total =
        indicator.method.id === 'checklist' ? indicator.method.parameters.items.length : value.items.length;
      return scoreSheet.items(value.items.length, total);
    }
    case 'yes-no':
      return value.yes ? scoreSheet.yes : scoreSheet.no;
    case 'counts':
    case 'completion':
    case 'figures':
      return composedDetail(value, indicator.method, context.catalogue);
  }
};
