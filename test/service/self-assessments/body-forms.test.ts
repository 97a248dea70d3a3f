import { describe, expect, it } from 'vitest';
import { readChunks } from '#hosts/files/read-chunks.ts';
import type { Client } from '#shared/contract/index.ts';
import type { FormKind } from '#shared/model/form.ts';
import { EditedForm, formScene, indicatorAt, previewForm } from '#test/builders/form-scene.ts';
import type { Scene } from '#test/builders/scoring-scene.ts';
import { startService } from '#test/builders/service.ts';

/** The form of one body. */
const fetch = async (client: Client, { id, subjects }: Scene, kind: FormKind) => {
  const { handle, files } = await client.call('forms.write', {
    evaluationId: id,
    kind,
    scorerIds: [],
    subjectIds: [subjects[0]?.id ?? ''],
    language: 'zh-CN',
  });
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(client, handle)) chunks.push(chunk);
  await client.call('files.close', { handle });
  return { bytes: Buffer.concat(chunks), sheet: files[0]?.sheets[0] ?? '' };
};

const started = async (kind: FormKind) => {
  const { client } = await startService();
  const scene = await formScene(client);
  const { bytes, sheet } = await fetch(client, scene, kind);
  return { client, scene, bytes, sheet, evaluationId: scene.id, subjectId: scene.subjects[0]?.id ?? '' };
};

const short = (lines: Awaited<ReturnType<typeof previewForm>>['preview']['lines']) =>
  lines.map(({ mark, field, state, problems }) =>
    [mark, field, state, ...problems.map(({ code }) => code)].join(' '),
  );

describe('self-assessment forms', () => {
  it('come back untouched as nothing new, and filled in as what was written', async () => {
    const { client, scene, bytes, sheet, evaluationId, subjectId } = await started('self-assessment');
    const untouched = await previewForm(client, scene, bytes);
    expect(untouched.preview.counts).toMatchObject({ accepted: 0, doubtful: 0, refused: 0 });
    const form = new EditedForm(bytes);
    form.type(sheet, 'M1', 'target', '不低于 9 分');
    form.type(sheet, 'M1', 'actual', '完成 9.2');
    form.type(sheet, 'M1', 'score', 9.5);
    form.type(sheet, 'M1', 'deviation', '教师培训滞后；已列入下年计划');
    form.type(sheet, 'M2', 'score', 10.5);
    form.type(sheet, 'M4', 'score', '九分');
    const { preview, commit } = await previewForm(client, scene, form.save());
    expect(short(preview.lines.filter(({ state }) => state !== 'unchanged'))).toEqual([
      'M1 target-value accepted',
      'M1 actual-value accepted',
      'M1 self-score accepted',
      'M1 deviation accepted',
      'M2 self-score refused value.above-maximum',
      'M4 self-score refused value.not-a-number',
    ]);
    const { batch, taken } = await commit();
    expect(taken).toBe(4);
    const list = () => client.call('selfAssessments.list', { evaluationId });
    expect(await list()).toEqual([
      {
        evaluationId,
        subjectId,
        indicatorId: indicatorAt(scene, 'M1').id,
        targetValue: '不低于 9 分',
        actualValue: '完成 9.2',
        selfScore: '9.5',
        deviation: '教师培训滞后；已列入下年计划',
      },
    ]);
    expect(await client.call('scores.list', { evaluationId })).toEqual([]);
    await client.call('forms.undo', { evaluationId, batch });
    expect(await list()).toEqual([]);
  });

  it('ask where both sides changed the same since the form was written', async () => {
    const { client, scene, bytes, sheet, evaluationId, subjectId } = await started('self-assessment');
    const key = { evaluationId, subjectId, indicatorId: indicatorAt(scene, 'M1').id };
    await client.call('selfAssessments.set', { ...key, selfScore: '7', actor: 'lead' });
    const form = new EditedForm(bytes);
    form.type(sheet, 'M1', 'score', 8);
    const { preview, commit } = await previewForm(client, scene, form.save());
    const asked = preview.lines.filter(({ state }) => state === 'doubtful');
    expect(short(asked)).toEqual(['M1 self-score doubtful form.changed-since-writing']);
    await commit(asked.map(({ key: line }) => line));
    expect(await client.call('selfAssessments.list', { evaluationId })).toMatchObject([{ selfScore: '8' }]);
  });

  it('carry what the plan asks for as the target of the year', async () => {
    const { client } = await startService();
    const { createScene } = await import('#test/builders/scoring-scene.ts');
    const scene = await createScene(client, { framework: 'yongnian' });
    const { bytes, sheet } = await fetch(client, scene, 'self-assessment');
    const form = new EditedForm(bytes);
    const indicator = scene.framework.dimensions
      .flatMap(({ indicators }) => indicators)
      .find(({ target, unit }) => unit === '%' && target !== null && /^\d+$/.test(target));
    if (!indicator) throw new Error('no target');
    const row = form.rows(sheet)[form.row(sheet, indicator.code)];
    expect(row?.[form.column(sheet, 'target')]?.v).toBe(`${indicator.target}%`);
  });
});

describe('data-collection forms', () => {
  it('hold every figure once, without judgements, and feed the indicators that use it', async () => {
    const { client, scene, bytes, sheet, evaluationId } = await started('data-collection');
    const form = new EditedForm(bytes);
    const marks = form
      .rows(sheet)
      .map((row) => row[form.column(sheet, 'mark')]?.v)
      .filter((mark) => /^M\d/.test(String(mark)));
    expect(marks).toEqual([...new Set(marks)]);
    expect(marks).not.toContain('M1');
    form.type(sheet, 'M13-1', 'value', 45);
    form.type(sheet, 'M13-2', 'value', '６０');
    form.type(sheet, 'M13-2', 'source', '学籍系统');
    form.type(sheet, 'M5', 'blank', '无法取得');
    const { preview, commit } = await previewForm(client, scene, form.save());
    expect(preview.counts).toMatchObject({ accepted: 4, doubtful: 0, refused: 0 });
    await commit();
    const stored = await client.call('observations.list', { evaluationId });
    expect(
      stored.map(({ item, value, blankReason, source }) => [item, value ?? blankReason, source]),
    ).toEqual(
      expect.arrayContaining([
        ['合格人数', { kind: 'number', number: '45' }, ''],
        ['参评人数', { kind: 'number', number: '60' }, '学籍系统'],
        [indicatorAt(scene, 'M5').id, 'unobtainable', ''],
      ]),
    );
    const result = await client.call('results.get', { evaluationId });
    const subject = result.subjects.find(({ subjectId }) => subjectId === scene.subjects[0]?.id);
    expect(
      subject?.indicators.find(({ indicatorId }) => indicatorId === indicatorAt(scene, 'M13').id)?.points
        ?.rounded,
    ).toBe('7.50');
  });
});
