import { describe, expect, it } from 'vitest';
import { failureOf } from '#test/builders/failures.ts';
import { keepPlan } from '#test/builders/plans.ts';
import { lineNamed, startReview } from '#test/builders/reviews.ts';
import { serviceOptions, startService, temporaryFolder } from '#test/builders/service.ts';

const started = async () => {
  const { client } = await startService();
  return { client, ...(await startReview(client)) };
};

describe('a review', () => {
  it('proposes lines with the words they rest on, all undecided', async () => {
    const { client, open } = await started();
    const review = await open();
    expect(review.counts).toMatchObject({ undecided: 8, accepted: 0 });
    expect(review.dimensions.map(({ code, name }) => [code, name])).toEqual([
      ['A', '工作目标'],
      ['B', '主要任务'],
      ['C', '保障措施'],
    ]);
    for (const line of review.lines) {
      expect(line).toMatchObject({ origin: 'proposed', state: 'undecided', orphaned: false, problems: [] });
      expect(line.spans.map(({ start, end }) => review.reading.text.slice(start, end))).toEqual(
        line.indicator.citations.map(({ quote }) => quote),
      );
    }
    expect(new Set(review.lines.map(({ id }) => id)).size).toBe(review.lines.length);
    // A look changes nothing.
    const { operationCount } = await client.call('workspace.information', {});
    await open();
    expect((await client.call('workspace.information', {})).operationCount).toBe(operationCount);
  });

  it.each(['ali', 'beijing', 'chongqing', 'yongnian', 'yuyao'])(
    'works for the shipped plan %s, in its own paragraphs',
    async (planId) => {
      const { client } = await startService();
      const { text } = await client.call('plans.get', { id: planId });
      const review = await client.call('readings.open', { planId });
      expect(review.reading.text).toBe(text);
      expect(review.lines.length).toBeGreaterThan(10);
      expect(review.lines.flatMap(({ problems }) => problems)).toEqual([]);
      const { reading } = review;
      for (const found of [...reading.targets, ...reading.sections, ...reading.responsibilities])
        expect(text.slice(found.start, found.end)).toBe(found.quote);
      await client.call('readings.accept', { planId, lineIds: review.lines.map(({ id }) => id) });
      const preview = await client.call('readings.previewDraft', {
        planId,
        scores: 'shared',
        vetoes: review.vetoes.map(({ code }) => code),
        progressList: true,
      });
      expect(preview).toMatchObject({ totalScore: '100', undecided: 0, problems: [] });
    },
  );

  it('is not there for a plan that is not', async () => {
    const { client } = await startService();
    expect(await failureOf(client.call('readings.open', { planId: 'none' }))).toMatchObject({
      code: 'request.not-found',
      facts: { noun: 'plan' },
    });
  });
});

describe('deciding', () => {
  it('accepts and rejects, and says who and when', async () => {
    const { client, planId, idOf, open, lineOf } = await started();
    const [accepted, rejected] = [await idOf('双师型教师比例'), await idOf('优化布局')];
    await client.call('readings.accept', { planId, lineIds: [accepted], actor: 'lead-1' });
    await client.call('readings.reject', { planId, lineIds: [rejected], reason: ' 无从考核 ' });
    expect(await lineOf(accepted)).toMatchObject({
      state: 'accepted',
      decided: { by: 'lead-1', readerVersion: 1 },
    });
    expect(await lineOf(rejected)).toMatchObject({ state: 'rejected', reason: '无从考核' });
    const review = await open();
    expect(review.lines).toHaveLength(8);
    expect(review.counts).toMatchObject({ undecided: 6, accepted: 1, rejected: 1 });
    expect(review.dimensions.map(({ counts }) => counts.undecided)).toEqual([1, 2, 3]);
  });

  it('takes decisions back: one by one, and by batch', async () => {
    const { client, planId, idOf, lineOf } = await started();
    const id = await idOf('优化布局');
    const { batch } = await client.call('readings.reject', { planId, lineIds: [id], reason: '重复' });
    await client.call('readings.undo', { planId, batch });
    expect(await lineOf(id)).toMatchObject({ state: 'undecided', reason: '', decided: null });
    await client.call('readings.reject', { planId, lineIds: [id] });
    await client.call('readings.restore', { planId, lineIds: [id] });
    expect((await lineOf(id)).state).toBe('undecided');
  });

  it('accepts everything undecided in a dimension', async () => {
    const { client, planId, open, idOf } = await started();
    await client.call('readings.reject', { planId, lineIds: [await idOf('优化布局')] });
    const tasks = (await open()).dimensions[1]!;
    const { accepted, batch } = await client.call('readings.acceptDimension', {
      planId,
      dimensionId: tasks.id,
    });
    expect(accepted).toBe(2);
    expect((await open()).dimensions[1]!.counts).toMatchObject({ undecided: 0, accepted: 2, rejected: 1 });
    await client.call('readings.undo', { planId, batch });
    expect((await open()).dimensions[1]!.counts).toMatchObject({ undecided: 2, accepted: 0, rejected: 1 });
  });

  it('refuses unknown lines, and changes nothing then', async () => {
    const { client, planId, idOf, open } = await started();
    const known = await idOf('优化布局');
    expect(
      await failureOf(client.call('readings.accept', { planId, lineIds: [known, 'none'] })),
    ).toMatchObject({
      code: 'request.not-found',
      facts: { id: 'none' },
    });
    expect((await open()).counts.undecided).toBe(8);
  });
});

