import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readChunks } from '#hosts/files/read-chunks.ts';
import type { Client } from '#shared/contract/index.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import { failureOf } from '#test/builders/failures.ts';
import { someEntries } from '#test/builders/form-entries.ts';
import { EditedForm, fetchForm, formScene, previewForm } from '#test/builders/form-scene.ts';
import type { Scene } from '#test/builders/scoring-scene.ts';
import { startService } from '#test/builders/service.ts';
import { ooxmlFaults } from '../workbook/ooxml-rules.ts';

const school = '第一职校';

const filledIn = (bytes: Uint8Array): EditedForm => {
  const form = new EditedForm(bytes);
  for (const { cells } of someEntries)
    for (const [mark, column, value] of cells) form.type(school, mark, column, value);
  form.type(school, 'M1', 'comment', '材料齐全');
  form.type(school, 'M5', 'source', '年报第3页');
  return form;
};

/** What the application holds of the first subject, by item. */
const held = async (
  client: Client,
  { id, subjects }: Scene,
): Promise<Record<string, EnteredValue | null>> => {
  const subjectId = subjects[0]?.id ?? '';
  const scores = await client.call('scores.list', { evaluationId: id, subjectId });
  const observations = await client.call('observations.list', { evaluationId: id, subjectId });
  return Object.fromEntries([
    ...scores.map(({ indicatorId, value }) => [indicatorId, value] as const),
    ...observations.map(({ item, value }) => [item, value] as const),
  ]);
};

