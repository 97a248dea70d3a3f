import type { NewScorer, NewSubject } from '#shared/contract/methods/evaluations.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { Json } from '#shared/model/operation.ts';
import { type EvaluationRules, evaluationRulesSchema } from '#shared/model/rules.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';

/** A row of a list that is not stored yet; `key` tells rows apart while names change. */
export type Keyed<Row> = Row & { readonly key: string };

/** A new evaluation while it is being filled in. */
export interface EvaluationDraft {
  readonly frameworkVersionId: string | null;
  /** Null follows the proposal made from framework and year. */
  readonly title: string | null;
  readonly year: string;
  readonly client: string;
  readonly agency: string;
  readonly subjects: readonly Keyed<NewSubject>[];
  readonly scorers: readonly Keyed<NewScorer>[];
  /** Null until a framework is chosen; its grades and rounding are the start. */
  readonly rules: EvaluationRules | null;
}

export const newEvaluationKey = 'evaluations.new';

export const emptySubject: NewSubject = { name: '', code: '', kind: 'school', track: '' };
export const emptyScorer: NewScorer = { name: '', role: 'scorer', organisation: '' };

/** A key that no other row of the list has. */
export const freshKey = (rows: readonly { readonly key: string }[]): string =>
  String(Math.max(0, ...rows.map(({ key }) => Number(key) || 0)) + 1);

export const emptyDraft = (year: number): EvaluationDraft => ({
  frameworkVersionId: null,
  title: null,
  year: String(year),
  client: '',
  agency: '',
  subjects: [],
  scorers: [{ ...emptyScorer, role: 'lead', key: '1' }],
  rules: null,
});

/** Another framework brings its own grades, rounding, vetoes and bonuses; how scorers combine stays as chosen. */
export const chooseFramework = (
  draft: EvaluationDraft,
  frameworkVersionId: string,
  framework: FrameworkDocument,
): EvaluationDraft => {
  if (draft.frameworkVersionId === frameworkVersionId && draft.rules !== null) return draft;
  const rules = defaultRules(framework);
  const kept = draft.rules
    ? { aggregation: draft.rules.aggregation, blank: draft.rules.blank, ranking: draft.rules.ranking }
    : {};
  return { ...draft, frameworkVersionId, rules: { ...rules, ...kept } };
};

type Fields = { readonly [key: string]: Json };
const isFields = (value: Json | undefined): value is Fields =>
  value !== null && value !== undefined && typeof value === 'object' && !Array.isArray(value);
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const rowsOf = (value: Json | undefined): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : [];
const oneOf = <Word extends string>(words: readonly Word[], value: Json | undefined, otherwise: Word): Word =>
  words.find((word) => word === value) ?? otherwise;

const kinds: readonly NewSubject['kind'][] = ['school', 'enterprise', 'county', 'consortium', 'other'];
const roles: readonly NewScorer['role'][] = ['scorer', 'reviewer', 'lead', 'viewer'];

/** Reads a kept draft. What an older or damaged one lacks is empty; nothing readable is thrown away. */
export const readDraft = (value: Json | undefined, year: number): EvaluationDraft => {
  if (!isFields(value)) return emptyDraft(year);
  const rules = evaluationRulesSchema.safeParse(value.rules);
  return {
    frameworkVersionId: typeof value.frameworkVersionId === 'string' ? value.frameworkVersionId : null,
    title: typeof value.title === 'string' ? value.title : null,
    year: textOf(value.year),
    client: textOf(value.client),
    agency: textOf(value.agency),
    subjects: rowsOf(value.subjects).map((row, index) => ({
      key: textOf(row.key) || `kept-${index}`,
      name: textOf(row.name),
      code: textOf(row.code),
      kind: oneOf(kinds, row.kind, 'other'),
      track: textOf(row.track),
    })),
    scorers: rowsOf(value.scorers).map((row, index) => ({
      key: textOf(row.key) || `kept-${index}`,
      name: textOf(row.name),
      role: oneOf(roles, row.role, 'scorer'),
      organisation: textOf(row.organisation),
    })),
    rules: rules.success ? rules.data : null,
  };
};

/** A draft as it is kept on this computer. */
export const draftToJson = (draft: EvaluationDraft): Json => JSON.parse(JSON.stringify(draft)) as Json;

/** Rows in which nothing was typed are left out when the evaluation is made. */
export const isTyped = (row: NewSubject | NewScorer): boolean =>
  row.name.trim() !== '' ||
  ('code' in row ? row.code.trim() !== '' || row.track.trim() !== '' : row.organisation.trim() !== '');