describe('editing', () => {
  it('accepts the line as edited; the proposal stays beside it', async () => {
    const { client, planId, idOf, lineOf } = await started();
    const id = await idOf('双师型教师比例');
    const { batch } = await client.call('readings.editLine', {
      planId,
      lineId: id,
      fields: { name: '“双师型”教师占比', deadline: null, responsibleUnits: ['县教育局'] },
    });
    const line = await lineOf(id);
    expect(line).toMatchObject({
      state: 'edited',
      edited: ['name', 'responsibleUnits', 'deadline'],
      indicator: { name: '“双师型”教师占比', deadline: null, responsibleUnits: ['县教育局'], target: '60' },
      proposal: { name: '双师型教师比例', deadline: '2025年底' },
    });
    // The proposed value written again is no change any more.
    await client.call('readings.editLine', { planId, lineId: id, fields: { name: '双师型教师比例' } });
    expect((await lineOf(id)).edited).toEqual(['responsibleUnits', 'deadline']);
    await client.call('readings.undo', { planId, batch });
    expect(await lineOf(id)).toMatchObject({ indicator: { deadline: '2025年底' } });
  });

  it('restores a line with or without its changes', async () => {
    const { client, planId, idOf, lineOf } = await started();
    const id = await idOf('双师型教师比例');
    await client.call('readings.editLine', { planId, lineId: id, fields: { name: '改过的名称' } });
    await client.call('readings.reject', { planId, lineIds: [id] });
    await client.call('readings.restore', { planId, lineIds: [id] });
    expect(await lineOf(id)).toMatchObject({ state: 'undecided', indicator: { name: '改过的名称' } });
    await client.call('readings.restore', { planId, lineIds: [id], discardEdits: true });
    expect(await lineOf(id)).toMatchObject({ edited: [], indicator: { name: '双师型教师比例' } });
  });

  it('lets the points of a method and its words follow the full score', async () => {
    const { client, planId, idOf, lineOf } = await started();
    const id = await idOf('实训基地');
    await client.call('readings.editLine', { planId, lineId: id, fields: { fullScore: '20' } });
    const { indicator, problems } = await lineOf(id);
    expect(indicator.method).toMatchObject({
      id: 'piecewise',
      parameters: { points: [{ score: '0' }, { value: '3', score: '16' }, { value: '5', score: '20' }] },
    });
    expect(indicator.rule).toContain('20');
    expect(problems).toEqual([]);
  });

  it('refuses what the draft editor would find wrong, at its place', async () => {
    const { client, planId, idOf, lineOf } = await started();
    const id = await idOf('双师型教师比例');
    const editing = (fields: object) =>
      failureOf(client.call('readings.editLine', { planId, lineId: id, fields: fields as { name: string } }));
    expect(
      await editing({
        method: {
          id: 'piecewise',
          version: 1,
          parameters: {
            points: [
              { value: '0', score: '0' },
              { value: '60', score: '99' },
            ],
          },
        },
      }),
    ).toMatchObject({
      code: 'framework.method-parameters',
      path: ['fields', 'method', 'parameters', 'points', 1, 'score'],
    });
    expect(await editing({ fullScore: '0' })).toMatchObject({
      code: 'framework.full-score-zero',
      path: ['fields', 'fullScore'],
    });
    expect(await editing({ citations: [] })).toMatchObject({ code: 'framework.citation-none' });
    expect(
      await editing({
        citations: [{ planId, paragraph: 5, start: 0, end: 2, quote: '没有', section: null }],
      }),
    ).toMatchObject({ code: 'framework.citation-missing', path: ['fields', 'citations', 0] });
    expect(await editing({ group: 'Z-9' })).toMatchObject({ code: 'framework.unknown-group' });
    expect((await lineOf(id)).state).toBe('undecided');
  });
});

