import { describe, expect, test } from 'vitest';
import { readDocument } from '#service/reading/read-document.ts';
import { readPlan } from '#shared/plan/read-plan.ts';

/** A page of a government site as a browser saves it. */
const page = (
  charset: string,
): string => `<!DOCTYPE html><html><head><meta charset="${charset}"><title>某市人民政府门户网站</title><style>.a{}</style></head><body>
<div class="top"><a href="#">无障碍浏览</a> <a>长者模式</a> <a>登录</a> <a>注册</a></div>
<nav><ul><li><a>首页</a></li><li><a>政务公开</a></li><li><a>政务服务</a></li><li><a>互动交流</a></li></ul></nav>
<div class="pos">当前位置：<a>首页</a> &gt; <a>政务公开</a> &gt; <a>政策文件</a></div>
<table class="info"><tr><td>索引号</td><td>000014349/2024-00012</td><td>发布机构</td><td>某市人民政府</td></tr><tr><td>文号</td><td>某政发〔2024〕12号</td><td>成文日期</td><td>2024-05-20</td></tr></table>
<h1>某市人民政府关于印发产教融合实施方案的通知</h1>
<div>发布时间：2024-05-23 10:20 来源：市教育局 浏览次数：<span id="n">1532</span>次 字号：[ <a>大</a> <a>中</a> <a>小</a> ]</div>
<div class="share">分享到：<a>微信</a><a>微博</a><a>QQ空间</a></div>
<script>document.write('不是正文。');</script>
<div class="TRS_Editor"><p>　　一、总体目标</p><p>　　到2025年，建设&ldquo;产教融合&rdquo;基地10个&mdash;&mdash;均为省级。</p><p>二、重点任务</p>
<p>（一）优化布局。每年新增紧缺专业点5个。（责任单位：市教育局、市发展改革委）</p>
<table border=1><tr><th>序号</th><th>工作内容</th><th>责任单位</th><th>完成时间</th></tr><tr><td>1</td><td>建设实训<br>基地</td><td rowspan="2">市教育局</td><td>2024年6月</td></tr><tr><td>2</td><td>出台政策</td><td>2024年12月</td></tr></table>
<p style="text-align:right">某市人民政府</p><p style="text-align:right">2024年5月20日</p></div>
<div>【打印本页】 【关闭窗口】</div>
<div>上一篇：<a>关于做好就业工作的通知</a></div>
<div class="rel"><h3>相关链接</h3><ul><li><a>关于深化产教融合的意见</a></li><li><a>一图读懂：产教融合实施方案</a></li></ul></div>
<div class="ad">某某体育官网APP下载</div><div>扫描二维码 关注我们</div>
<footer><p>主办单位：某市人民政府办公室</p><p>网站标识码：3300000001　浙ICP备05000000号</p><p>网站地图 | 联系我们</p></footer></body></html>`;

const read = async (bytes: Buffer, name = '方案.html') => {
  const found = await readDocument(bytes, name);
  return { ...found, reading: readPlan(found.text) };
};

const utf16 = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** Text in GBK; characters it does not hold would be lost, so the text must not have any. */
const gbk = (text: string): Buffer => {
  const codes = new Map<string, Buffer>();
  const decoder = new TextDecoder('gbk');
  for (let row = 0x81; row <= 0xfe; row += 1)
    for (let cell = 0x40; cell <= 0xfe; cell += 1) {
      const code = Buffer.of(row, cell);
      const character = decoder.decode(code);
      if (character.length === 1 && !codes.has(character)) codes.set(character, code);
    }
  return Buffer.concat(
    [...text].map((character) => codes.get(character) ?? Buffer.from(character, 'latin1')),
  );
};

