import { describe, expect, it } from 'vitest';
import { documentNumbersIn } from '#shared/plan/facts/document-numbers.ts';
import { issuersOf } from '#shared/plan/facts/issuers.ts';
import { readPlan } from '#shared/plan/read-plan.ts';

describe('document numbers', () => {
  it.each([
    ['国办发〔2017〕95号', '国办发〔2017〕95号', false],
    ['国发[2019]4号', '国发〔2019〕4号', false],
    ['教职成【2018】1号', '教职成〔2018〕1号', false],
    ['发改社会﹝2019﹞1558号'.replace('﹝', '〔').replace('﹞', '〕'), '发改社会〔2019〕1558号', false],
    ['川政办(2018)第84号', '川政办〔2018〕84号', false],
    ['邯政字〔201915号', '邯政字〔2019〕15号', true],
    ['国办发〔201795 号', '国办发〔2017〕95号', true],
    ['(教高厅函〔202016)', '教高厅函〔2020〕16号', true],
    ['粤教高函2018102 号', '粤教高函〔2018〕102号', true],
    ['文件编号: 余政办发〔2019〕41号', '余政办发〔2019〕41号', false],
  ])('reads %s', (text, standard, damaged) => {
    expect(documentNumbersIn(text)).toMatchObject([{ standard, damaged }]);
  });

  it.each(['(2019年)', '〔1234〕5号', '2019年第15号', '(201915)', '建设〔'])('finds none in %s', (text) => {
    expect(documentNumbersIn(text)).toEqual([]);
  });
});

describe('issuersOf', () => {
  it('parts bodies that a title runs together', () => {
    expect(issuersOf('某京市发展和改革委员会某京市教育委员会关于深化产教融合的实施意见')).toEqual([
      '某京市发展和改革委员会',
      '某京市教育委员会',
    ]);
    expect(issuersOf('某市人民政府办公室关于印发方案的通知')).toEqual(['某市人民政府办公室']);
    expect(issuersOf('某县产教融合实施方案')).toEqual([]);
  });
});

describe('facts of a document', () => {
  it('joins a split title, prefers the page title to a cut copy, and reads a damaged signing date', () => {
    const { facts, warnings } = readPlan(
      [
        '索引号: 000014348/2019-20988',
        '名称: 某市某区人民政府关于印发某区职业教育改革发展实施方案的通知',
        '文号:',
        '发布日期: 2019年11月24日',
        '某市某区人民政府',
        '关于印发某区职业教育改革发展实施方案的通',
        '各乡镇人民政府:',
        '现将《某区职业教育改革发展实施方案》印发给你们,请认真组织实施,抓好各项任务的落实,确保取得实效。',
        '某市某区人民政府',
        '20191123',
        '某区职业教育改革发展实施方案',
        '一、工作目标',
        '到2022年底,建成基地3个。',
      ].join('\n'),
    );
    expect(facts).toMatchObject({
      title: '某市某区人民政府关于印发某区职业教育改革发展实施方案的通知',
      titleInferred: false,
      planTitle: '某区职业教育改革发展实施方案',
      issuers: ['某市某区人民政府'],
      documentNumber: null,
      indexNumber: '000014348/2019-20988',
      signedOn: '2019-11-23',
      publishedOn: '2019-11-24',
    });
    expect(warnings.map(({ kind, readAs }) => [kind, readAs])).toContainEqual(['damaged-date', '2019-11-23']);
  });

  it('joins issuer and title on two lines, reads the number below and the basis', () => {
    const { facts } = readPlan(
      [
        '某省人民政府办公厅',
        '关于深化产教融合的实施意见',
        '某政办发〔2020〕12号',
        '各市人民政府:',
        '为贯彻《国务院办公厅关于深化产教融合的若干意见》（国办发〔2017〕95号）和《国家职业教育改革实施方案》（国发〔2019〕4号），提出如下意见。',
        '一、总体要求',
        '深化改革，推进融合。',
        '某省人民政府办公厅',
        '2020年3月12日',
      ].join('\n'),
    );
    expect(facts).toMatchObject({
      title: '某省人民政府办公厅关于深化产教融合的实施意见',
      documentNumber: '某政办发〔2020〕12号',
      signedOn: '2020-03-12',
      basis: [
        { title: '国务院办公厅关于深化产教融合的若干意见', documentNumber: '国办发〔2017〕95号' },
        { title: '国家职业教育改革实施方案', documentNumber: '国发〔2019〕4号' },
      ],
    });
  });

  it('parts fields of a page that stand on one line', () => {
    const { facts } = readPlan(
      '索引号: 002972698/2019-19006 主题分类: 政务公开\n文件编号: 某政办发〔2019〕41号 生成日期: 2019-05-31\n某市人民政府办公室关于印发某方案的通知\n各单位：\n现将方案印发给你们，请认真贯彻执行，确保各项任务落到实处，取得实效。',
    );
    expect(facts).toMatchObject({
      indexNumber: '002972698/2019-19006',
      documentNumber: '某政办发〔2019〕41号',
      publishedOn: '2019-05-31',
    });
  });

  it('infers a title where the text carries none, and says so', () => {
    const { facts } = readPlan(
      '为深化产教融合,促进教育链与产业链有机衔接,根据有关意见,结合实际,制定本实施方案。\n一、总体要求\n推进改革。',
    );
    expect(facts).toMatchObject({ title: '深化产教融合实施方案', titleInferred: true });
  });

  it('reads the source line that was stripped as furniture', () => {
    const { facts } = readPlan(
      '关于《产教联合体建设方案》的政策解读\n来源:市教委 发布时间:2023-11-03 17:25\n为推进改革,市政府制定了《产教联合体建设方案》,现解读如下,请各单位认真学习贯彻落实。',
    );
    expect(facts).toMatchObject({
      issuers: ['市教委'],
      publishedOn: '2023-11-03',
      documentKind: '解读',
      planTitle: '产教联合体建设方案',
    });
  });
});
