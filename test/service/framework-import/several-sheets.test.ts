import { describe, expect, test } from 'vitest';
import { uploadFile } from '#hosts/files/upload-file.ts';
import { previewSystem } from '#service/frameworks/import/preview.ts';
import { readRawFile } from '#service/importing/read-file.ts';
import type { ChosenSheets } from '#shared/contract/methods/framework-imports.ts';
import { catalogues, failureSentence } from '#shared/i18n/index.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { FrameworkImportPreview } from '#shared/model/framework-import.ts';
import { failureOf, failureThrown } from '#test/builders/failures.ts';
import { startService } from '#test/builders/service.ts';
import { bookOf } from '#test/fixtures/issued-frameworks.ts';
import {
  collidingSheets,
  continuedSheets,
  onlyHiddenSheet,
  sheetsAsDimensions,
  sheetsByDimension,
} from '#test/fixtures/issued-workbooks.ts';

const preview = (bytes: Buffer, sheet?: ChosenSheets): FrameworkImportPreview =>
  previewSystem(readRawFile(bytes, '指标.xlsx', { hiddenSheets: true }), {
    place: '指标.xlsx',
    ...(sheet === undefined ? {} : { sheet }),
    texts: catalogues['zh-CN'],
  });

const linesOf = ({ lines, dimensions }: FrameworkImportPreview): string[] =>
  lines.map(({ sheet, row, dimension, code, name, fullScore }) =>
    [sheet, row, dimensions.find((each) => each.code === dimension)?.name, code, name, fullScore].join('|'),
  );

const outcomes = ({ sheets }: FrameworkImportPreview) =>
  sheets.map(({ name, reason, rows, leftOut, fullScore }) => [name, reason, rows, leftOut, fullScore]);

const sentences = ({ doubts, lines, problems }: FrameworkImportPreview): string[] =>
  [...problems, ...doubts, ...lines.flatMap((line) => line.doubts)].map((each) =>
    failureSentence(each, 'zh-CN'),
  );

