import { fail } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import { type FrameworkVersion, indicatorsOf } from '#shared/model/framework.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { uploadFile } from '../../files/upload-file.ts';
import { castFor } from './cast.ts';
import { progressDateFor, progressFor } from './progress.ts';
import { seededRandom } from './random.ts';
import { evidenceName, evidenceText } from './words.ts';
import { demoWork } from './work.ts';

export interface Performed {
  readonly evaluationId: string;
  readonly title: string;
  readonly observations: number;
  readonly scores: number;
  readonly progress: number;
}

/** Creates an evaluation of a framework and fills it in through the contract, as people at a screen would. */
export const performEvaluation = async (
  client: Client,
  { id: frameworkVersionId, document }: FrameworkVersion,
  seed: number,
  signal: AbortSignal,
): Promise<Performed> => {
  const cast = castFor(document.planId);
  const title = `${cast.year}年度${document.title.replace(/(质量)?评价?指标体系$/, '')}评价（示例）`;
  const { id: evaluationId } = await client.call('evaluations.create', {
    title,
    year: cast.year,
    client: cast.client,
    agency: cast.agency,
    frameworkVersionId,
    rules: {
      ...defaultRules(document),
      vetoes: document.vetoes.slice(0, 1).map(({ code }) => code),
      bonuses: document.bonuses.slice(0, 1).map(({ code }) => code),
    },
    subjects: cast.subjects.map(({ strength: _strength, ...subject }) => subject),
    scorers: cast.scorers.map(({ leniency: _leniency, ...scorer }) => scorer),
  });
  const { subjects, scorers } = await client.call('evaluations.get', { id: evaluationId });
  const subjectId = (index: number): string => idAt(subjects, index, 'subject');
  const scorerId = (index: number): string => idAt(scorers, index, 'scorer');
  const actor = scorerId(0);

  const { observations, scores } = demoWork(document, cast, seed);
  for (const { subject, ...observation } of observations) {
    refuseCancelled(signal);
    await client.call('observations.set', {
      evaluationId,
      subjectId: subjectId(subject),
      actor,
      ...observation,
    });
  }
  for (const { subject, scorer, ...score } of scores) {
    refuseCancelled(signal);
    await client.call('scores.set', {
      evaluationId,
      subjectId: subjectId(subject),
      scorerId: scorerId(scorer),
      ...score,
    });
  }

  const items = document.progressList?.items ?? [];
  if (items.length > 0) {
    await client.call('evaluations.update', {
      id: evaluationId,
      fields: { progressDate: progressDateFor(items, cast.year) },
    });
    for (const entry of progressFor(items, seededRandom(seed, document.id, 'progress'))) {
      refuseCancelled(signal);
      await client.call('progress.set', { evaluationId, actor, ...entry });
    }
  }

  for (const indicator of indicatorsOf(document).slice(0, 2)) {
    const text = evidenceText(subjects[0]?.name ?? '', indicator, cast.year);
    const { handle } = await uploadFile(client, evidenceName(indicator), new TextEncoder().encode(text));
    await client.call('evidence.attach', {
      evaluationId,
      subjectId: subjectId(0),
      indicatorId: indicator.id,
      handle,
      actor,
    });
  }
  await client.call('evaluations.setState', { id: evaluationId, state: 'review', reason: '' });
  return {
    evaluationId,
    title,
    observations: observations.length,
    scores: scores.length,
    progress: items.length,
  };
};

const idAt = (
  entries: readonly { readonly id: string }[],
  index: number,
  noun: 'subject' | 'scorer',
): string => entries[index]?.id ?? fail('request.not-found', { noun, id: String(index) });

const refuseCancelled = (signal: AbortSignal): void => {
  if (signal.aborted) fail('request.cancelled', { method: 'demo' });
};
