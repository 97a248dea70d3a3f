import type { Client, Input } from '#shared/contract/index.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import { exact, exactToText, sum, whole } from '#shared/scoring/exact.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';

type DraftEdit = Input<'frameworks.editDraft'>['edits'][number];

/** An indicator of ten points, scored by a method of one's choice. */
export interface MethodIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly method: MethodSpecification;
}

/**
 * Publishes a shipped framework with one more dimension `M` of these indicators, or with nothing but it; answers the
 * version.
 */
export const publishMethods = async (
  client: Client,
  added: readonly MethodIndicator[],
  { alone = false }: { readonly alone?: boolean } = {},
): Promise<{ readonly draftId: string; readonly versionId: string }> => {
  const versions = await client.call('frameworks.list', {});
  const shipped = versions.find(({ frameworkId, state }) => frameworkId === 'yuyao' && state === 'published');
  if (!shipped) throw new Error('no shipped framework');
  const { document } = await client.call('frameworks.getVersion', { id: shipped.id });
  const [model] = indicatorsOf(document);
  if (!model) throw new Error('no indicator');
  const total = exactToText(sum([...(alone ? [] : [exact(document.totalScore)]), whole(10 * added.length)]));
  const { id: draftId } = await client.call('frameworks.createDraft', {
    versionId: shipped.id,
    as: 'copy',
    title: '各种计分方法',
  });
  const top = document.gradeBands.reduce((best, band) =>
    Number(band.maximum) > Number(best.maximum) ? band : best,
  );
  const { id: _id, code: _code, name: _name, method: _method, group: _group, ...common } = model;
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
      id: 'dimension-methods',
      position: 0,
      fields: { code: 'M', name: '计分方法', weight: String(10 * added.length), groups: [] },
    },
    ...(alone ? document.dimensions.map(({ id }): DraftEdit => ({ edit: 'remove', id })) : []),
    ...added.map(
      ({ id, name, unit, method }, index): DraftEdit => ({
        edit: 'add-indicator',
        id,
        dimensionId: 'dimension-methods',
        position: index,
        fields: {
          ...common,
          code: `M${index + 1}`,
          name,
          group: null,
          fullScore: '10',
          unit,
          target: null,
          targetSource: null,
          baseline: null,
          rule: '见计分办法',
          method,
        },
      }),
    ),
  ];
  await client.call('frameworks.editDraft', { id: draftId, edits });
  const problems = await client.call('frameworks.check', { id: draftId });
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  const { versionId } = await client.call('frameworks.publish', { id: draftId });
  return { draftId, versionId };
};
