import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { Scorer, Subject } from '#shared/model/evaluation.ts';
import {
  type FrameworkDocument,
  frameworkDocumentSchema,
  type Indicator,
  indicatorsOf,
} from '#shared/model/framework.ts';
import type { Arbitration, ReviewRound } from '#shared/model/review-round.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import type { Observation, Score } from '#shared/model/score.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { factsOf } from '#shared/scoring/results/shared-entry.ts';
import { composedEntry } from './composed-entry.ts';

export const evaluationId = 'evaluation-1';

export const number = (text: string): EnteredValue => ({ kind: 'number', number: text });
export const level = (name: string): EnteredValue => ({ kind: 'level', level: name });
export const items = (...ids: string[]): EnteredValue => ({ kind: 'items', items: ids });
export const counts = (
  ...entries: readonly (readonly [item: string, count: number, reason?: string])[]
): EnteredValue => ({
  kind: 'counts',
  counts: entries.map(([item, count, reason = '']) => ({ item, count, reason })),
});
export const completed = (completedOn: string | null): EnteredValue => ({ kind: 'completion', completedOn });
export const figures = (entries: Readonly<Record<string, string>>): EnteredValue => ({
  kind: 'figures',
  figures: Object.entries(entries).map(([name, value]) => ({ name, number: value })),
});
export const yesNo = (yes: boolean): EnteredValue => ({ kind: 'yes-no', yes });

export const direct = (step = '0.1'): MethodSpecification => ({
  id: 'direct',
  version: 1,
  parameters: { step },
});
export const ratioTo = (target: string): MethodSpecification => ({
  id: 'ratio',
  version: 1,
  parameters: { target, cap: '1', direction: 'higher', nominalTarget: null, annualised: null },
});

export const indicator = (
  code: string,
  fullScore: string,
  method: MethodSpecification = direct(),
  more: Partial<Indicator> = {},
): Indicator => ({
  id: `i-${code}`,
  code,
  name: `指标${code}`,
  group: null,
  fullScore,
  unit: '',
  target: null,
  baseline: null,
  direction: 'higher',
  definition: '',
  rule: '见计分方法',
  method,
  evidence: [],
  responsibleUnits: [],
  responsibleSource: 'person',
  deadline: null,
  deadlineSource: null,
  targetSource: null,
  citations: [{ planId: 'plan-1', paragraph: 1, start: 0, end: 2, quote: '总则', section: null }],
  note: null,
  ...more,
});

/** A framework whose weights and total follow from its indicators. */
export const framework = (
  dimensions: Readonly<Record<string, readonly Indicator[]>>,
  more: Partial<FrameworkDocument> = {},
): FrameworkDocument => {
  const full = (indicators: readonly Indicator[]) =>
    exactToText(sum(indicators.map((each) => exact(each.fullScore))));
  const totalScore = full(Object.values(dimensions).flat());
  const tenth = (tenths: bigint) => {
    const { numerator, denominator } = exact(totalScore);
    return exactToText({ numerator: numerator * tenths, denominator: denominator * 10n });
  };
  return frameworkDocumentSchema.parse({
    id: 'framework-1',
    title: '试用指标体系',
    planId: 'plan-1',
    totalScore,
    gradeBands: [
      { name: '优秀', minimum: tenth(9n), maximum: totalScore },
      { name: '良好', minimum: tenth(8n), maximum: tenth(9n) },
      { name: '合格', minimum: tenth(6n), maximum: tenth(8n) },
      { name: '不合格', minimum: '0', maximum: tenth(6n) },
    ],
    rounding: { mode: 'half-up', decimals: 2, place: 'total' },
    dimensions: Object.entries(dimensions).map(([code, indicators]) => ({
      id: `d-${code}`,
      code,
      name: `维度${code}`,
      weight: full(indicators),
      groups: [],
      indicators,
    })),
    vetoes: [],
    bonuses: [],
    bonusCap: '0',
    progressList: null,
    notes: [],
    ...more,
  });
};

export const subject = (id: string, more: Partial<Subject> = {}): Subject => ({
  id,
  evaluationId,
  name: `对象${id}`,
  code: '',
  kind: 'school',
  track: '',
  superiorId: null,
  weight: null,
  position: 0,
  ...more,
});

export const scorer = (id: string, more: Partial<Scorer> = {}): Scorer => ({
  id,
  evaluationId,
  name: `评分人${id}`,
  role: 'scorer',
  organisation: '',
  position: 0,
  ...more,
});