describe('a saved page', () => {
  test('is read without what the site put around the document, each line of which is listed with the reason', async () => {
    const { reading, notices } = await read(Buffer.from(page('utf-8')));
    expect(notices).toEqual([{ kind: 'cells-repeated', count: 1 }]);
    expect(reading.text.split('\n').map((line) => line.trim())).toEqual([
      '索引号\t000014349/2024-00012\t发布机构\t某市人民政府',
      '文号\t某政发〔2024〕12号\t成文日期\t2024-05-20',
      '某市人民政府关于印发产教融合实施方案的通知',
      '一、总体目标',
      '到2025年，建设“产教融合”基地10个——均为省级。',
      '二、重点任务',
      '（一）优化布局。每年新增紧缺专业点5个。（责任单位：市教育局、市发展改革委）',
      '序号\t工作内容\t责任单位\t完成时间',
      '1\t建设实训 基地\t市教育局\t2024年6月',
      '2\t出台政策\t市教育局\t2024年12月',
      '某市人民政府',
      '2024年5月20日',
    ]);
    expect(reading.facts).toMatchObject({
      title: '某市人民政府关于印发产教融合实施方案的通知',
      documentNumber: '某政发〔2024〕12号',
      indexNumber: '000014349/2024-00012',
      signedOn: '2024-05-20',
      publishedOn: '2024-05-23',
    });
    expect(reading.taskLists[0]?.rows.map(({ units, deadlineOn }) => [units, deadlineOn])).toEqual([
      [['市教育局'], '2024-06-30'],
      [['市教育局'], '2024-12-31'],
    ]);
    const stripped = new Map(reading.stripped.map(({ text, reason }) => [text.trim(), reason]));
    expect(stripped.get('首页')).toBe('navigation');
    expect(stripped.get('当前位置：首页 > 政务公开 > 政策文件')).toBe('breadcrumb');
    expect(stripped.get('分享到：微信微博QQ空间')).toBe('control');
    expect(stripped.get('一图读懂：产教融合实施方案')).toBe('advert');
    expect(stripped.get('某某体育官网APP下载')).toBe('advert');
    expect(stripped.get('主办单位：某市人民政府办公室')).toBe('credit');
    expect(reading.text).not.toContain('不是正文');
  });

  test.each([
    ['UTF-8 said to be gb2312', Buffer.from(page('gb2312')), 'UTF-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${page('utf-8')}`), 'UTF-8'],
    ['GBK said to be utf-8', gbk(page('utf-8')), 'GB18030'],
    ['UTF-16', utf16(page('utf-8')), 'UTF-16LE'],
  ] as const)('in %s is decoded by its bytes', async (_what, bytes, encoding) => {
    const found = await read(bytes);
    expect(found.encoding).toBe(encoding);
    expect(found.reading.text).toBe((await read(Buffer.from(page('utf-8')))).reading.text);
  });

  test('made to be slow is read in time: tables in tables, open tags, quotation marks, spans', async () => {
    const texts = [
      '<table><tr><td>字'.repeat(60_000),
      '<div "'.repeat(200_000),
      `<p>字</p>${'<!-- '.repeat(200_000)}`,
      `${'<svg>'.repeat(200_000)}字`,
      `字${'<'.repeat(1_000_000)}`,
      `<table>${`<tr>${'<td colspan=60 rowspan=500>字'.repeat(40)}${'<tr>'.repeat(500)}`.repeat(20)}</table>`,
      `字${'&amp'.repeat(250_000)}`,
    ];
    for (const text of texts) {
      const before = process.cpuUsage();
      const { text: found } = await readDocument(Buffer.from(`<html><p>字</p>${text}`), '方案.html');
      expect(found).toContain('字');
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(6_000);
    }
  });
});

describe('a plain text', () => {
  const text = '一、目标\r\n到2025年，建设基地10个，培育“双师型”教师——占60%。';

  test.each([
    ['UTF-8', Buffer.from(text), 'UTF-8', text],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'UTF-8', text],
    ['UTF-16 with a mark', utf16(text), 'UTF-16LE', text],
    ['UTF-16, the other way round', utf16(text).swap16(), 'UTF-16BE', text],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'UTF-16LE', text],
    ['GBK', gbk(text), 'GB18030', text],
  ] as const)('in %s is decoded without a change', async (_what, bytes, encoding, expected) => {
    expect(await readDocument(bytes, '方案.txt')).toMatchObject({ encoding, text: expected, notices: [] });
  });

  test('with characters that were lost before is read; the reading warns of them', async () => {
    const { reading } = await read(Buffer.from('到2025年，建设\ufffd\ufffd基地10个\ue5e5。'), '方案.txt');
    expect(reading.warnings).toMatchObject([{ kind: 'unreadable-characters', count: 3 }]);
  });

  test('that was saved after a wrong decoding is read as it is, with a warning', async () => {
    const lines = '为深化产教融合，制定本方案。\n到2025年，建设“示范”基地10个。';
    for (const label of ['gbk', 'windows-1252']) {
      const garbled = new TextDecoder(label).decode(Buffer.from(lines));
      const { text: found, notices } = await readDocument(Buffer.from(garbled), '方案.txt');
      expect(found).toBe(garbled);
      expect(notices).toEqual([{ kind: 'misread-encoding', count: 2 }]);
    }
  });
});
