import type { Client } from '#shared/contract/index.ts';
import { fillsSheets } from '#shared/model/evaluation.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { type SnapshotOptions, seededSnapshot } from './seeded-snapshot.ts';

/** A cell to leave unscored: names of scorer and subject, code of the indicator. */
export interface LeftOut {
  readonly subject: string;
  readonly scorer: string;
  readonly code: string;
}

/**
 * Creates a believable evaluation through the contract and fills it in as people would, cell by cell. `leaveOut` says
 * which cells of scorers stay empty. Evidence is not attached.
 */
export const fillEvaluation = async (
  client: Client,
  options: SnapshotOptions = {},
  leaveOut: (cell: LeftOut) => boolean = () => false,
): Promise<{ readonly id: string }> => {
  const model = seededSnapshot(options);
  const { framework, evaluation } = model;
  const versions = await client.call('frameworks.list', {});
  const version = versions.find(({ frameworkId }) => frameworkId === framework.frameworkId);
  if (!version) throw new Error(`no framework ${framework.frameworkId}`);
  const { id } = await client.call('evaluations.create', {
    title: evaluation.title,
    year: evaluation.year,
    client: evaluation.client,
    agency: evaluation.agency,
    frameworkVersionId: version.id,
    rules: evaluation.rules,
    subjects: model.subjects.map(({ name, code, kind, track }) => ({ name, code, kind, track })),
    scorers: model.scorers.map(({ name, role, organisation }) => ({ name, role, organisation })),
  });
  const made = await client.call('evaluations.get', { id });
  const idOf = (items: readonly { id: string; name: string }[], name: string | undefined): string => {
    const found = items.find((each) => each.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found.id;
  };
  const subjectName = new Map(model.subjects.map((each) => [each.id, each.name]));
  const scorerName = new Map(model.scorers.map((each) => [each.id, each.name]));
  for (const { subjectId, item, value, blankReason, source } of model.observations)
    await client.call('observations.set', {
      evaluationId: id,
      subjectId: idOf(made.subjects, subjectName.get(subjectId)),
      item,
      ...(value === null ? { blankReason } : { value }),
      source,
      actor: 'lead',
    });
  const indicators = new Map(indicatorsOf(framework.document).map((each) => [each.id, each]));
  const filling = new Set(model.scorers.filter(fillsSheets).map((each) => each.id));
  for (const { scorerId, subjectId, indicatorId, value, blankReason, ...words } of model.scores) {
    const indicator = indicators.get(indicatorId);
    if (!indicator || !filling.has(scorerId) || inputOf(indicator.method).from === 'observation') continue;
    const subject = subjectName.get(subjectId) ?? '';
    const scorer = scorerName.get(scorerId) ?? '';
    if (leaveOut({ subject, scorer, code: indicator.code })) continue;
    if (value === null && blankReason === null) continue;
    await client.call('scores.set', {
      evaluationId: id,
      scorerId: idOf(made.scorers, scorer),
      subjectId: idOf(made.subjects, subject),
      indicatorId,
      ...(value === null ? { blankReason } : { value }),
      comment: words.comment,
      deductionReason: words.deductionReason,
    });
  }
  return { id };
};
