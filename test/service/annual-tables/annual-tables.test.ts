import { describe, expect, it } from 'vitest';
import * as xlsx from 'xlsx';
import { fieldsOf } from '#shared/model/annual-table.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { handedOut } from '#test/builders/handed-out.ts';
import { startService } from '#test/builders/service.ts';
import { ooxmlFaults } from '../workbook/ooxml-rules.ts';

const actor = 'owner';
const dual = 'dual-qualified-rate';

const started = async (more: Parameters<typeof createEvaluation>[1] = {}) => {
  const { client, service } = await startService();
  const made = await createEvaluation(client, more);
  const evaluationId = made.id;
  const subjectId = made.subjects[0]!.id;
  const itemOf = (code: string) => made.indicators.find((each) => each.code === code)!.id;
  await client.call('annualTables.use', { evaluationId, templateId: 'annual-2023' });
  const set = (
    fieldId: string,
    fields: {
      current?: string | null;
      previous?: string | null;
      note?: string;
      blankReason?: 'refused' | null;
    },
  ) => client.call('annualTables.setEntry', { evaluationId, subjectId, fieldId, actor, ...fields });
  const link = (fieldId: string, ...items: string[]) =>
    client.call('annualTables.link', { evaluationId, links: [{ fieldId, items }], actor });
  const tables = () => client.call('annualTables.get', { evaluationId, subjectId });
  const cell = async (fieldId: string) =>
    (await tables()).subjects[0]!.cells.find((each) => each.fieldId === fieldId)!;
  const observed = async (item: string) =>
    (await client.call('observations.list', { evaluationId, subjectId })).find((each) => each.item === item);
  return { client, service, evaluationId, subjectId, itemOf, set, link, tables, cell, observed };
};

describe('templates of the data tables', () => {
  it('ship, stay as they are, and are copied to be edited', async () => {
    const { client } = await startService();
    const [shipped] = await client.call('annualTemplates.list', {});
    expect(shipped).toMatchObject({
      id: 'annual-2023',
      year: 2023,
      shipped: true,
      tableCount: 6,
      usedBy: [],
    });
    const refused = client.call('annualTemplates.set', { id: 'annual-2023', fields: { title: '改' } });
    expect((await failureOf(refused)).code).toBe('annual-template.shipped');
    const { id } = await client.call('annualTemplates.copy', {
      id: 'annual-2023',
      year: 2024,
      title: '2024',
    });
    const [copy, original] = await Promise.all(
      [id, 'annual-2023'].map((each) => client.call('annualTemplates.get', { id: each })),
    );
    expect(copy).toMatchObject({ shipped: false, basedOn: 'annual-2023', document: { year: 2024 } });
    expect(copy!.document.tables).toEqual(original!.document.tables);
    expect((await client.call('annualTemplates.list', {})).map(({ year }) => year)).toEqual([2024, 2023]);
  });

  it('are edited: tables and fields added, renamed, moved, removed and taken back', async () => {
    const { client } = await startService();
    const { id } = await client.call('annualTemplates.copy', {
      id: 'annual-2023',
      year: 2024,
      title: '2024',
    });
    const document = async () => (await client.call('annualTemplates.get', { id })).document;
    const { tableId } = await client.call('annualTemplates.addTable', { id, title: '补充表' });
    const field = { name: '新指标', unit: '个', kind: 'number' as const, level: 0, note: '', aliases: [] };
    const first = await client.call('annualTemplates.addField', { id, tableId, at: 0, field });
    const second = await client.call('annualTemplates.addField', {
      id,
      tableId,
      at: 0,
      field: { ...field, name: '排在前' },
    });
    expect((await document()).tables.at(-1)).toMatchObject({
      title: '补充表',
      fields: [{ id: second.fieldId, name: '排在前' }, { id: first.fieldId }],
    });
    const renamed = await client.call('annualTemplates.setField', {
      id,
      fieldId: first.fieldId,
      fields: { name: '改名', unit: '项' },
    });
    expect(renamed).toMatchObject({ name: '改名', unit: '项', level: 0 });
    await client.call('annualTemplates.moveField', {
      id,
      fieldId: first.fieldId,
      tableId: 'score-card',
      to: 1,
    });
    expect((await document()).tables[0]!.fields.map(({ id: each }) => each).slice(0, 3)).toEqual([
      'graduates',
      first.fieldId,
      'graduates-further-study',
    ]);
    const order = (await document()).tables.map((table) => table.id);
    await client.call('annualTemplates.orderTables', { id, tableIds: order.toReversed() });
    expect((await document()).tables.map((table) => table.id)).toEqual(order.toReversed());
    const partial = client.call('annualTemplates.orderTables', { id, tableIds: order.slice(1) });
    expect((await failureOf(partial)).code).toBe('annual-template.order');
    const before = await document();
    const { batch } = await client.call('annualTemplates.removeTable', { id, tableId: 'resources' });
    expect(fieldsOf(await document()).some((each) => each.id === dual)).toBe(false);
    await client.call('annualTemplates.undo', { id, batch });
    expect(await document()).toEqual(before);
    const gone = await client.call('annualTemplates.removeField', { id, fieldId: 'graduates' });
    expect(fieldsOf(await document())).toHaveLength(fieldsOf(before).length - 1);
    await client.call('annualTemplates.undo', { id, batch: gone.batch });
    expect(await document()).toEqual(before);
  });

  it('in use are not removed', async () => {
    const { client, evaluationId } = await started({ title: '在用' });
    const { id } = await client.call('annualTemplates.copy', {
      id: 'annual-2023',
      year: 2024,
      title: '2024',
    });
    await client.call('annualTables.use', { evaluationId, templateId: id });
    const refused = await failureOf(client.call('annualTemplates.remove', { id }));
    expect(refused).toMatchObject({ code: 'annual-template.in-use', facts: { evaluations: ['在用'] } });
    await client.call('annualTables.use', { evaluationId, templateId: null });
    await client.call('annualTemplates.remove', { id });
    expect((await client.call('annualTables.get', { evaluationId })).template).toBeNull();
    const entry = client.call('annualTables.setEntry', {
      evaluationId,
      subjectId: 'x',
      fieldId: dual,
      current: '1',
      actor,
    });
    expect((await failureOf(entry)).code).toBe('annual-table.no-template');
  });
});