describe('a scoring form of every method', () => {
  test('goes out, comes back, is taken in one batch, shows the same the next time, and is taken back', async () => {
    const { client } = await startService();
    const scene = await formScene(client);
    const methods = new Set(indicatorsOf(scene.framework).map(({ method }) => method.id));
    expect(methods.size).toBe(13);
    const { bytes, name } = await fetchForm(client, scene);
    expect(name).toMatch(/李评分.*\.xlsx$/);
    expect(ooxmlFaults(bytes)).toEqual([]);

    const { preview, commit } = await previewForm(client, scene, filledIn(bytes).save());
    // Nothing is written before committing.
    expect(await held(client, scene)).toEqual({});
    expect(preview.counts).toMatchObject({ accepted: someEntries.length + 2, doubtful: 0, refused: 0 });
    const committed = await commit();
    expect(committed).toMatchObject({ taken: someEntries.length + 2, left: 0 });
    const wanted = Object.fromEntries(someEntries.map(({ item, value }) => [item, value]));
    expect(await held(client, scene)).toEqual(wanted);

    // The next form shows what was taken, and comes back without a change; in the other language as well.
    const again = await fetchForm(client, scene, 1, 'en');
    const { preview: same } = await previewForm(client, scene, new EditedForm(again.bytes).save());
    expect(same.counts).toMatchObject({
      accepted: 0,
      unchanged: someEntries.length + 2,
      doubtful: 0,
      refused: 0,
    });

    const undo = { evaluationId: scene.id, batch: committed.batch };
    const controller = new AbortController();
    const cancelled = client.call('forms.undo', undo, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(await failureOf(cancelled)).toMatchObject({ code: 'request.cancelled' });
    expect(await held(client, scene)).toEqual(wanted);
    const undone = await client.call('forms.undo', undo);
    expect(undone.kept).toBe(0);
    expect(Object.values(await held(client, scene)).filter((value) => value !== null)).toEqual([]);
  }, 120_000);

  test('values changed on both sides, cleared ones, and a file or a state other than previewed', async () => {
    const { client } = await startService();
    const scene = await formScene(client);
    const [subject] = scene.subjects;
    const [, scorer] = scene.scorers;
    const key = {
      evaluationId: scene.id,
      subjectId: subject?.id ?? '',
      scorerId: scorer?.id ?? '',
    };
    const set = (indicatorId: string, level: string) =>
      client.call('scores.set', { ...key, indicatorId, value: { kind: 'level', level } });
    await set('of-level', '优');
    await client.call('scores.set', {
      ...key,
      indicatorId: 'of-direct',
      value: { kind: 'number', number: '6' },
      // Far taller than any row; a form keeps it in its one cell all the same.
      comment: '材料齐全，制度健全。\n'.repeat(300),
    });
    const { bytes } = await fetchForm(client, scene);
    const form = new EditedForm(bytes);
    expect(form.sheet(school)).toBeDefined();
    form.type(school, 'M2', 'value', '差');
    form.type(school, 'M1', 'value', null);
    await set('of-level', '良');
    const file = form.save();

    const { preview, commit } = await previewForm(client, scene, file);
    const doubtful = preview.lines.filter(({ state }) => state === 'doubtful');
    expect(doubtful).toMatchObject([
      {
        mark: 'M1',
        before: { value: { number: '6' } },
        after: { value: null },
        problems: [{ code: 'form.would-clear' }],
      },
      {
        mark: 'M2',
        before: { value: { level: '良' } },
        after: { value: { level: '差' } },
        problems: [{ code: 'form.changed-since-writing' }],
      },
    ]);
    // Nothing was accepted and nothing chosen.
    expect((await failureOf(commit())).code).toBe('form.nothing-chosen');
    await commit([doubtful[1]?.key ?? '']);
    expect(await held(client, scene)).toMatchObject({
      'of-direct': { number: '6' },
      'of-level': { level: '差' },
    });

    // An old form never puts back what the scorer did not touch.
    const { preview: stale } = await previewForm(client, scene, bytes);
    expect(stale.counts).toMatchObject({ accepted: 0, doubtful: 0, refused: 0 });

    const late = await previewForm(client, scene, filledIn(bytes).save());
    await set('of-level', '优');
    expect((await failureOf(late.commit())).code).toBe('form.changed-since-preview');
  }, 120_000);

  test('what is in review is closed, several scorers make an archive, a final evaluation takes nothing', async () => {
    const { client } = await startService();
    const scene = await formScene(client);
    const { bytes } = await fetchForm(client, scene);
    await client.call('reviews.open', {
      evaluationId: scene.id,
      cells: [{ subjectId: scene.subjects[0]?.id ?? '', indicatorIds: ['of-level'] }],
      actor: scene.scorers[0]?.id ?? '',
      reason: '分歧较大',
    });
    const { preview } = await previewForm(client, scene, filledIn(bytes).save());
    expect(preview.lines.filter(({ state }) => state === 'refused')).toMatchObject([
      { mark: 'M2', problems: [{ code: 'review.first-round-closed' }] },
    ]);
    const { bytes: next } = await fetchForm(client, scene);
    const form = new EditedForm(next);
    const row = form.row(school, 'M2');
    expect(form.rows(school)[row]?.[form.column(school, 'status')]?.v).toBe('复核中');

    // Several scorers come in one archive; nothing goes out or in once the evaluation is final.
    const request = {
      evaluationId: scene.id,
      kind: 'scoring' as const,
      subjectIds: scene.subjects.map(({ id }) => id),
      language: 'zh-CN' as const,
    };
    const written = await client.call('forms.write', {
      ...request,
      scorerIds: scene.scorers.map(({ id }) => id),
    });
    expect(written.name).toMatch(/\.zip$/);
    const chunks: Uint8Array[] = [];
    for await (const chunk of readChunks(client, written.handle)) chunks.push(chunk);
    const files = unzipSync(Buffer.concat(chunks));
    expect(Object.keys(files)).toEqual(written.files.map(({ name }) => name));
    expect(Object.keys(files)).toHaveLength(2);
    const [first = new Uint8Array()] = Object.values(files);
    const { preview: ofLead } = await previewForm(client, scene, first);
    expect(ofLead.scorerName).toBe('张组长');

    expect((await failureOf(client.call('forms.write', { ...request, scorerIds: [] }))).code).toBe(
      'form.no-scorer',
    );
    await client.call('evaluations.setState', { id: scene.id, state: 'final', reason: '定稿' });
    expect(
      (await failureOf(client.call('forms.write', { ...request, scorerIds: [scene.scorers[0]?.id ?? ''] })))
        .code,
    ).toBe('evaluation.locked');
    expect((await failureOf(previewForm(client, scene, first))).code).toBe('evaluation.locked');
  }, 120_000);
});
