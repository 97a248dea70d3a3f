import { describe, expect, it } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import {
  type Block,
  printedText,
  type ReportDocument,
  type Table,
} from '#shared/reports/document/document-model.ts';
import { evaluationReport } from '#shared/reports/document/index.ts';
import type { ReportDocumentInput } from '#shared/reports/document/input.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { annualTablesOf, filledAnnualTables, shippedTemplate } from '#test/builders/annual-tables.ts';
import { type SnapshotOptions, seededSnapshot, seedFrameworks } from '#test/builders/seeded-snapshot.ts';

const inputOf = (options: SnapshotOptions, more: Partial<ReportDocumentInput> = {}): ReportDocumentInput => {
  const snapshot = seededSnapshot(options);
  return {
    snapshot,
    result: computeResults(snapshot),
    catalogue: catalogues['zh-CN'],
    today: '2020-03-05',
    previous: null,
    annual: null,
    texts: {},
    ...more,
  };
};

/** The same evaluation a year before, with other scores. */
const yearBefore = (options: SnapshotOptions): ReportDocumentInput['previous'] => {
  const snapshot = seededSnapshot({ ...options, seed: 9 });
  const { evaluation } = snapshot;
  return {
    snapshot: { ...snapshot, evaluation: { ...evaluation, year: evaluation.year - 1 } },
    result: computeResults(snapshot),
  };
};

const tablesOf = ({ blocks }: ReportDocument): Table[] => blocks.filter((block) => block.kind === 'table');
const textsOf = ({ blocks }: ReportDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [printedText(block)] : []));
const paragraph = ({ blocks }: ReportDocument, key: string): string => {
  const found = blocks.find((block) => block.kind === 'paragraph' && block.key === key);
  if (found?.kind !== 'paragraph') throw new Error(`no paragraph ${key}`);
  return printedText(found);
};
const cellsOf = (document: ReportDocument): string[] =>
  tablesOf(document).flatMap(({ header, rows, caption, note }) => [
    caption,
    note ?? '',
    ...[...header, ...rows].flatMap(({ cells }) => cells.map(({ text }) => text)),
  ]);
const numbersOf = (text: string): string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

/** Words of the plan, of scorers and of findings are quoted with whatever figures they have. */
const withoutQuotes = (text: string): string => {
  let kept = text;
  for (let before = ''; before !== kept; ) {
    before = kept;
    kept = kept.replace(/“[^“”]*”|《[^《》]*》|〔[^〕]*〕/g, '');
  }
  return kept;
};