describe('splitting and merging', () => {
  it('puts several lines in place of one, and one in place of several with all citations', async () => {
    const { client, planId, idOf, lineOf, open } = await started();
    const whole = await idOf('双师型教师比例');
    const { lineIds: parts } = await client.call('readings.splitLine', {
      planId,
      lineId: whole,
      parts: [{ name: '中职双师比例' }, { name: '高职双师比例', target: '70' }],
    });
    expect(await lineOf(whole)).toMatchObject({ state: 'split', into: parts });
    expect(await lineOf(parts[1]!)).toMatchObject({
      origin: 'split',
      state: 'edited',
      from: [whole],
      indicator: { name: '高职双师比例', target: '70', unit: '%' },
    });
    const [first, second] = [await idOf('职业技能培训'), await idOf('参与学生')];
    const { lineId: merged } = await client.call('readings.mergeLines', {
      planId,
      lineIds: [first, second],
      fields: { name: '培训与实训人数' },
    });
    const line = await lineOf(merged);
    expect(line).toMatchObject({ origin: 'merged', state: 'edited', from: [first, second] });
    expect(line.indicator.citations).toEqual([
      ...(await lineOf(first)).indicator.citations,
      ...(await lineOf(second)).indicator.citations,
    ]);
    expect(await lineOf(first)).toMatchObject({ state: 'merged', into: [merged] });
    expect((await open()).counts).toMatchObject({ split: 1, merged: 2, edited: 3, undecided: 5 });
    expect(await failureOf(client.call('readings.accept', { planId, lineIds: [first] }))).toMatchObject({
      code: 'reading.line-replaced',
      facts: { state: 'merged' },
    });
  });

  it('makes a question of its own of each item that was counted together', async () => {
    const { client, planId, idOf, lineOf } = await started();
    const whole = await idOf('强化评价');
    const { indicator } = await lineOf(whole);
    const items = indicator.method.id === 'checklist' ? indicator.method.parameters.items : [];
    expect(items).toHaveLength(2);
    const { lineIds } = await client.call('readings.splitLine', {
      planId,
      lineId: whole,
      parts: items.map(({ text }) => ({ name: text })),
    });
    for (const [index, id] of lineIds.entries()) {
      const part = await lineOf(id);
      expect(part.indicator).toMatchObject({
        name: items[index]!.text,
        method: { id: 'yes-no', parameters: { condition: items[index]!.text } },
        target: null,
        unit: '',
      });
      expect(part.indicator.rule).not.toBe(indicator.rule);
    }
  });

  it('brings everything back that a split line was merged on into', async () => {
    const { client, planId, idOf, lineOf, open } = await started();
    const [whole, other] = [await idOf('双师型教师比例'), await idOf('职业技能培训')];
    await client.call('readings.accept', { planId, lineIds: [other] });
    const { lineIds } = await client.call('readings.splitLine', {
      planId,
      lineId: whole,
      parts: [{ name: '甲' }, { name: '乙' }],
    });
    const { lineId: merged } = await client.call('readings.mergeLines', {
      planId,
      lineIds: [lineIds[0]!, other],
      fields: {},
    });
    const { batch } = await client.call('readings.restore', { planId, lineIds: [whole] });
    const review = await open();
    expect(review.lines.map(({ id }) => id)).not.toEqual(expect.arrayContaining([merged]));
    expect(review.counts).toMatchObject({ undecided: 8, split: 0, merged: 0, edited: 0 });
    await client.call('readings.undo', { planId, batch });
    expect(await lineOf(merged)).toMatchObject({ state: 'edited' });
    expect(await lineOf(whole)).toMatchObject({ state: 'split' });
  });

  it('is taken back by batch', async () => {
    const { client, planId, idOf, open } = await started();
    const before = await open();
    const { batch } = await client.call('readings.mergeLines', {
      planId,
      lineIds: [await idOf('职业技能培训'), await idOf('参与学生')],
      fields: {},
    });
    await client.call('readings.undo', { planId, batch });
    expect(await open()).toEqual(before);
  });

  it('refuses to merge a line with itself', async () => {
    const { client, planId, idOf } = await started();
    const id = await idOf('参与学生');
    const found = await failureOf(
      client.call('readings.mergeLines', { planId, lineIds: [id, id], fields: {} }),
    );
    expect(found).toMatchObject({ code: 'request.invalid', path: ['lineIds'] });
  });
});