describe('annual figures', () => {
  it('are entered, questioned, blanked with a reason and cleared', async () => {
    const { client, evaluationId, set, cell } = await started();
    await set('graduates', { current: '0', previous: '1200', note: '学籍系统' });
    expect(await cell('graduates')).toMatchObject({
      current: '0',
      previous: '1200',
      previousFrom: 'entered',
      note: '学籍系统',
      doubts: [],
    });
    await set('graduates', { blankReason: 'refused' });
    expect(await cell('graduates')).toMatchObject({
      current: null,
      blankReason: 'refused',
      previous: '1200',
    });
    await set('graduates', { current: '5' });
    expect(await cell('graduates')).toMatchObject({ current: '5', blankReason: null });
    await set('graduates', { current: null, previous: null });
    expect(await cell('graduates')).toMatchObject({ current: null, blankReason: null, previous: null });
    await set('placement-rate', { current: '104.2' });
    expect((await cell('placement-rate')).doubts.map(({ code }) => code)).toEqual([
      'annual-table.percent-range',
    ]);
    const words = await failureOf(set('graduates', { current: '约1200' }));
    expect(words).toMatchObject({ code: 'annual-table.not-a-number', facts: { found: '约1200' } });
    await set('staff-manner', { current: '网络问卷' });
    expect(await cell('staff-manner')).toMatchObject({ current: '网络问卷' });
    expect(await client.call('annualTables.progress', { evaluationId })).toMatchObject([
      { filled: 2, fields: 102, doubts: 1 },
    ]);
  });

  it('of a linked field are the indicators’ observations, both ways', async () => {
    const { client, evaluationId, subjectId, itemOf, set, link, cell, observed, tables } = await started();
    const [c1, c2] = [itemOf('C1'), itemOf('C2')];
    expect((await tables()).proposals).toEqual([{ fieldId: dual, items: [c1, c2] }]);
    await link(dual, c1, c2);
    expect((await tables()).proposals).toEqual([]);
    await set(dual, { current: '42.50', note: '教师名册' });
    expect(await observed(c1)).toMatchObject({
      value: { kind: 'number', number: '42.50' },
      source: '教师名册',
    });
    expect(await observed(c2)).toMatchObject({ value: { kind: 'number', number: '42.50' } });
    await client.call('observations.set', {
      evaluationId,
      subjectId,
      item: c1,
      value: { kind: 'number', number: '43' },
      actor,
    });
    const changed = await cell(dual);
    expect(changed).toMatchObject({ current: '43', isLinked: true, note: '教师名册' });
    expect(changed.doubts.map(({ code }) => code)).toEqual(['annual-table.linked-values-differ']);
    await set(dual, { blankReason: 'refused' });
    expect(await observed(c2)).toMatchObject({ value: null, blankReason: 'refused' });
    expect(await cell(dual)).toMatchObject({ current: null, blankReason: 'refused' });
  });

  it('follow a link into empty observations and stay when it is taken back', async () => {
    const { itemOf, set, link, cell, observed } = await started({ framework: 'yuyao' });
    const item = itemOf('B3');
    await set(dual, { current: '81.3', note: '年报台账' });
    await link(dual, item);
    expect(await observed(item)).toMatchObject({ value: { number: '81.3' }, source: '年报台账' });
    expect(await cell(dual)).toMatchObject({ current: '81.3', isLinked: true, doubts: [] });
    await link(dual);
    expect(await cell(dual)).toMatchObject({ current: '81.3', isLinked: false, note: '年报台账' });
    // Now both hold a figure of their own; after another link the observation counts and the other is told.
    await set(dual, { current: '80' });
    await link(dual, item);
    const cellNow = await cell(dual);
    expect(cellNow.current).toBe('81.3');
    expect(cellNow.doubts).toMatchObject([{ code: 'annual-table.own-value-waiting', facts: { own: '80' } }]);
    await set(dual, { current: '80' });
    expect(await observed(item)).toMatchObject({ value: { number: '80' } });
    expect((await cell(dual)).doubts).toEqual([]);
  });

  it('are linked to one figure of the same kind and unit only', async () => {
    const { client, evaluationId, itemOf, link, tables } = await started();
    const code = async (call: Promise<unknown>) => (await failureOf(call)).code;
    expect(await code(link('graduates', itemOf('C1')))).toBe('annual-table.unit-differs');
    expect(await code(link('staff-manner', itemOf('C1')))).toBe('annual-table.text-not-linked');
    // Levels are judged, not collected as a figure.
    expect(await code(link(dual, itemOf('B1')))).toBe('annual-table.not-linkable');
    await link('senior-title-rate', itemOf('C1'));
    expect(await code(link(dual, itemOf('C1')))).toBe('annual-table.linked-twice');
    await client.call('annualTables.link', {
      evaluationId,
      links: [
        { fieldId: dual, items: [itemOf('C1')] },
        { fieldId: 'senior-title-rate', items: [] },
      ],
      actor,
    });
    await client.call('annualTables.decline', {
      evaluationId,
      fieldId: 'placement-rate',
      declined: true,
      actor,
    });
    expect((await tables()).links).toMatchObject([
      { fieldId: dual, items: [itemOf('C1')], declined: false },
      { fieldId: 'placement-rate', declined: true },
      { fieldId: 'senior-title-rate', items: [], declined: true },
    ]);
  });

  it('of last year come from last year’s evaluation of the same subject', async () => {
    const { client, evaluationId, set, link, itemOf } = await started();
    await link(dual, itemOf('C1'));
    await set(dual, { current: '40' });
    await set('graduates', { current: '1200' });
    const later = await createEvaluation(client, { title: '次年' });
    await client.call('evaluations.update', { id: later.id, fields: { year: 2023 } });
    await client.call('annualTables.use', { evaluationId: later.id, templateId: 'annual-2023' });
    const cells = async () =>
      new Map(
        (await client.call('annualTables.get', { evaluationId: later.id })).subjects[0]!.cells.map((each) => [
          each.fieldId,
          each,
        ]),
      );
    expect((await cells()).get('graduates')).toMatchObject({ previous: null });
    await client.call('evaluations.update', {
      id: later.id,
      fields: { previousEvaluationId: evaluationId },
    });
    const now = await cells();
    expect(now.get('graduates')).toMatchObject({ previous: '1200', previousFrom: 'earlier-evaluation' });
    expect(now.get(dual)).toMatchObject({ previous: '40', current: null });
  });

  it('leave as a workbook that was read back, of all subjects or of one', async () => {
    const { client, evaluationId, subjectId, set } = await started({
      subjects: ['永年区职教中心', '永年区第二职业中学'],
    });
    await set('graduates', { current: '12345678901234567890.5', note: '=1+1' });
    const steps = new Set<string>();
    const all = await client.call(
      'annualTables.export',
      { evaluationId, subjectId: null, language: 'zh-CN' },
      { onProgress: ({ step }) => steps.add(step) },
    );
    expect(all.name).toBe('2022年试评年报数据表.xlsx');
    expect(all.sheets).toEqual([
      '计分卡',
      '满意度调查表',
      '教学资源表',
      '服务贡献表',
      '国际影响表',
      '落实政策表',
    ]);
    const bytes = await handedOut(client, all);
    expect(ooxmlFaults(bytes)).toEqual([]);
    const sheet = xlsx.read(bytes).Sheets.计分卡;
    const rows = sheet ? xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) : [];
    const line = rows.find((row) => row[2] === '毕业生人数');
    // More digits than a cell keeps stay text, whole; and what looks like a formula is none.
    expect(line?.slice(1)).toEqual([
      '永年区职教中心',
      '毕业生人数',
      '人',
      undefined,
      '12345678901234567890.5',
      '=1+1',
    ]);
    expect([...steps]).toEqual(expect.arrayContaining(['writing', 'reading-back', 'comparing']));
    const one = await client.call('annualTables.export', { evaluationId, subjectId, language: 'en' });
    expect(one.name).toContain('永年区职教中心');
    expect(one.comparedCells).toBeLessThan(all.comparedCells);
  });
});