describe('an indicator system over several sheets', () => {
  test('sheets with the same columns are read together; of the others the preview says why not', () => {
    const found = preview(sheetsByDimension);
    expect(linesOf(found)).toEqual([
      '组织领导|3|组织领导|A1|领导小组|10',
      '组织领导|4|组织领导|A2|联席会议|10',
      '组织领导|5|组织领导|A3|专项经费|20',
      '校企合作|3|校企合作|B1|订单培养|15',
      '校企合作|4|校企合作|B2|实训基地|20',
      '社会服务|3|社会服务|C1|培训人次|25',
    ]);
    expect(found.totalScore).toBe('100');
    expect(found.title).toBe('产教融合评价指标体系');
    expect(found.vetoes).toMatchObject([{ sheet: '社会服务', row: 4 }]);
    expect(outcomes(found)).toEqual([
      ['填报说明', 'no-heading', 0, 0, null],
      ['组织领导', null, 3, 1, '40'],
      ['校企合作', null, 2, 1, '35'],
      ['社会服务', null, 2, 1, '25'],
      ['汇总', 'other-heading', 1, 0, null],
      ['备用', 'empty', 0, 0, null],
    ]);
    expect(found.sheets[0]?.opening).toBe('填报说明');
    // The last sheet prints the sum over all of them, which is no contradiction.
    expect(found.doubts.map(({ code, facts }) => [code, facts])).toEqual(
      [
        ['组织领导', 6, '小计'],
        ['校企合作', 5, '合计'],
        ['社会服务', 5, '总计'],
      ].map(([sheet, row, text]) => [
        'framework-import.row-left-out',
        { sheet, row, column: 'A', found: text, reason: 'summary' },
      ]),
    );
    expect(found.problems).toEqual([]);
  });

  test('a person chooses one sheet or some of them; order is that of the file', () => {
    const one = preview(sheetsByDimension, '校企合作');
    expect(linesOf(one)).toEqual([
      '校企合作|3|校企合作|A1|订单培养|15',
      '校企合作|4|校企合作|A2|实训基地|20',
    ]);
    expect(outcomes(one).map(([, reason]) => reason)).toEqual([
      'no-heading',
      'not-chosen',
      null,
      'not-chosen',
      'other-heading',
      'empty',
    ]);
    const two = preview(sheetsByDimension, ['社会服务', '校企合作']);
    expect(two.lines.map(({ sheet }) => sheet)).toEqual(['校企合作', '校企合作', '社会服务']);
    expect(two.totalScore).toBe('60');
    // Neither its own rows nor all that is read give the printed sum.
    expect(sentences(two).join('\n')).toMatch(/“社会服务”第5行D列：“总计”.*表中为100，各指标合计25/);
    expect(sentences(two)).toContainEqual(
      expect.stringMatching(/^所读2个工作表：满分通常为100分。各指标合计60分/),
    );
    const other = preview(sheetsByDimension, ['组织领导', '汇总']);
    expect(outcomes(other)[4]).toEqual(['汇总', null, 1, 0, '40']);
    expect(failureThrown(() => preview(sheetsByDimension, ['组织领导', '填报说明']))).toMatchObject({
      code: 'framework-import.no-such-sheet',
      facts: { sheet: '填报说明' },
    });
  });

  test('codes that collide between sheets are said with both places and kept as printed', () => {
    const found = preview(collidingSheets);
    expect(found.lines.map(({ code }) => code)).toEqual(['KH-01', 'KH-02', 'ＫＨ-02', 'KH-03', 'B3']);
    expect(found.problems).toEqual([
      expect.objectContaining({
        code: 'framework-import.code-collides',
        facts: {
          sheet: '中职',
          row: 2,
          code: 'ＫＨ-02',
          name: '社会服务',
          firstSheet: '高职',
          firstRow: 3,
          firstName: '执行到位',
        },
      }),
    ]);
    expect(sentences(found)[0]).toMatch(/“中职”第2行.*“高职”第3行/);
    expect(preview(collidingSheets, '中职').problems).toEqual([]);
  });

  test('names of sheets stand in for dimensions; shares add up over all sheets; a hidden sheet is only flagged', () => {
    const found = preview(sheetsAsDimensions);
    expect(linesOf(found)).toEqual([
      '1.组织领导|2|组织领导|A1|领导小组|30',
      '1.组织领导|3|组织领导|A2|经费保障|30',
      '校企合作|2|校企合作|B1|订单培养|20',
      '校企合作|3|校企合作|B2|经费保障|20',
    ]);
    expect(found.doubts.map(({ code }) => code)).toEqual([
      'framework-import.hidden-sheet-unread',
      'framework-import.shares-scaled',
      'framework-import.dimension-from-sheet',
      'framework-import.dimension-from-sheet',
    ]);
    expect(outcomes(found)[2]).toEqual(['旧版', 'hidden', 2, 0, null]);
    const chosen = preview(sheetsAsDimensions, '旧版');
    expect(chosen.lines.map(({ name }) => name)).toEqual(['已废止', '经费保障']);
    expect(chosen.doubts[0]).toMatchObject({
      code: 'framework-import.hidden-sheet-read',
      facts: { sheet: '旧版' },
    });
  });

  test('a hidden sheet is read where no other has indicators, and said to be hidden', () => {
    const found = preview(onlyHiddenSheet);
    expect(outcomes(found)).toEqual([
      ['填报说明', 'no-heading', 0, 0, null],
      ['组织领导', null, 3, 1, '40'],
    ]);
    expect(found.doubts[0]?.code).toBe('framework-import.hidden-sheet-read');
  });

  test('a dimension that goes on in a further sheet is one, with both places; so are repeated names', () => {
    const found = preview(continuedSheets);
    expect(found.dimensions).toMatchObject([{ name: '管理', weight: '50' }]);
    expect(found.doubts.map(({ code }) => code)).toEqual([
      'framework-import.total-not-hundred',
      'framework-import.dimension-shared',
    ]);
    const said = sentences(found).join('\n');
    expect(said).toMatch(/“下”第2行：同名的维度读作一个。“管理”在“上”第2行已有/);
    expect(said).toMatch(/“下”第2行B列（三级指标）.*“制度健全”与“上”第2行相同/);
  });

  test.each([sheetsByDimension, collidingSheets, sheetsAsDimensions, onlyHiddenSheet, continuedSheets])(
    'what is said is said in full in both languages',
    (bytes) => {
      const { doubts, lines, problems } = preview(bytes);
      for (const each of [...problems, ...doubts, ...lines.flatMap((line) => line.doubts)])
        for (const language of ['zh-CN', 'en'] as const)
          expect(failureSentence(each, language)).not.toMatch(/undefined|\[object/);
    },
  );
});

describe('importing several sheets', () => {
  test('rows are left out by sheet and row, citations name both, one undo takes everything back', async () => {
    const { client } = await startService();
    const from = { kind: 'file', ...(await uploadFile(client, '指标.xlsx', sheetsByDimension)) } as const;
    const [frameworks, plans] = [
      await client.call('frameworks.list', {}),
      await client.call('plans.list', {}),
    ];
    const seen = await client.call('frameworkImports.preview', { from });
    const input = { from, title: seen.title, plan: { kind: 'own' }, previewSha256: seen.sha256 } as const;
    const refusal = async (leaveOut: (number | { sheet: string; row: number })[]) =>
      failureOf(client.call('frameworkImports.create', { ...input, leaveOut }));
    expect(await refusal([3])).toMatchObject({
      code: 'framework-import.row-without-sheet',
      facts: { row: 3 },
    });
    expect(await refusal([{ sheet: '填报说明', row: 3 }])).toMatchObject({
      code: 'framework-import.no-such-row',
      facts: { place: '指标.xlsx', sheet: '填报说明', row: 3 },
    });
    const all = seen.lines.map(({ sheet, row }) => ({ sheet, row }));
    expect(await refusal(all)).toMatchObject({
      code: 'framework-import.no-lines',
      facts: { sheets: ['组织领导', '校企合作', '社会服务'] },
    });
    expect(await client.call('plans.list', {})).toEqual(plans);
    const made = await client.call('frameworkImports.create', {
      ...input,
      leaveOut: [{ sheet: '校企合作', row: 3 }],
    });
    const { document } = await client.call('frameworks.getDraft', { id: made.draftId });
    expect(document.totalScore).toBe('85');
    const cited = indicatorsOf(document).map(({ name, citations: [clause] }) => [
      name,
      clause?.section,
      clause?.quote.split('\t').includes(name),
    ]);
    expect(cited).toEqual([
      ['领导小组', '“组织领导”第3行', true],
      ['联席会议', '“组织领导”第4行', true],
      ['专项经费', '“组织领导”第5行', true],
      ['实训基地', '“校企合作”第4行', true],
      ['培训人次', '“社会服务”第3行', true],
    ]);
    // With a row left out only the bands of grades are to be adapted.
    expect((await client.call('frameworks.check', { id: made.draftId })).map(({ code }) => code)).toEqual([
      'framework.bands-range',
    ]);
    const { text } = await client.call('plans.get', { id: made.plan?.planId ?? '' });
    expect(text).toContain('工作表：校企合作\n第1行：产教融合评价指标体系\n');
    expect(text).toContain('\n第4行：实训基地\t20\t酌情给分\n');
    await client.call('frameworkImports.undo', made);
    expect(await client.call('frameworks.list', {})).toEqual(frameworks);
    expect(await client.call('plans.list', {})).toEqual(plans);
  });

  test('short rows before the first long one are cited too', async () => {
    const { client } = await startService();
    const rows = ['党建引领', '机构设置', '领导小组', '联席会议', '专项经费'].map((name) => [
      name,
      '20',
      '酌情',
    ]);
    const book = bookOf({
      指标: {
        rows: [
          ['指标名称', '分值', '评分标准'],
          ...rows,
          [
            '实训基地',
            '20',
            '与规模以上企业共建实训基地并正常开展实训教学的，每建成一个得五分，满分二十分。',
          ],
        ],
      },
    });
    const from = { kind: 'file', ...(await uploadFile(client, '指标.xlsx', book)) } as const;
    const { title, sha256 } = await client.call('frameworkImports.preview', { from });
    const made = await client.call('frameworkImports.create', {
      from,
      title,
      plan: { kind: 'own' },
      previewSha256: sha256,
    });
    const { document } = await client.call('frameworks.getDraft', { id: made.draftId });
    expect(indicatorsOf(document)).toHaveLength(6);
    for (const { name, citations } of indicatorsOf(document))
      expect(citations[0]?.quote.split('\t')).toContain(name);
  });

  test('a collision stops the draft until one of the rows is left out', async () => {
    const { client } = await startService();
    const from = { kind: 'file', ...(await uploadFile(client, '考核.xlsx', collidingSheets)) } as const;
    const seen = await client.call('frameworkImports.preview', { from });
    const input = { from, title: '考核', plan: { kind: 'own' }, previewSha256: seen.sha256 } as const;
    const plans = await client.call('plans.list', {});
    expect(await failureOf(client.call('frameworkImports.create', input))).toMatchObject({
      code: 'framework-import.code-collides',
      facts: { sheet: '中职', row: 2, firstSheet: '高职', firstRow: 3 },
    });
    expect(await client.call('plans.list', {})).toEqual(plans);
    const made = await client.call('frameworkImports.create', {
      ...input,
      leaveOut: [{ sheet: '高职', row: 3 }],
    });
    const { document } = await client.call('frameworks.getDraft', { id: made.draftId });
    expect(indicatorsOf(document).map(({ code }) => code)).toEqual(['KH-01', 'ＫＨ-02', 'KH-03', 'B3']);
  });

  test('rows of two sheets with the same words are cited each where it stands', async () => {
    const { client } = await startService();
    const from = { kind: 'file', ...(await uploadFile(client, '指标.xlsx', sheetsAsDimensions)) } as const;
    const seen = await client.call('frameworkImports.preview', { from });
    const made = await client.call('frameworkImports.create', {
      from,
      title: '两表',
      plan: { kind: 'own' },
      previewSha256: seen.sha256,
    });
    const { document } = await client.call('frameworks.getDraft', { id: made.draftId });
    const places = indicatorsOf(document).flatMap(({ citations }) =>
      citations.map(({ paragraph, start }) => paragraph * 10_000 + start),
    );
    expect(new Set(places).size).toBe(4);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
