import { describe, expect, test } from 'vitest';
import { readDocument } from '#service/reading/read-document.ts';
import { readPlan } from '#shared/plan/read-plan.ts';
import {
  bodyXml,
  cell,
  governmentNumbering,
  numbered,
  numberingXml,
  paragraph,
  partXml,
  run,
  table,
  wordArchive,
} from '#test/fixtures/word-document.ts';
import type { ZipPart } from '#test/fixtures/zip-archive.ts';

const read = async (body: string, parts: readonly ZipPart[] = []) => {
  const { text, notices } = await readDocument(wordArchive(bodyXml(body), parts), '方案.docx');
  return {
    lines: text.split('\n'),
    notices: Object.fromEntries(notices.map(({ kind, count }) => [kind, count])),
  };
};

const numbering = (content = governmentNumbering()): ZipPart => ({ name: 'word/numbering.xml', content });
const styles = (content: string): ZipPart => ({
  name: 'word/styles.xml',
  content: partXml('styles', content),
});

describe('words of a Word document', () => {
  test('stand as they were typed: blanks, references, breaks and tabs', async () => {
    const { lines, notices } = await read(
      [
        paragraph(`${run('　　到2025年，  建设')}${run('R&amp;D 基地&#x4E00;个')}`),
        paragraph(
          `${run('第一行')}<w:r><w:br/></w:r>${run('第二行')}<w:r><w:br w:type="page"/></w:r>${run('第三行')}`,
        ),
        paragraph(`${run('单位：')}<w:r><w:tab/></w:r>${run('市教育局')}`),
        paragraph(
          '<w:r><w:t>校企</w:t><w:noBreakHyphen/><w:t>合作</w:t><w:softHyphen/><w:t><![CDATA[<示范>]]></w:t></w:r>',
        ),
        '<w:p/>',
      ].join(''),
    );
    expect(lines).toEqual([
      '　　到2025年，  建设R&D 基地一个',
      '第一行',
      '第二行',
      '第三行',
      '单位：\t市教育局',
      '校企-合作<示范>',
    ]);
    expect(notices).toEqual({});
  });

  test('are found within links, content controls, fields, smart tags, formulas and phonetic guides', async () => {
    const { lines } = await read(
      [
        paragraph(`<w:hyperlink r:id="rId9">${run('产教融合')}</w:hyperlink>`),
        `<w:sdt><w:sdtPr><w:alias w:val="标题"/></w:sdtPr><w:sdtContent>${paragraph('实施方案')}</w:sdtContent></w:sdt>`,
        paragraph(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "yyyy"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2025')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('年')}`,
        ),
        paragraph(
          '<w:smartTag w:element="x"><w:r><w:t>10</w:t></w:r></w:smartTag><m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath>',
        ),
        paragraph(
          '<w:r><w:ruby><w:rt><w:r><w:t>róng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>融</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        ),
      ].join(''),
    );
    expect(lines).toEqual(['产教融合', '实施方案', '2025年', '10≥', '融']);
  });

  test('in text boxes come once, behind their paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}${paragraph('第二段')}</w:txbxContent>`;
    const { lines } = await read(
      [
        paragraph(
          `${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框中')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框中')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后')}`,
        ),
        paragraph('下一段'),
      ].join(''),
    );
    expect(lines).toEqual(['前后', '框中', '第二段', '下一段']);
  });

  test('of notes stand at the end, without marks in the text', async () => {
    const { lines, notices } = await read(
      paragraph(
        `${run('建设基地')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('20个。')}<w:r><w:endnoteReference w:id="3"/></w:r>`,
      ) + paragraph('二、任务'),
      [
        {
          name: 'word/footnotes.xml',
          content: partXml(
            'footnotes',
            `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(' 指省级基地。')}</w:p></w:footnote>`,
          ),
        },
        {
          name: 'word/endnotes.xml',
          content: partXml('endnotes', `<w:endnote w:id="3">${paragraph('数据截至上年末。')}</w:endnote>`),
        },
      ],
    );
    expect(lines).toEqual(['建设基地20个。', '二、任务', '指省级基地。', '数据截至上年末。']);
    expect(notices).toEqual({ 'notes-at-end': 2 });
  });

  test('of tracked changes: the inserted are kept, the deleted left out, both told', async () => {
    const { lines, notices } = await read(
      [
        paragraph(
          `${run('建设')}<w:del w:id="1"><w:r><w:delText>10</w:delText></w:r></w:del><w:ins w:id="2">${run('20')}</w:ins>${run('个')}`,
        ),
        `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('本段与')}</w:p>`,
        paragraph('下段相连'),
        paragraph(`<w:moveFrom w:id="4">${run('移走')}</w:moveFrom>`),
        paragraph(`<w:moveTo w:id="4">${run('移来')}</w:moveTo>`),
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:pPrChange w:id="5"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('不再编号')}</w:p>`,
      ].join(''),
      [numbering()],
    );
    expect(lines).toEqual(['建设20个', '本段与下段相连', '移来', '不再编号']);
    expect(notices).toEqual({ 'tracked-changes': 4 });
  });

  test('that are hidden, comments and heads of pages are left out and told', async () => {
    const { lines, notices } = await read(
      [
        paragraph(`${run('可见')}${run('隐藏', '<w:vanish/>')}${run('仍可见', '<w:vanish w:val="0"/>')}`),
        paragraph(run('样式隐藏', '<w:rStyle w:val="Secret"/>')),
        paragraph(`<w:commentRangeStart w:id="0"/>${run('有批注')}<w:r><w:commentReference w:id="0"/></w:r>`),
      ].join(''),
      [
        styles('<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'),
        {
          name: 'word/comments.xml',
          content: partXml('comments', `<w:comment w:id="0">${paragraph('请核实')}</w:comment>`),
        },
        { name: 'word/header1.xml', content: partXml('hdr', paragraph('某某市人民政府办公室文件')) },
        { name: 'word/footer1.xml', content: partXml('ftr', paragraph('第 1 页')) },
      ],
    );
    expect(lines).toEqual(['可见仍可见', '有批注']);
    expect(notices).toEqual({ 'hidden-words': 2, comments: 1, 'heads-and-feet': 1 });
  });
});

describe('automatic numbering', () => {
  test('is written out and counts as Word counts', async () => {
    const { lines, notices } = await read(
      [
        numbered('总体要求', 0),
        numbered('指导思想', 1),
        numbered('基本原则', 1),
        numbered('坚持统筹', 2),
        paragraph('正文不编号'),
        numbered('坚持融合', 2),
        numbered('重点任务', 0),
        numbered('优化布局', 1),
      ].join(''),
      [numbering()],
    );
    expect(lines).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）基本原则',
      '1.坚持统筹',
      '正文不编号',
      '2.坚持融合',
      '二、重点任务',
      '（一）优化布局',
    ]);
    expect(notices).toEqual({ 'numbering-restored': 7 });
  });

  test('sets digits, chapters and articles apart from the words', async () => {
    const { lines } = await read(
      [numbered('总则', 0), numbered('目的', 1), numbered('依据', 1), numbered('细目', 2)].join(''),
      [
        numbering(
          numberingXml([
            ['chineseCountingThousand', '第%1章'],
            ['decimal', '%1.%2', '<w:isLgl/>'],
            ['decimalEnclosedCircle', '%3', '<w:suff w:val="nothing"/>'],
          ]),
        ),
      ],
    );
    expect(lines).toEqual(['第一章 总则', '1.1 目的', '1.2 依据', '①细目']);
  });

  test('comes from styles, from list styles, and begins anew where a list says so', async () => {
    const style = (id: string, content: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`;
    const styled = (text: string, id: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`);
    const { lines } = await read(
      [
        styled('目标', 'First'),
        styled('规模', 'Second'),
        styled('质量', 'Based'),
        numbered('另起', 0, 2),
        numbered('再续', 0, 2),
        numbered('引用列表样式', 0, 3),
      ].join(''),
      [
        styles(
          [
            style('First', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
            style('Second', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
            style('Based', '<w:basedOn w:val="Second"/>'),
            '<w:style w:type="numbering" w:styleId="Outline"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
          ].join(''),
        ),
        numbering(
          partXml(
            'numbering',
            [
              '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="First"/><w:lvlText w:val="%1、"/></w:lvl>',
              '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="Second"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>',
              '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Outline"/></w:abstractNum>',
              '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
              '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
              '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>',
            ].join(''),
          ),
        ),
      ],
    );
    // A style based on another takes its list along; which level it stands for only its own name can tell.
    expect(lines).toEqual(['一、目标', '（一）规模', '二、质量', '五、另起', '六、再续', '七、引用列表样式']);
  });
});

describe('tables', () => {
  test('with merged cells become rows the reader understands', async () => {
    const { lines, notices } = await read(
      paragraph('附件：任务分工表') +
        table(
          [cell('某市产教融合任务分工表', { columns: 5 })],
          [
            cell('序号', { merge: 'restart' }),
            cell('重点任务', { merge: 'restart' }),
            cell('责任单位', { columns: 2 }),
            cell('完成时限', { merge: 'restart' }),
          ],
          [
            cell('', { merge: 'continue' }),
            cell('', { merge: 'continue' }),
            cell('牵头单位'),
            cell('配合单位'),
            cell('', { merge: 'continue' }),
          ],
          [
            cell('1', { merge: 'restart' }),
            cell('编制\n规划'),
            cell('市发展改革委', { merge: 'restart' }),
            cell('市教育局'),
            cell('2024年6月', { merge: 'restart' }),
          ],
          [
            cell('', { merge: 'continue' }),
            cell('出台政策'),
            cell('', { merge: 'continue' }),
            cell('市财政局'),
            cell('', { merge: 'continue' }),
          ],
        ) +
        paragraph('注：以上任务按季调度。'),
    );
    expect(lines).toEqual([
      '附件：任务分工表',
      '某市产教融合任务分工表',
      '\t\t责任单位\t\t',
      '序号\t重点任务\t牵头单位\t配合单位\t完成时限',
      '1\t编制 规划\t市发展改革委\t市教育局\t2024年6月',
      '\t出台政策\t市发展改革委\t市财政局\t2024年6月',
      '注：以上任务按季调度。',
    ]);
    expect(notices).toEqual({ 'cells-repeated': 2 });
    const [list] = readPlan(lines.join('\n')).taskLists;
    expect(list?.rows.map((row) => [row.sequence, row.item, row.lead, row.units, row.deadlineOn])).toEqual([
      ['1', '编制 规划', ['市发展改革委'], ['市教育局'], '2024-06-30'],
      ['1', '出台政策', ['市发展改革委'], ['市财政局'], '2024-06-30'],
    ]);
  });

  test('of indicators with merged levels are taken over whole', async () => {
    const { lines } = await read(
      table(
        ['一级指标', '二级指标', '分值', '评分标准'].map((text) => cell(text)),
        [cell('组织管理', { merge: 'restart' }), cell('机构'), cell('5'), cell('设立得5分')],
        [cell('', { merge: 'continue' }), cell('制度'), cell('5'), cell('健全得5分')],
      ),
    );
    expect(readPlan(lines.join('\n')).indicatorTables[0]?.rows).toMatchObject([
      { level1: '组织管理', name: '机构', fullScore: '5' },
      { level1: '组织管理', name: '制度', fullScore: '5' },
    ]);
  });

  test('that only lay out the page give the lines of their cells; tables in them stay tables', async () => {
    const inner = table(
      [cell('序号'), cell('任务内容'), cell('责任单位')],
      [cell('1'), cell('建设基地'), cell('')],
    );
    const { lines } = await read(
      `<w:tbl><w:tr><w:tc>${paragraph('某市人民政府文件')}</w:tc><w:tc>${paragraph('某政发〔2024〕1号')}${inner}<w:p/></w:tc></w:tr></w:tbl>`,
    );
    expect(lines).toEqual([
      '某市人民政府文件',
      '某政发〔2024〕1号',
      '序号\t任务内容\t责任单位',
      '1\t建设基地\t',
    ]);
  });
});