describe.each(seedFrameworks)('report of the %s plan', (framework) => {
  const options = { framework, subjects: 4, scorers: 3, unscored: 0 } satisfies SnapshotOptions;
  const input = inputOf(options, { previous: yearBefore(options) });
  const document = evaluationReport(input);

  it('takes every decimal figure of its prose from its tables', () => {
    const known = new Set(cellsOf(document).flatMap(numbersOf));
    // Derived in the text alone: differences between two printed figures, shares, sums of what a table lists.
    const printed = [...known]
      .filter((each) => each.includes('.'))
      .map((each) => Math.round(Number(each) * 100));
    const sums = new Set(printed);
    const isDifference = (figure: string): boolean => {
      const wanted = Math.round(Number(figure) * 100);
      return printed.some((each) => sums.has(each + wanted));
    };
    const isShare = (text: string, figure: string): boolean =>
      text.includes(`占`) && text.includes(`${figure}%`);
    const isSum = (text: string, figure: string): boolean =>
      text.includes(`合计平均失${figure}分`) || text.includes(`失${figure}分`);
    // How far scorers lie apart stands in no table; the result workbook has them side by side.
    const prose = textsOf(document)
      .map(withoutQuotes)
      .filter((text) => !text.includes('评分人之间得分率相差'));
    for (const text of prose)
      for (const figure of numbersOf(text).filter((each) => /\.\d\d$/.test(each)))
        expect(
          known.has(figure) || isDifference(figure) || isShare(text, figure) || isSum(text, figure),
          `${figure} in: ${text}`,
        ).toBe(true);
  });

  it('says totals, ranks and grades as the results have them', () => {
    const { subjects } = input.snapshot;
    for (const result of input.result.subjects) {
      const subject = subjects.find(({ id }) => id === result.subjectId);
      const text = paragraph(document, `subject/${result.subjectId}/result`);
      expect(text).toContain(`总分${result.total.rounded}分`);
      expect(text).toContain(`等级为“${result.grade}”`);
      if (result.rank && !result.rank.tied) expect(text).toContain(`第${result.rank.position}名`);
      expect(paragraph(document, 'conclusions.overall')).toMatch(/4个被评对象/);
      expect(cellsOf(document)).toContain(subject?.name);
    }
  });

  it('has the points of every indicator and subject in its attachments', () => {
    const table = tablesOf(document).find(({ key }) => key === 'attachment/indicators/1');
    const indicators = indicatorsOf(input.snapshot.framework.document);
    const rows = table?.rows ?? [];
    indicators.forEach(({ id, code, name }) => {
      const row = rows.find(({ cells }) => cells[0]?.text === `${code} ${name}`);
      input.result.subjects.forEach((subject, index) => {
        const result = subject.indicators.find(({ indicatorId }) => indicatorId === id);
        const wanted = result?.state === 'not-applicable' ? '不适用' : result?.points?.rounded;
        expect(row?.cells[index + 2]?.text, `${code} of subject ${index + 1}`).toBe(wanted);
      });
    });
  });

  it('numbers what it refers to', () => {
    const captions = document.blocks.flatMap((block) =>
      block.kind === 'table' || block.kind === 'figure' ? [block.caption.split('　')[0] ?? ''] : [],
    );
    const attachments = document.blocks.flatMap((block) =>
      block.kind === 'attachment' ? [block.label] : [],
    );
    const tables = captions.filter((label) => label.startsWith('表'));
    expect(tables).toEqual(tables.map((_, index) => `表${index + 1}`));
    const labels = new Set([...captions, ...attachments]);
    const referred = textsOf(document).flatMap(
      (text) => withoutQuotes(text).match(/[表图]\d+|附件\d+/g) ?? [],
    );
    expect(referred.length).toBeGreaterThan(20);
    for (const label of referred) expect(labels).toContain(label);
  });

  it('is the same twice, with rows as wide as their tables and keys of their own', () => {
    expect(evaluationReport(input)).toEqual(document);
    for (const { key, columns, header, rows } of tablesOf(document))
      for (const { cells } of [...header, ...rows])
        expect(
          cells.reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0),
          key,
        ).toBe(columns.length);
    const keys = document.blocks.flatMap((block: Block) =>
      'key' in block ? [`${block.kind} ${block.key}`] : [],
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(JSON.stringify(document)).not.toMatch(/undefined|null分|NaN/);
  });

  it('speaks English throughout', () => {
    const english = evaluationReport({ ...input, catalogue: catalogues.en });
    expect(english.blocks).toHaveLength(document.blocks.length);
    // Findings are quoted in the words of those who wrote them.
    const own = english.blocks.flatMap((block) =>
      block.kind === 'paragraph' && !/^(problems|suggestions)\/finding/.test(block.key) ? [block.text] : [],
    );
    for (const text of own) expect(withoutQuotes(text)).not.toMatch(/[。，；]|个百分点|得分/);
  });
});

describe('uses of results', () => {
  const usesOf = (framework: (typeof seedFrameworks)[number]): string[] =>
    evaluationReport(inputOf({ framework })).blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.key.startsWith('uses') ? [block.key] : [],
    );

  it('are those the clauses name, or the usual four said to be such', () => {
    expect(usesOf('ali')).toEqual([
      'uses',
      'uses/performance',
      'uses/funding',
      'uses/pilots',
      'uses/recognition',
    ]);
    expect(usesOf('yongnian')).toEqual([
      'uses',
      'uses/performance',
      'uses/funding',
      'uses/recognition',
      'uses.others',
    ]);
    const chongqing = evaluationReport(inputOf({ framework: 'chongqing' }));
    expect(paragraph(chongqing, 'uses')).toContain('未对评价结果的运用作具体规定');
    expect(paragraph(evaluationReport(inputOf({ framework: 'yongnian' })), 'uses')).toContain(
      '三(三)“将考核结果作为政策支持、绩效考核、表彰奖励的重要依据”',
    );
  });
});