describe('adding from a selection', () => {
  it('makes a line with its citation and a method after the words', async () => {
    const { client, planId, open, lineOf } = await started();
    const { reading } = await open();
    const words = '参与学生1500人左右';
    const start = reading.text.indexOf(words);
    const span = { start: start - 0, end: start + words.length };
    const guess = await client.call('readings.proposeLine', { planId, ...span });
    expect(guess.indicator).toMatchObject({ method: { id: 'ratio' }, unit: '人' });
    const { lineId, batch } = await client.call('readings.addLine', {
      planId,
      ...span,
      fields: { name: '参训学生' },
    });
    const line = await lineOf(lineId);
    expect(line).toMatchObject({
      origin: 'added',
      state: 'added',
      indicator: { name: '参训学生', method: { id: 'ratio' }, unit: '人' },
      problems: [],
    });
    expect(line.indicator.citations.map(({ quote, paragraph }) => [quote, paragraph])).toEqual([[words, 7]]);
    expect((await open()).dimensions.find(({ id }) => id === line.dimensionId)?.name).toBe('主要任务');
    await client.call('readings.reject', { planId, lineIds: [lineId] });
    expect((await lineOf(lineId)).state).toBe('rejected');
    await client.call('readings.undo', { planId, batch });
    expect((await open()).lines).toHaveLength(8);
  });

  it('spans paragraphs, trims white space, and falls back to levels for words without figures', async () => {
    const { client, planId, open } = await started();
    const { text } = (await open()).reading;
    const start = text.indexOf('为深化产教融合');
    const end = text.indexOf('到2025年底');
    const guess = await client.call('readings.proposeLine', { planId, start, end });
    expect(guess.indicator.citations.map(({ quote }) => quote)).toEqual([
      '为深化产教融合，制定本方案。',
      '一、工作目标',
    ]);
    expect(guess.indicator.method.id).toBe('level');
  });

  it('refuses white space', async () => {
    const { client, planId, open } = await started();
    const at = (await open()).reading.text.indexOf('\n');
    const found = await failureOf(client.call('readings.addLine', { planId, start: at, end: at + 1 }));
    expect(found.code).toBe('reading.selection-empty');
    expect(
      (await failureOf(client.call('readings.addLine', { planId, start: 9_000, end: 9_010 }))).code,
    ).toBe('reading.selection-empty');
  });
});

describe('dimensions', () => {
  it('are renamed, added and filled; empty ones stay out of the draft', async () => {
    const { client, planId, open, idOf, lineOf } = await started();
    const [goals] = (await open()).dimensions;
    await client.call('readings.renameDimension', { planId, dimensionId: goals!.id, name: '目标完成' });
    const { dimensionId } = await client.call('readings.addDimension', { planId, name: '条件保障' });
    const { dimensionId: empty } = await client.call('readings.addDimension', { planId, name: '空的' });
    const id = await idOf('优化布局');
    const { batch } = await client.call('readings.moveLines', { planId, lineIds: [id], dimensionId });
    expect(await lineOf(id)).toMatchObject({
      state: 'undecided',
      dimensionId,
      indicator: { code: 'D1', group: null },
    });
    const review = await open();
    expect(review.dimensions.map(({ code, name, origin }) => [code, name, origin])).toEqual([
      ['A', '目标完成', 'proposed'],
      ['B', '主要任务', 'proposed'],
      ['C', '保障措施', 'proposed'],
      ['D', '条件保障', 'added'],
      ['E', '空的', 'added'],
    ]);
    expect(review.dimensions[0]).toMatchObject({ proposedName: '工作目标' });
    await client.call('readings.accept', { planId, lineIds: [id] });
    const preview = await client.call('readings.previewDraft', {
      planId,
      scores: 'shared',
      vetoes: [],
      progressList: false,
    });
    expect(preview.dimensions.map(({ name, code }) => [code, name])).toEqual([['A', '条件保障']]);
    await client.call('readings.undo', { planId, batch });
    expect((await lineOf(id)).indicator.code).toBe('B3');
    expect(
      (await failureOf(client.call('readings.moveLines', { planId, lineIds: [id], dimensionId: 'x' }))).code,
    ).toBe('request.not-found');
    expect(empty).not.toBe(dimensionId);
  });
});

