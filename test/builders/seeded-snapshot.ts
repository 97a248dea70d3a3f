import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { creditCodeCheckCharacter } from '#service/importing/credit-code.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { BlankReason, EnteredValue } from '#shared/model/entered-value.ts';
import type { EvaluationState, Scorer, Subject } from '#shared/model/evaluation.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import {
  type FrameworkDocument,
  frameworkDocumentSchema,
  type Indicator,
  indicatorsOf,
} from '#shared/model/framework.ts';
import { planFactsSchema } from '#shared/model/plan.ts';
import type { ProgressEntry } from '#shared/model/progress.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import type { Observation, Score } from '#shared/model/score.ts';
import { type EvaluationSnapshot, evaluationSnapshotSchema } from '#shared/model/snapshot.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { add, exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { factsOf } from '#shared/scoring/results/shared-entry.ts';
import { believableFindings } from './believable-findings.ts';
import { composedEntry } from './composed-entry.ts';

export const seedFrameworks = ['ali', 'beijing', 'chongqing', 'yongnian', 'yuyao'] as const;
export type SeedFramework = (typeof seedFrameworks)[number];

export interface SnapshotOptions {
  /** Default `yongnian`. */
  readonly framework?: SeedFramework;
  /** How many, or their names. Default 3. */
  readonly subjects?: number | readonly string[];
  /** How many, or their names. Default 3. */
  readonly scorers?: number | readonly string[];
  /** Same seed, same evaluation. Default 1. */
  readonly seed?: number;
  /** Share of cells nobody has scored yet, 0 to 1. Default 0. */
  readonly unscored?: number;
  /** Share of indicators left blank with a reason, 0 to 1. Default 0.03. */
  readonly blank?: number;
  readonly state?: EvaluationState;
  readonly rules?: Partial<EvaluationRules>;
  readonly tracks?: readonly string[];
  readonly title?: string;
  /** Repeats the framework's indicators in a dimension of their own until there are this many. */
  readonly indicators?: number;
  /** Findings of every subject. Default 2. */
  readonly findings?: number;
}

/** Deterministic random numbers in [0, 1) (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const years: Readonly<Record<SeedFramework, number>> = {
  ali: 2024,
  beijing: 2023,
  chongqing: 2025,
  yongnian: 2020,
  yuyao: 2019,
};

const subjectNames = [
  '邯郸市永年区职业技术教育中心',
  '永年区第一实验职业学校',
  '华北标准件职业培训学校',
  '余姚市职成教中心学校',
  '余姚市第四职业技术学校',
  '重庆工业职业技术学院',
  '重庆永川现代制造业产教联合体',
  '北京信息职业技术学院',
  '阿里地区职业技术学校',
  '河北紧固件产业集团有限公司',
];
const scorerNames = ['王建国', '李雪梅', '欧阳文斌', '张晓东', '陈思源', '刘𠮷华', '赵敏'];
const organisations = ['省职业教育研究所', '市教育评估中心', '某职业技术大学', ''];
const deductions = [
  '缺少过程记录，仅有文件无落实材料。',
  '实际完成值低于目标值，按比例计分。',
  '协议已过期，未见续签。',
  '台账不完整，部分月份缺失。',
  '佐证材料与口径不一致，按可核实部分计分。',
];
const comments = ['现场核查与材料一致。', '建议下年度补充企业评价。', '', '', ''];
const sources = ['学校年报第12页', '教育事业统计报表', '财政决算表', '实训基地台账'];

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../seeds/${path}`, import.meta.url), 'utf8'));

/** The framework with a further dimension of repeated indicators, for measuring. */
const grown = (document: FrameworkDocument, wanted: number): FrameworkDocument => {
  const known = indicatorsOf(document);
  const more = Array.from({ length: Math.max(0, wanted - known.length) }, (_, index) => {
    const source = known[index % known.length] as Indicator;
    return { ...source, id: `${document.id}-Z${index + 1}`, code: `Z${index + 1}` };
  });
  if (more.length === 0) return document;
  const weight = exactToText(sum(more.map((indicator) => exact(indicator.fullScore))));
  const dimension = {
    id: `${document.id}-Z`,
    code: 'Z',
    name: '补充指标',
    weight,
    groups: [],
    indicators: more,
  };
  return {
    ...document,
    totalScore: exactToText(add(exact(document.totalScore), exact(weight))),
    dimensions: [...document.dimensions, dimension],
  };
};

