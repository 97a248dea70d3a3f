import { describe, expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { FormLine } from '#shared/model/form.ts';
import { failureOf } from '#test/builders/failures.ts';
import { EditedForm, fetchForm, fetchReviewForm, formScene, previewForm } from '#test/builders/form-scene.ts';
import type { Scene } from '#test/builders/scoring-scene.ts';
import { startService } from '#test/builders/service.ts';
import { ooxmlFaults } from '../workbook/ooxml-rules.ts';

const school = '第一职校';
const number = (text: string): EnteredValue => ({ kind: 'number', number: text });
const level = (name: string): EnteredValue => ({ kind: 'level', level: name });
const items = (...ids: string[]): EnteredValue => ({ kind: 'items', items: ids });
const counts = (late: number, reason: string): EnteredValue => ({
  kind: 'counts',
  counts: [{ item: 'late', count: late, reason }],
});

/** First-round values of the lead and of the second scorer; nobody has judged yes or no. */
const firstRound: readonly (readonly [id: string, lead: EnteredValue, own: EnteredValue])[] = [
  ['of-direct', number('9'), number('4')],
  ['of-level', level('优'), level('差')],
  ['of-checklist', items('a', 'b', 'c'), items('a')],
  ['of-deduction', counts(1, '组长所见'), counts(3, '本人所见')],
];

const reviewed = [...firstRound.map(([id]) => id), 'of-yes-no'];

const startReview = async (client: Client, scene: Scene, indicatorIds: readonly string[] = reviewed) => {
  const [{ id: lead = '' } = {}, { id: own = '' } = {}] = scene.scorers;
  const subjectId = scene.subjects[0]?.id ?? '';
  for (const [indicatorId, ofLead, ofOwn] of firstRound)
    for (const [scorerId, value] of [
      [lead, ofLead],
      [own, ofOwn],
    ] as const)
      await client.call('scores.set', { evaluationId: scene.id, scorerId, subjectId, indicatorId, value });
  const open = (ids: readonly string[] = indicatorIds) =>
    client.call('reviews.open', {
      evaluationId: scene.id,
      actor: lead,
      reason: '分歧较大',
      cells: [{ subjectId, indicatorIds: [...ids] }],
    });
  const { id: reviewId } = await open();
  return {
    own,
    reviewId,
    open,
    close: (id = reviewId) =>
      client.call('reviews.close', { evaluationId: scene.id, id, actor: lead, reason: '' }),
    answer: (indicatorId: string, value: EnteredValue) =>
      client.call('reviews.answer', {
        evaluationId: scene.id,
        id: reviewId,
        scorerId: own,
        subjectId,
        indicatorId,
        answer: { kind: 'change', value, blankReason: null, reason: '系统中所写' },
      }),
    /** Own values by round and indicator. */
    held: async () =>
      (await client.call('scores.list', { evaluationId: scene.id, scorerId: own, subjectId }))
        .filter(({ value, blankReason }) => value !== null || blankReason !== null)
        .map(({ round, indicatorId, value, review }) => ({ round, indicatorId, value, review }))
        .toSorted((a, b) => a.round - b.round || (a.indicatorId < b.indicatorId ? -1 : 1)),
  };
};

const lineOf = (lines: readonly FormLine[], mark: string): FormLine => {
  const found = lines.find((line) => line.mark === mark && line.field === 'answer');
  if (!found) throw new Error(`no line ${mark}`);
  return found;
};

/** Text of the cell under a column code. */
const shown = (form: EditedForm, mark: string, code: string): unknown =>
  form.rows(school)[form.row(school, mark)]?.[form.column(school, code)]?.v;

describe('a review form', () => {
  test('holds what is under review, is taken into its round, shows the same the next time, and is taken back', async () => {
    const { client } = await startService();
    const scene = await formScene(client);
    const { reviewId, own, held, answer } = await startReview(client, scene);
    const before = await held();
    const { bytes, name, sheets } = await fetchReviewForm(client, scene);
    expect(name).toContain('复核评分表（李评分，第2轮）');
    expect(sheets).toEqual(['填写说明', school]);
    expect(ooxmlFaults(bytes)).toEqual([]);
    const form = new EditedForm(bytes);
    const marks = form.rows(school).map((row) => row[form.column(school, 'mark')]?.v);
    expect(marks.filter((mark) => typeof mark === 'string' && mark.startsWith('M'))).toEqual([
      'M1',
      'M2',
      'M3',
      'M3-1',
      'M3-2',
      'M3-3',
      'M4',
      'M8',
      'M8-1',
      'M8-2',
    ]);
    expect([shown(form, 'M1', 'own'), shown(form, 'M1', 'others')]).toEqual(['4分', '9分']);
    expect([shown(form, 'M2', 'own'), shown(form, 'M2', 'others')]).toEqual([
      '差（0.00分）',
      '优（10.00分）',
    ]);
    // The reasons of others are not shown on screen either; nobody is named.
    expect(shown(form, 'M8', 'own')).toContain('本人所见');
    expect(shown(form, 'M8', 'others')).not.toContain('组长所见');
    expect(shown(form, 'M4', 'own')).toBe('未评');
    for (const row of form.rows(school))
      for (const cell of row) expect(String(cell?.v ?? '')).not.toContain('张组长');

    form.type(school, 'M1', 'keep', '维持');
    form.type(school, 'M2', 'value', '良');
    form.type(school, 'M2', 'reason', '补充材料已核实');
    for (const [mark, answer] of [
      ['M3-1', '是'],
      ['M3-2', '是'],
      ['M3-3', '否'],
    ] as const)
      form.type(school, mark, 'value', answer);
    form.type(school, 'M3', 'reason', '台账已补');
    form.type(school, 'M4', 'blank', '不适用');
    form.type(school, 'M4', 'reason', '不属本校职责');
    const { preview, commit } = await previewForm(client, scene, form.save());
    expect(preview).toMatchObject({
      kind: 'review',
      scorerName: '李评分',
      review: { id: reviewId, round: 2, reason: '分歧较大' },
      counts: { accepted: 4, unchanged: 0, doubtful: 0, refused: 0, empty: 1 },
    });
    expect(await held()).toEqual(before);
    const { batch, taken } = await commit();
    expect(taken).toBe(4);
    const sheet = await client.call('reviews.sheet', { evaluationId: scene.id, scorerId: own });
    const answers = Object.fromEntries(sheet.cells.map(({ indicatorId, answer }) => [indicatorId, answer]));
    expect(answers).toMatchObject({
      'of-direct': { round: 2, value: number('4'), review: { kept: true, reason: '' } },
      'of-level': { round: 2, value: level('良'), review: { kept: false, reason: '补充材料已核实' } },
      'of-checklist': { value: items('a', 'b'), review: { kept: false, reason: '台账已补' } },
      'of-yes-no': { value: null, blankReason: 'not-applicable', review: { kept: false } },
      'of-deduction': null,
    });
    expect((await held()).filter(({ round }) => round === 1)).toEqual(before);
    expect((await client.call('reviews.overview', { evaluationId: scene.id })).rounds).toMatchObject([
      { answered: 4, changed: 3, expected: 10 },
    ]);

    // The next form shows what was answered, and comes back without a change; in the other language as well.
    const again = await fetchReviewForm(client, scene, { language: 'en' });
    const { preview: same } = await previewForm(client, scene, new EditedForm(again.bytes).save());
    expect(same.counts).toMatchObject({ accepted: 0, unchanged: 4, doubtful: 0, refused: 0, empty: 1 });

    // The same level with another reason is another answer, which stays whole.
    await answer('of-level', level('良'));
    const undone = await client.call('forms.undo', { evaluationId: scene.id, batch });
    expect(undone).toEqual({ reverted: 6, kept: 2 });
    const after = await held();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toMatchObject([
      {
        round: 2,
        indicatorId: 'of-level',
        value: level('良'),
        review: { kept: false, reason: '系统中所写' },
      },
    ]);
  }, 120_000);

  test('refuses half an answer, asks where both sides changed it, and knows its rows and its scorer', async () => {
    const { client } = await startService();
    const scene = await formScene(client);
    const review = await startReview(client, scene);
    const { bytes } = await fetchReviewForm(client, scene);
    const form = new EditedForm(bytes);
    form.type(school, 'M1', 'value', 6);
    form.type(school, 'M2', 'keep', '维持');
    form.type(school, 'M2', 'value', '优');
    form.type(school, 'M3', 'reason', '只有理由');
    form.type(school, 'M4', 'keep', '维持');
    form.type(school, 'M8-1', 'value', 3);
    form.type(school, 'M8-1', 'deduction', '本人所见');
    const { preview } = await previewForm(client, scene, form.save());
    expect(preview.lines.map(({ mark, state, problems }) => [mark, state, problems[0]?.code])).toEqual([
      ['M1', 'refused', 'review.reason-missing'],
      ['M2', 'refused', 'form.keep-and-change'],
      ['M3', 'refused', 'review.value-missing'],
      ['M4', 'refused', 'review.no-first-value'],
      ['M8', 'doubtful', 'form.same-as-before'],
    ]);
    expect(lineOf(preview.lines, 'M8').after).toMatchObject({ answer: { kept: true } });

    // Answered in the application since the form was written: somebody has to choose, and what was not touched stays.
    const stale = new EditedForm(bytes);
    stale.type(school, 'M1', 'keep', '维持');
    await review.answer('of-direct', number('7'));
    await review.answer('of-level', level('优'));
    const late = await previewForm(client, scene, stale.save());
    expect(late.preview.counts).toMatchObject({ accepted: 0, doubtful: 1, refused: 0 });
    expect(lineOf(late.preview.lines, 'M1')).toMatchObject({
      before: { answer: { kept: false, value: number('7'), reason: '系统中所写' } },
      after: { answer: { kept: true, value: number('4') } },
      problems: [{ code: 'form.changed-since-writing' }],
    });
    await late.commit([lineOf(late.preview.lines, 'M1').key]);
    expect((await review.held()).find((each) => each.round === 2)).toMatchObject({
      indicatorId: 'of-direct',
      value: number('4'),
      review: { kept: true },
    });

    // Rows of another form, a subject and a scorer that the sheet is not of.
    const stranger = new EditedForm(bytes);
    const codes = stranger.column(school, 'code');
    for (const [index, row] of stranger.rows(school).entries()) {
      const text = String(row[codes]?.v ?? '');
      if (text.includes('of-level')) {
        const cell = stranger.rows(school)[index]?.[codes];
        if (cell) cell.v = text.replaceAll('of-level', 'of-efficacy');
      }
    }
    const { preview: foreign } = await previewForm(client, scene, stranger.save());
    expect(foreign.lines.map(({ state, problems }) => [state, problems[0]?.code])).toEqual([
      ['refused', 'form.row-unknown'],
      ['refused', 'form.row-missing'],
    ]);
    const other = await previewForm(client, scene, bytes, scene.scorers[0]?.id ?? '');
    expect(other.preview.sheets.flatMap(({ problems }) => problems)).toMatchObject([
      { code: 'form.other-scorer', facts: { expected: '张组长', found: '李评分' } },
    ]);
  }, 120_000);

  test('belongs to one round: neither written nor taken nor taken back once that is closed', async () => {
    const { client } = await startService();
    const scene = await formScene(client);
    const { bytes: ofFirstRound } = await fetchForm(client, scene);
    expect((await failureOf(fetchReviewForm(client, scene))).code).toBe('form.no-review');
    const review = await startReview(client, scene, ['of-direct']);
    const beside = await review.open(['of-level']);
    const { bytes } = await fetchReviewForm(client, scene, { reviewId: review.reviewId });
    // The one opened last is taken where none is named.
    const latest = await fetchReviewForm(client, scene);
    const problem = await failureOf(fetchReviewForm(client, scene, { subjects: [1] }));
    expect(problem).toMatchObject({
      code: 'form.subject-not-reviewed',
      facts: { subject: '第二职校', round: 2 },
    });

    const form = new EditedForm(bytes);
    form.type(school, 'M1', 'keep', '维持');
    const { commit } = await previewForm(client, scene, form.save());
    const late = await previewForm(client, scene, form.save());
    const { batch } = await commit();
    await review.close();
    expect((await failureOf(late.commit())).code).toBe('form.changed-since-preview');
    const undo = client.call('forms.undo', { evaluationId: scene.id, batch });
    expect(await failureOf(undo)).toMatchObject({ code: 'review.round-closed', facts: { round: 2 } });
    const { preview: closed } = await previewForm(client, scene, form.save());
    expect(closed.lines).toEqual([]);
    expect(closed.sheets.flatMap(({ problems }) => problems)).toMatchObject([
      {
        code: 'form.review-closed',
        facts: { place: school, found: 2, day: expect.stringMatching(/^\d{4}-/) },
      },
    ]);
    expect((await failureOf(fetchReviewForm(client, scene, { reviewId: review.reviewId }))).code).toBe(
      'review.round-closed',
    );

    // A third round starts from the second one's values; a file of two rounds is taken for the first only.
    const third = await review.open(['of-direct']);
    expect(third.round).toBe(3);
    const next = new EditedForm((await fetchReviewForm(client, scene, { reviewId: third.id })).bytes);
    next.type(school, 'M1', 'value', 5);
    next.type(school, 'M1', 'reason', '再核');
    next.book.SheetNames.push('另一轮');
    next.book.Sheets.另一轮 = new EditedForm(latest.bytes).sheet(school);
    const { preview: mixed, commit: takeThird } = await previewForm(client, scene, next.save());
    expect(mixed.review).toMatchObject({ id: third.id, round: 3 });
    expect(mixed.sheets.flatMap(({ problems }) => problems)).toMatchObject([
      { code: 'form.other-review', facts: { place: '另一轮', found: 2, expected: 3 } },
    ]);
    await takeThird();
    expect((await review.held()).at(-1)).toMatchObject({
      round: 3,
      indicatorId: 'of-direct',
      value: number('5'),
    });

    // The other open round goes on, and so does the first one where nothing is under review.
    const { preview: open } = await previewForm(client, scene, latest.bytes);
    expect(open.review).toMatchObject({ id: beside.id });
    const first = new EditedForm(ofFirstRound);
    first.type(school, 'M4', 'value', '是');
    first.type(school, 'M1', 'value', 1);
    const { preview: ofFirst } = await previewForm(client, scene, first.save());
    expect(ofFirst.review).toBeNull();
    expect(ofFirst.lines.filter(({ state }) => state !== 'unchanged')).toMatchObject([
      {
        mark: 'M1',
        state: 'refused',
        problems: [{ code: 'review.first-round-closed', facts: { round: 2 } }],
      },
      { mark: 'M4', state: 'accepted' },
    ]);
  }, 120_000);
});