describe('edges', () => {
  it('draws no conclusion from no scores', () => {
    const document = evaluationReport(inputOf({ subjects: 2, unscored: 1, findings: 0 }));
    expect(paragraph(document, 'conclusions.overall')).toContain('均未评分');
    expect(paragraph(document, 'conclusions.lost')).toContain('没有失分可供分析');
    expect(paragraph(document, 'problems.list')).toContain('未登记问题');
    expect(paragraph(document, 'suggestions')).toContain('暂不提出建议');
    expect(document.blocks.some(({ kind }) => kind === 'figure')).toBe(false);
  });

  it('compares nobody where there is one subject and one scorer', () => {
    const document = evaluationReport(inputOf({ subjects: 1, scorers: 1 }));
    const text = textsOf(document).join('\n');
    expect(text).not.toMatch(/平均得分率|平均总分|差距最大|排第/);
    expect(paragraph(document, 'work.process')).toContain('一人完成');
    expect(paragraph(document, 'conclusions.agreement')).toContain('不作一致性分析');
    expect(paragraph(document, 'conclusions.overall')).toMatch(/总分\d+\.\d+分（满分100分）/);
  });

  it('calls totals provisional while scores are missing, without ranks and grades', () => {
    const document = evaluationReport(inputOf({ subjects: 3, unscored: 0.2 }));
    expect(document.cover?.provisional).toBe('未定稿');
    expect(paragraph(document, 'conclusions.overall')).toContain('3个被评对象均未评完');
    expect(paragraph(document, 'subject/subject-1/result')).toMatch(/尚有\d+项次未评，总分暂计/);
    expect(tablesOf(document).find(({ key }) => key === 'totals')?.rows[0]?.cells[0]?.text).toBe('—');
    const final = evaluationReport(inputOf({ state: 'final' }));
    expect(final.cover?.provisional).toBeNull();
    expect(final.blocks.some((block) => block.kind === 'paragraph' && block.key === 'work.provisional')).toBe(
      false,
    );
  });

  it('tells of vetoes and ties', () => {
    const input = inputOf({ subjects: 3 });
    const document = evaluationReport(input);
    const vetoed = input.result.subjects.find(({ vetoes }) => vetoes.length > 0);
    expect(vetoed).toBeDefined();
    expect(paragraph(document, 'conclusions.special')).toContain('触发一票否决项V1');
    const { snapshot } = input;
    const [first, second] = snapshot.subjects;
    const copied = snapshot.scores
      .filter(({ subjectId }) => subjectId === first?.id)
      .map((score) => ({ ...score, subjectId: second?.id ?? '' }));
    const shared = snapshot.observations
      .filter(({ subjectId }) => subjectId === first?.id)
      .map((fact) => ({ ...fact, subjectId: second?.id ?? '' }));
    const tied = {
      ...snapshot,
      scores: [...snapshot.scores.filter(({ subjectId }) => subjectId !== second?.id), ...copied],
      observations: [...snapshot.observations.filter(({ subjectId }) => subjectId !== second?.id), ...shared],
    };
    const text = paragraph(
      evaluationReport({ ...input, snapshot: tied, result: computeResults(tied) }),
      'conclusions.overall',
    );
    expect(text).toContain(`${first?.name}和${second?.name}总分相同，并列第`);
  });

  it('is made quickly for 20 subjects and 60 indicators', () => {
    const input = inputOf({ subjects: 20, scorers: 3, indicators: 60 });
    const document = evaluationReport(input);
    expect(document.blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(22);
    const parts = tablesOf(document).filter(({ key }) => key.startsWith('attachment/indicators/'));
    expect(parts.map(({ columns }) => columns.length)).toEqual([12, 12]);
    expect(textsOf(document).join('')).toContain('20个被评对象');
  });
});

describe('texts of people', () => {
  it('stand in place of the generated ones, marked when the numbers changed', () => {
    const input = inputOf({});
    const generated = paragraph(evaluationReport(input), 'conclusions.overall');
    const withText = (replaced: string) =>
      evaluationReport({
        ...input,
        texts: { 'conclusions.overall': { text: '组长改写。', replaced } },
      }).blocks.find((block) => block.kind === 'paragraph' && block.key === 'conclusions.overall');
    expect(withText(generated)).toMatchObject({
      text: generated,
      edited: { text: '组长改写。', outdated: false },
    });
    expect(withText('去年的文字。')).toMatchObject({ text: generated, edited: { outdated: true } });
  });
});

describe('the annual data tables as an attachment', () => {
  const annualOf = (document: ReportDocument) =>
    document.blocks.filter(
      ({ kind, ...block }) => kind === 'table' && 'key' in block && /^attachment\/annual\//.test(block.key),
    ) as Table[];
  const attached = (document: ReportDocument) =>
    document.blocks.flatMap((block) => (block.kind === 'attachment' ? [block.title] : []));

  it('stand side by side for several subjects, each with last year and this year', () => {
    const input = inputOf({ subjects: ['甲校', '乙校', '丙校'] });
    const document = evaluationReport({ ...input, annual: filledAnnualTables(input.snapshot) });
    expect(attached(document)).toContain('年报数据表');
    const tables = annualOf(document);
    expect(tables.map(({ caption }) => caption.replace(/^表\d+\s*/, ''))).toEqual(
      shippedTemplate.tables.map(({ title }) => title),
    );
    const [first] = tables;
    const year = input.snapshot.evaluation.year;
    expect(first?.header.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['指标', '单位', '甲校', '乙校', '丙校'],
      Array.from({ length: 3 }, () => [`上年\n${year - 1}年`, `本年\n${year}年`]).flat(),
    ]);
    expect(first?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '毕业生人数',
      '人',
      ...['5.25', '14.5', '10.25', '21.5', '15.25', '28.5'],
    ]);
    expect(first?.rows[1]?.cells[0]?.text).toBe('　其中：升学人数');
    expect(paragraph(document, 'annual/legend')).toContain('备注和数据来源见年报数据表工作簿');
  });

  it('have a column of notes for one subject, and go on in a further table for many', () => {
    const one = inputOf({ subjects: 1 });
    const alone = evaluationReport({ ...one, annual: filledAnnualTables(one.snapshot) });
    expect(annualOf(alone)[0]?.rows[0]?.cells.at(-1)?.text).toBe('学校统计年报，2023年12月');
    expect(paragraph(alone, 'annual/legend')).not.toContain('工作簿');
    const many = inputOf({ subjects: 5 });
    const tables = annualOf(evaluationReport({ ...many, annual: filledAnnualTables(many.snapshot) }));
    expect(tables).toHaveLength(2 * shippedTemplate.tables.length);
    expect(tables.slice(0, 2).map(({ caption }) => caption.slice(-5))).toEqual(['（1/2）', '（2/2）']);
    expect(tables[1]?.header[0]?.cells.at(-1)).toEqual({
      text: many.snapshot.subjects[4]?.name,
      columnSpan: 2,
    });
  });

  it('say why a figure is missing, and are left out while nothing was filled in', () => {
    const input = inputOf({ subjects: 2 });
    const [{ id: subjectId } = { id: '' }] = input.snapshot.subjects;
    const reason = annualTablesOf(input.snapshot, [
      { subjectId, fieldId: 'graduates', blankReason: 'refused' },
    ]);
    const [table] = annualOf(evaluationReport({ ...input, annual: reason }));
    expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '毕业生人数',
      '人',
      '',
      '拒绝提供',
      '',
      '',
    ]);
    const nothing = evaluationReport({ ...input, annual: annualTablesOf(input.snapshot, []) });
    expect(attached(nothing)).not.toContain('年报数据表');
    expect(nothing).toEqual(evaluationReport(input));
  });
});