/** A well-formed 统一社会信用代码 for the n-th subject. */
const codeOf = (index: number): string => {
  const first = `12130408MB${String(1_000_000 + index * 7919).slice(-7)}`;
  return `${first}${creditCodeCheckCharacter(first) ?? ''}`;
};

/** A decimal near `target` times `share`; whole where the unit counts things. */
const near = (target: string, share: number, unit: string): string => {
  const value = Number(target) * share;
  return unit === '%' || unit === '百分点' || unit === '万人' ? value.toFixed(2) : String(Math.round(value));
};

/** What a person might enter; `quality` from 0 to 1 moves it up and down. */
const believable = (indicator: Indicator, quality: number, random: () => number): EnteredValue => {
  const { method, unit } = indicator;
  const share = Math.min(1, Math.max(0, quality + (random() - 0.5) * 0.3));
  switch (method.id) {
    case 'ratio': {
      const number = near(method.parameters.target, 0.6 + share * 0.5, unit);
      return { kind: 'number', number: unit === '%' && Number(number) > 100 ? '100' : number };
    }
    case 'baseline': {
      const start = Number(method.parameters.baseline);
      return {
        kind: 'number',
        number: (start + (Number(method.parameters.target) - start) * share).toFixed(2),
      };
    }
    case 'piecewise': {
      const first = Number(method.parameters.points[0]?.value ?? '0');
      const last = Number(method.parameters.points.at(-1)?.value ?? '1');
      return { kind: 'number', number: near(String(first + (last - first) * share), 1, unit) };
    }
    case 'direct': {
      const step = Number(method.parameters.step);
      const steps = Math.floor((Number(indicator.fullScore) * share) / step);
      return { kind: 'number', number: (steps * step).toFixed(2) };
    }
    case 'level': {
      const { levels } = method.parameters;
      const index = Math.min(levels.length - 1, Math.floor((1 - share) * levels.length));
      return { kind: 'level', level: levels[index]?.name ?? '' };
    }
    case 'checklist':
      return {
        kind: 'items',
        items: method.parameters.items.filter(() => random() < 0.35 + share * 0.65).map((item) => item.id),
      };
    case 'yes-no':
      return { kind: 'yes-no', yes: random() < 0.3 + share * 0.7 };
    default:
      return composedEntry(method, share);
  }
};

/**
 * A believable evaluation on a shipped framework, the same for the same options: subjects of different quality,
 * scorers of different strictness, blanks with reasons, deductions, evidence, a progress list where there is one.
 */
