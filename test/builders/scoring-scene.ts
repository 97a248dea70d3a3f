import type { Client, Input } from '#shared/contract/index.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { add, exact, exactToText } from '#shared/scoring/exact.ts';

export interface Scene {
  readonly id: string;
  readonly framework: FrameworkDocument;
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly scorers: readonly { readonly id: string; readonly name: string }[];
}

interface SceneOptions {
  /** Id of a shipped framework, or of a published version. */
  readonly framework: string;
  readonly subjects?: readonly string[];
  /** The first is the lead. */
  readonly scorers?: readonly string[];
  readonly rules?: Partial<EvaluationRules>;
}

/** Creates an evaluation without any score. */
export const createScene = async (client: Client, options: SceneOptions): Promise<Scene> => {
  const versions = await client.call('frameworks.list', {});
  const summary = versions.find(
    ({ id, frameworkId, state }) =>
      state === 'published' && (id === options.framework || frameworkId === options.framework),
  );
  if (!summary) throw new Error(`no framework ${options.framework}`);
  const { document } = await client.call('frameworks.getVersion', { id: summary.id });
  const { id } = await client.call('evaluations.create', {
    title: `${document.title}试评`,
    year: 2019,
    client: '市教育局',
    agency: '某研究院',
    frameworkVersionId: summary.id,
    rules: { ...defaultRules(document), ...options.rules },
    subjects: (options.subjects ?? ['第一职校', '第二职校']).map((name) => ({
      name,
      code: '',
      kind: 'school',
      track: '',
    })),
    scorers: (options.scorers ?? ['张组长', '李评分']).map((name, index) => ({
      name,
      role: index === 0 ? 'lead' : 'scorer',
      organisation: '',
    })),
  });
  const { subjects, scorers } = await client.call('evaluations.get', { id });
  return { id, framework: document, subjects, scorers };
};

type DraftEdit = Input<'frameworks.editDraft'>['edits'][number];

/** Publishes a framework of exactly so many indicators: a shipped one, and direct points of 1 each for the rest. */
export const publishLongFramework = async (client: Client, count: number): Promise<string> => {
  const versions = await client.call('frameworks.list', {});
  const shipped = versions.find(
    ({ frameworkId, state }) => frameworkId === 'yongnian' && state === 'published',
  );
  if (!shipped) throw new Error('no shipped framework');
  const { document } = await client.call('frameworks.getVersion', { id: shipped.id });
  const all = indicatorsOf(document);
  const [model] = all;
  if (!model) throw new Error('no indicator');
  const missing = count - all.length;
  const total = exactToText(add(exact(document.totalScore), exact(String(missing))));
  const { id } = await client.call('frameworks.createDraft', {
    versionId: shipped.id,
    as: 'copy',
    title: '长评分表',
  });
  const top = document.gradeBands.reduce((best, band) =>
    Number(band.maximum) > Number(best.maximum) ? band : best,
  );
  const { id: _id, code: _code, name: _name, method: _method, ...common } = model;
  const edits: DraftEdit[] = [
    {
      edit: 'set-draft',
      fields: {
        totalScore: total,
        gradeBands: document.gradeBands.map((band) => (band === top ? { ...band, maximum: total } : band)),
      },
    },
    {
      edit: 'add-dimension',
      id: 'dimension-long',
      position: document.dimensions.length,
      fields: { code: 'Z', name: '直接评分', weight: String(missing), groups: [] },
    },
    ...Array.from(
      { length: missing },
      (_, index): DraftEdit => ({
        edit: 'add-indicator',
        id: `indicator-long-${index + 1}`,
        dimensionId: 'dimension-long',
        position: index,
        fields: {
          ...common,
          code: `Z${index + 1}`,
          name: `直接评分第${index + 1}项`,
          fullScore: '1',
          unit: '',
          target: null,
          targetSource: null,
          baseline: null,
          rule: '由评分人直接评定，0至1分，以0.1分为一档。',
          method: { id: 'direct', version: 1, parameters: { step: '0.1' } },
        },
      }),
    ),
  ];
  await client.call('frameworks.editDraft', { id, edits });
  const problems = await client.call('frameworks.check', { id });
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return (await client.call('frameworks.publish', { id })).versionId;
};