describe('two years', () => {
  it('are set beside each other, the earlier one first proposed, then chosen', async () => {
    const { client } = await startService();
    const before = await createEvaluation(client, { title: '上年', subjects: ['甲校', '乙校'] });
    const other = await createEvaluation(client, { title: '别的方案', framework: 'ali', subjects: ['甲校'] });
    const now = await createEvaluation(client, { title: '今年', subjects: ['甲校', '丙校'] });
    await client.call('evaluations.update', { id: now.id, fields: { year: 2023 } });
    const earlier = await client.call('evaluations.listEarlier', { evaluationId: now.id });
    expect(earlier).toMatchObject([
      { id: before.id, proposed: true, sameFramework: true, sharedSubjects: 1, subjectCount: 2 },
      { id: other.id, proposed: false, sameFramework: false },
    ]);
    expect(await client.call('results.compareYears', { evaluationId: now.id })).toBeNull();
    const choose = (id: string, previousEvaluationId: string) =>
      client.call('evaluations.update', { id, fields: { previousEvaluationId } });
    expect((await failureOf(choose(before.id, now.id))).code).toBe('evaluation.previous-not-earlier');
    await choose(now.id, before.id);
    const compared = await client.call('results.compareYears', { evaluationId: now.id });
    expect(compared?.previous).toMatchObject({ id: before.id, year: 2022 });
    expect(compared?.subjects).toMatchObject([
      { subjectId: now.subjects[0]!.id, previousSubjectId: before.subjects[0]!.id, comparable: false },
      { previousSubjectId: null, reasons: expect.arrayContaining(['new-subject']) },
    ]);
    // A year corrected afterwards must stay later.
    const back = client.call('evaluations.update', { id: now.id, fields: { year: 2021 } });
    expect((await failureOf(back)).code).toBe('evaluation.previous-not-earlier');
    await client.call('evaluations.remove', { id: before.id, expectedScores: 0 });
    expect(await client.call('results.compareYears', { evaluationId: now.id })).toBeNull();
  });
});