describe('damaged numbers', () => {
  it('are read as decided; lines accepted as proposed follow, changed ones stay', async () => {
    const { client, planId, open, idOf, lineOf } = await started();
    const damage = (await open()).damages.find(({ found }) => found === '955%')!;
    expect(damage).toMatchObject({ readAs: '95.5%', decision: null });
    const line = lineNamed(
      { lines: (await open()).lines.filter(({ indicator }) => indicator.unit === '%') },
      '专业课教师',
    );
    expect(line.indicator).toMatchObject({ target: '95.5' });
    expect(line.indicator.note).toContain('955');
    await client.call('readings.accept', { planId, lineIds: [line.id] });
    const { batch } = await client.call('readings.decideDamage', {
      planId,
      damageId: damage.id,
      decision: 'keep',
      actor: 'lead-1',
    });
    expect(await lineOf(line.id)).toMatchObject({
      state: 'accepted',
      proposesElse: false,
      indicator: { target: '955', note: null },
    });
    expect((await open()).damages.find(({ id }) => id === damage.id)).toMatchObject({
      decision: 'keep',
      decided: { by: 'lead-1' },
    });
    // Words kept as they stand are no defect of the plan.
    const defects = async () =>
      (await client.call('plans.get', { id: planId })).defects.map(({ text }) => text);
    expect(await defects()).not.toContain('955%');
    await client.call('readings.undo', { planId, batch });
    expect(await lineOf(line.id)).toMatchObject({ indicator: { target: '95.5' } });
    expect(await defects()).toContain('955%');
    await client.call('readings.editLine', { planId, lineId: line.id, fields: { target: '95' } });
    await client.call('readings.decideDamage', { planId, damageId: damage.id, decision: 'read' });
    expect(await lineOf(line.id)).toMatchObject({ state: 'edited', indicator: { target: '95', note: null } });
    expect((await client.call('plans.get', { id: planId })).defects).toContainEqual(
      expect.objectContaining({ text: '955%', confidence: 'high' }),
    );
    expect(await idOf('专业课教师')).toBeTruthy();
  });

  it('leave unit names as they stand when that is decided', async () => {
    const { client, planId, open, idOf, lineOf } = await started();
    const id = await idOf('实训基地');
    expect((await lineOf(id)).indicator.responsibleUnits).toEqual(['县教育局', '县财政局']);
    const elided = (await open()).damages.find(({ kind }) => kind === 'elided-units')!;
    await client.call('readings.decideDamage', { planId, damageId: elided.id, decision: 'keep' });
    expect((await lineOf(id)).indicator.responsibleUnits).toEqual(['县教育局', '财政局']);
  });

  it('has to be there', async () => {
    const { client, planId } = await started();
    expect(
      await failureOf(client.call('readings.decideDamage', { planId, damageId: 'none', decision: 'read' })),
    ).toMatchObject({ code: 'request.not-found', facts: { noun: 'damage' } });
  });
});

describe('resuming', () => {
  it('finds everything as it was after the service was closed and opened', async () => {
    const options = serviceOptions(temporaryFolder());
    const first = await startService(options);
    const { planId } = await keepPlan(first.client);
    const { lines, dimensions } = await first.client.call('readings.open', { planId });
    const ids = lines.map(({ id }) => id);
    await first.client.call('readings.accept', { planId, lineIds: ids.slice(0, 2) });
    await first.client.call('readings.reject', { planId, lineIds: [ids[2]!], reason: '重复' });
    await first.client.call('readings.editLine', { planId, lineId: ids[3]!, fields: { name: '改' } });
    await first.client.call('readings.mergeLines', { planId, lineIds: [ids[4]!, ids[5]!], fields: {} });
    await first.client.call('readings.renameDimension', {
      planId,
      dimensionId: dimensions[0]!.id,
      name: '目标',
    });
    const before = await first.client.call('readings.open', { planId });
    await first.service.close();
    const second = await startService(options);
    expect(await second.client.call('readings.open', { planId })).toEqual(before);
    // The log alone gives the same tables.
    expect((await second.client.call('workspace.examine', {})).problems).toEqual([]);
  });
});
