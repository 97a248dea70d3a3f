import type { Scorer, Subject } from '../../model/evaluation.ts';
import type { Bonus, Dimension, Indicator, Veto } from '../../model/framework.ts';
import type { Clause } from '../../model/plan.ts';
import { type PlainContext, table } from './table.ts';

/** A fact of the evaluation: what it is called and what it is. */
interface Fact {
  readonly name: string;
  readonly value: string;
}

const factsOf = ({ snapshot, catalogue }: PlainContext): Fact[] => {
  const { evaluation, framework, plan } = snapshot;
  const names = catalogue.plainExport.facts;
  return [
    { name: names.title, value: evaluation.title },
    { name: names.year, value: String(evaluation.year) },
    { name: names.client, value: evaluation.client },
    { name: names.agency, value: evaluation.agency },
    { name: names.state, value: catalogue.rules.evaluationStates[evaluation.state] },
    { name: names.plan, value: plan.title },
    { name: names.documentNumber, value: plan.documentNumber ?? '' },
    { name: names.framework, value: framework.document.title },
    { name: names.frameworkVersion, value: framework.id },
    { name: names.frameworkSha256, value: framework.sha256 },
    { name: names.totalScore, value: framework.document.totalScore },
    { name: names.rules, value: JSON.stringify(evaluation.rules) },
    { name: names.createdAt, value: evaluation.createdAt },
    { name: names.revision, value: snapshot.revision },
  ];
};

export const evaluationTable = table<Fact>({
  columns: [
    ['fact', ({ name }) => name],
    ['content', ({ value }) => value],
  ],
  rows: factsOf,
  json: ({ snapshot: { evaluation, plan, framework, revision } }) => ({
    evaluation,
    plan,
    frameworkVersion: { id: framework.id, number: framework.number, sha256: framework.sha256 },
    revision,
  }),
});

/** A line of the framework: an indicator, a veto or a bonus. */
type FrameworkRow =
  | { readonly kind: 'indicator'; readonly dimension: Dimension; readonly item: Indicator }
  | { readonly kind: 'veto'; readonly item: Veto }
  | { readonly kind: 'bonus'; readonly item: Bonus };

const own = <Value>(
  row: FrameworkRow,
  of: (indicator: Indicator, dimension: Dimension) => Value,
): Value | '' => (row.kind === 'indicator' ? of(row.item, row.dimension) : '');

const clausesOf = (row: FrameworkRow): readonly Clause[] => {
  if (row.kind === 'indicator') return row.item.citations;
  return row.item.citation === null ? [] : [row.item.citation];
};

const lines = (parts: readonly (string | number)[]): string => parts.join('\n');

export const frameworkTable = table<FrameworkRow>({
  columns: [
    ['kind', ({ kind }, { catalogue }) => catalogue.workbook.data.kinds[kind]],
    ['dimensionCode', (row) => own(row, (_, { code }) => code)],
    ['dimension', (row) => own(row, (_, { name }) => name)],
    ['dimensionWeight', (row) => own(row, (_, { weight }) => weight)],
    ['groupCode', (row) => own(row, ({ group }) => group ?? '')],
    [
      'group',
      (row) => own(row, ({ group }, { groups }) => groups.find(({ code }) => code === group)?.name ?? ''),
    ],
    ['itemId', (row) => (row.kind === 'indicator' ? row.item.id : row.item.code)],
    ['itemCode', ({ item }) => item.code],
    ['item', ({ item }) => item.name],
    [
      'fullScore',
      (row) => (row.kind === 'indicator' ? row.item.fullScore : row.kind === 'bonus' ? row.item.points : ''),
    ],
    ['unit', (row) => own(row, ({ unit }) => unit)],
    ['target', (row) => own(row, ({ target }) => target ?? '')],
    ['baseline', (row) => own(row, ({ baseline }) => baseline ?? '')],
    ['direction', (row, { catalogue }) => own(row, ({ direction }) => catalogue.rules.directions[direction])],
    ['definition', (row) => own(row, ({ definition }) => definition)],
    [
      'rule',
      (row) =>
        row.kind === 'indicator'
          ? row.item.rule
          : row.kind === 'veto'
            ? `${row.item.effect.type}: ${row.item.effect.grade}`
            : '',
    ],
    ['method', (row) => own(row, ({ method }) => `${method.id}@${method.version}`)],
    ['parameters', (row) => own(row, ({ method }) => JSON.stringify(method.parameters))],
    ['evidenceWanted', (row) => own(row, ({ evidence }) => lines(evidence))],
    ['responsibleUnits', (row) => own(row, ({ responsibleUnits }) => lines(responsibleUnits))],
    ['deadline', (row) => own(row, ({ deadline }) => deadline ?? '')],
    ['section', (row) => lines(clausesOf(row).map(({ section }) => section ?? ''))],
    ['paragraph', (row) => lines(clausesOf(row).map(({ paragraph }) => paragraph))],
    ['quote', (row) => lines(clausesOf(row).map(({ quote }) => quote))],
    ['note', (row) => (row.kind === 'bonus' ? '' : (row.item.note ?? ''))],
  ],
  *rows({ snapshot }) {
    const { dimensions, vetoes, bonuses } = snapshot.framework.document;
    for (const dimension of dimensions)
      for (const item of dimension.indicators) yield { kind: 'indicator', dimension, item };
    for (const item of vetoes) yield { kind: 'veto', item };
    for (const item of bonuses) yield { kind: 'bonus', item };
  },
  json: ({ snapshot }) => snapshot.framework,
});

export const subjectsTable = table<Subject>({
  columns: [
    ['subjectId', ({ id }) => id],
    ['subject', ({ name }) => name],
    ['subjectCode', ({ code }) => code],
    ['subjectKind', ({ kind }, { catalogue }) => catalogue.rules.subjectKinds[kind]],
    ['track', ({ track }) => track],
    ['superior', ({ superiorId }, { subjectOf }) => (superiorId && subjectOf(superiorId)?.name) ?? ''],
    ['weight', ({ weight }) => weight ?? ''],
  ],
  rows: ({ subjects }) => subjects,
  json: ({ subjects }) => subjects,
});

export const scorersTable = table<Scorer>({
  columns: [
    ['scorerId', ({ id }) => id],
    ['scorer', ({ name }) => name],
    ['role', ({ role }, { catalogue }) => catalogue.rules.roles[role]],
    ['organisation', ({ organisation }) => organisation],
  ],
  rows: ({ scorers }) => scorers,
  json: ({ scorers }) => scorers,
});