export const score = (
  subjectId: string,
  scorerId: string,
  code: string,
  value: EnteredValue | null,
  more: Partial<Score> = {},
): Score => ({
  evaluationId,
  subjectId,
  scorerId,
  indicatorId: `i-${code}`,
  round: 1,
  value,
  blankReason: null,
  comment: '',
  deductionReason: '',
  ...more,
});

export const observation = (
  subjectId: string,
  item: string,
  value: EnteredValue | null,
  more: Partial<Observation> = {},
): Observation => ({ evaluationId, subjectId, item, value, blankReason: null, source: '', ...more });

export const snapshot = (
  document: FrameworkDocument,
  parts: {
    rules?: Partial<EvaluationRules>;
    subjects?: readonly Subject[];
    scorers?: readonly Scorer[];
    scores?: readonly Score[];
    observations?: readonly Observation[];
    evidence?: EvaluationSnapshot['evidence'];
    reviewRounds?: readonly ReviewRound[];
    arbitrations?: readonly Arbitration[];
  },
): EvaluationSnapshot => ({
  evaluation: {
    id: evaluationId,
    title: '试评价',
    year: 2024,
    client: '',
    agency: '',
    frameworkVersionId: 'framework-1@1.00000000',
    rules: { ...defaultRules(document), ...parts.rules },
    state: 'scoring',
    progressDate: null,
    previousEvaluationId: null,
    annualTemplateId: null,
    createdAt: '2024-01-01T00:00:00.000Z',
  },
  framework: {
    id: 'framework-1@1.00000000',
    frameworkId: document.id,
    number: 1,
    sha256: '0'.repeat(64),
    shipped: false,
    publishedAt: '2024-01-01T00:00:00.000Z',
    document,
  },
  plan: {
    id: document.planId,
    title: '试用方案',
    titleInferred: false,
    issuer: null,
    documentNumber: null,
    indexNumber: null,
    signedOn: null,
    publishedOn: null,
    basis: null,
    source: null,
    note: null,
  },
  subjects: [...(parts.subjects ?? [subject('s1')])],
  scorers: [...(parts.scorers ?? [scorer('p1')])],
  scores: [...(parts.scores ?? [])],
  reviewRounds: [...(parts.reviewRounds ?? [])],
  arbitrations: [...(parts.arbitrations ?? [])],
  observations: [...(parts.observations ?? [])],
  selfAssessments: [],
  progress: [],
  evidence: parts.evidence ?? [],
  findings: [],
  rectifications: [],
  revision: '',
});

/** Something enterable for an indicator, chosen by a number from 0 up to but not including 1. */
export const plausible = ({ method, fullScore }: Indicator, luck: number): EnteredValue => {
  switch (method.id) {
    case 'direct':
      return number((Math.floor(Number(fullScore) * luck * 10) / 10).toFixed(1));
    case 'level':
      return level(method.parameters.levels[Math.floor(luck * method.parameters.levels.length)]!.name);
    case 'checklist':
      return items(
        ...method.parameters.items
          .filter((_, index) => ((luck * 1000) >> (index % 10)) & 1)
          .map((each) => each.id),
      );
    case 'yes-no':
      return yesNo(luck > 0.2);
    case 'ratio':
      return number((Number(method.parameters.target) * (0.5 + luck * 0.7)).toFixed(2));
    case 'piecewise':
    case 'baseline':
      return number((luck * 10).toFixed(2));
    default:
      return composedEntry(method, luck);
  }
};

/** A fully scored evaluation of any size; the same seed gives the same evaluation. */
export const filledSnapshot = (
  document: FrameworkDocument,
  size: { subjects: number; scorers: number; seed?: number },
  rules: Partial<EvaluationRules> = {},
): EvaluationSnapshot => {
  let state = size.seed ?? 1;
  const luck = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const subjects = Array.from({ length: size.subjects }, (_, index) =>
    subject(`s${index + 1}`, { position: index }),
  );
  const scorers = Array.from({ length: size.scorers }, (_, index) =>
    scorer(`p${index + 1}`, { position: index }),
  );
  const scores: Score[] = [];
  const observations: Observation[] = [];
  for (const each of subjects)
    for (const leaf of indicatorsOf(document)) {
      if (inputOf(leaf.method).from === 'observation') {
        for (const { item, value } of factsOf(leaf.id, plausible(leaf, luck())))
          observations.push(observation(each.id, item, value));
        continue;
      }
      for (const person of scorers)
        scores.push({ ...score(each.id, person.id, '', plausible(leaf, luck())), indicatorId: leaf.id });
    }
  return snapshot(document, { rules, subjects, scorers, scores, observations });
};