export const seededSnapshot = (options: SnapshotOptions = {}): EvaluationSnapshot => {
  const id = options.framework ?? 'yongnian';
  const random = seededRandom(options.seed ?? 1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const document = grown(
    frameworkDocumentSchema.parse(read(`frameworks/${id}.json`)),
    options.indicators ?? 0,
  );
  const plan = planFactsSchema.parse(read(`plans/${id}.json`));
  const sha256 = createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(document))))
    .digest('hex');
  const versionId = `${document.id}@1.${sha256.slice(0, 8)}`;
  const evaluationId = `evaluation-${id}`;
  const { subjects: wantedSubjects = 3, scorers: wantedScorers = 3, blank = 0.03, unscored = 0 } = options;

  const names = (wanted: number | readonly string[], known: readonly string[]): string[] =>
    typeof wanted === 'number'
      ? Array.from({ length: wanted }, (_, index) => {
          const name = known[index % known.length] ?? '';
          return index < known.length ? name : `${name}${Math.floor(index / known.length) + 1}`;
        })
      : [...wanted];

  const subjects: Subject[] = names(wantedSubjects, subjectNames).map((name, index) => ({
    id: `subject-${index + 1}`,
    evaluationId,
    name,
    code: codeOf(index),
    kind: name.endsWith('公司') ? 'enterprise' : name.endsWith('联合体') ? 'consortium' : 'school',
    track: options.tracks?.[index % options.tracks.length] ?? '',
    superiorId: null,
    weight: null,
    position: index,
  }));
  const scorers: Scorer[] = names(wantedScorers, scorerNames).map((name, index) => ({
    id: `scorer-${index + 1}`,
    evaluationId,
    name,
    role: index === 0 ? 'lead' : 'scorer',
    organisation: organisations[index % organisations.length] ?? '',
    position: index,
  }));
  const rules: EvaluationRules = {
    ...defaultRules(document),
    vetoes: document.vetoes.slice(0, 1).map((veto) => veto.code),
    bonuses: document.bonuses.slice(0, 1).map((bonus) => bonus.code),
    ...options.rules,
  };

  const scores: Score[] = [];
  const observations: Observation[] = [];
  const evidence: Evidence[] = [];
  const reasons: readonly BlankReason[] = ['not-applicable', 'not-applicable', 'unobtainable', 'refused'];
  subjects.forEach((subject, subjectIndex) => {
    const quality = 0.95 - 0.12 * subjectIndex + random() * 0.1;
    const level = Math.max(0.35, quality % 1);
    for (const indicator of indicatorsOf(document)) {
      const blankReason = random() < blank ? pick(reasons) : null;
      const shared = inputOf(indicator.method).from === 'observation';
      if (random() < 0.4)
        evidence.push({
          id: `evidence-${evidence.length + 1}`,
          evaluationId,
          subjectId: subject.id,
          indicatorId: indicator.id,
          name: `${indicator.code}-${indicator.evidence[0] ?? indicator.name}.pdf`,
          size: 1024 + Math.floor(random() * 500_000),
          sha256: createHash('sha256').update(`${subject.id}/${indicator.id}`).digest('hex'),
          attachedAt: '2019-11-20T02:00:00.000Z',
          attachedBy: scorers[0]?.id ?? 'lead',
        });
      if (shared) {
        const missing = random() < unscored;
        const value = missing || blankReason ? null : believable(indicator, level, random);
        const source = pick(sources);
        const facts = value ? factsOf(indicator.id, value) : [{ item: indicator.id, value }];
        for (const fact of facts)
          observations.push({
            evaluationId,
            subjectId: subject.id,
            ...fact,
            blankReason: missing ? null : blankReason,
            source,
          });
      }
      scorers.forEach((scorer, scorerIndex) => {
        const missing = random() < unscored;
        const value =
          missing || blankReason || shared ? null : believable(indicator, level - 0.04 * scorerIndex, random);
        scores.push({
          evaluationId,
          scorerId: scorer.id,
          subjectId: subject.id,
          indicatorId: indicator.id,
          round: 1,
          value,
          blankReason: missing || shared ? null : blankReason,
          comment: pick(comments),
          deductionReason: random() < 0.25 ? pick(deductions) : '',
        });
      });
    }
    for (const code of rules.vetoes)
      observations.push({
        evaluationId,
        subjectId: subject.id,
        item: code,
        value: { kind: 'yes-no', yes: subjects.length > 2 && subjectIndex === subjects.length - 1 },
        blankReason: null,
        source: '现场核查',
      });
    for (const code of rules.bonuses)
      observations.push({
        evaluationId,
        subjectId: subject.id,
        item: code,
        value: { kind: 'number', number: subjectIndex === 0 ? '1.5' : '0' },
        blankReason: null,
        source: '获奖文件',
      });
  });

  const statuses = [
    'done-on-time',
    'done-on-time',
    'done-late',
    'under-way',
    'not-started',
    'not-done',
  ] as const;
  const progress: ProgressEntry[] = (document.progressList?.items ?? [])
    .filter((_, index) => index % 9 !== 8)
    .map((item) => {
      const status = pick(statuses);
      return {
        evaluationId,
        code: item.code,
        status,
        completedOn:
          status === 'done-on-time' || status === 'done-late' ? (item.dueOn ?? '2019-12-20') : null,
        comment: random() < 0.2 ? '已提交工作总结和签到表。' : '',
      };
    });

  const snapshot: EvaluationSnapshot = {
    evaluation: {
      id: evaluationId,
      title: options.title ?? document.title.replace(/(第三方)?评价指标体系$/, '第三方评价'),
      year: years[id],
      client: plan.issuer ?? '',
      agency: '华北教育评估研究院',
      frameworkVersionId: versionId,
      rules,
      state: options.state ?? 'scoring',
      progressDate: document.progressList ? '2019-11-23' : null,
      previousEvaluationId: null,
      annualTemplateId: null,
      createdAt: '2019-11-01T01:00:00.000Z',
    },
    framework: {
      id: versionId,
      frameworkId: document.id,
      number: 1,
      sha256,
      shipped: true,
      publishedAt: '2019-10-01T00:00:00.000Z',
      document,
    },
    plan,
    subjects,
    scorers,
    scores,
    observations,
    selfAssessments: [],
    progress,
    evidence,
    ...believableFindings(evaluationId, subjects, document, evidence, options.findings ?? 2),
    reviewRounds: [],
    arbitrations: [],
    revision: createHash('sha256').update(JSON.stringify(options)).digest('hex'),
  };
  return evaluationSnapshotSchema.parse(snapshot);
};
