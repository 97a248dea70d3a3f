import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { handMadeWorkbook, sheetXml, textCellXml } from '#test/fixtures/zip-archive.ts';
import { ooxmlFaults } from './ooxml-rules.ts';

type Parts = Readonly<Record<string, string | null>>;

/** A sound workbook of one sheet with parts replaced, added or, where null, taken away. */
const withParts = (parts: Parts): Uint8Array => {
  const files = unzipSync(handMadeWorkbook(sheetXml(`<row r="1">${textCellXml('A1', '甲')}</row>`)));
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) delete files[name];
    else files[name] = strToU8(content);
  }
  return zipSync(files);
};

const officeRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...parts: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="${officeRelationship}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const sheetPart = 'xl/worksheets/sheet1.xml';
const bookPart = 'xl/workbook.xml';
const bookRelationships = 'xl/_rels/workbook.xml.rels';
const cell = (address: string, rest: string): string => `<row r="1"><c r="${address}"${rest}</row>`;
const inSheet = (rest: string, rows = '<row r="1"/>'): Parts => ({ [sheetPart]: sheetXml(rows, rest) });
const book = (content: string): Parts => ({
  [bookPart]: `<workbook xmlns:r="${officeRelationship}">${content}</workbook>`,
});
const sheets = '<sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets>';
const names = (content: string): Parts => book(`${sheets}<definedNames>${content}</definedNames>`);

const contentTypes = (content: string): string =>
  `<Types><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>${content}</Types>`;
const withPart = (kind: string, target: string, type: string, content: string): Parts => ({
  [bookRelationships]: relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', kind, target]),
  '[Content_Types].xml': contentTypes(
    `<Override PartName="/xl/${target}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  ),
  [`xl/${target}`]: content,
});

const xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
const styleSheet = (change: (styles: string) => string): Parts =>
  withPart(
    'styles',
    'styles.xml',
    'styles',
    change(
      `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="1"><font><sz val="10"/><name val="仿宋"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/></border></borders><cellStyleXfs count="1">${xf}</cellStyleXfs><cellXfs count="1">${xf}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0"/></cellStyles></styleSheet>`,
    ),
  );
const sharedStrings = (content: string): Parts =>
  withPart('sharedStrings', 'sharedStrings.xml', 'sharedStrings', content);

const validation = (range: string, rest = 'type="list"', formulas = '<formula1>"是,否"</formula1>'): string =>
  `<dataValidation ${rest} sqref="${range}">${formulas}</dataValidation>`;
const validations = (...list: readonly string[]): Parts =>
  inSheet(`<dataValidations count="${list.length}">${list.join('')}</dataValidations>`);
const merges = (...ranges: readonly string[]): string =>
  `<mergeCells count="${ranges.length}">${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const flags = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent']
  .map((name) => `<c:show${name} val="0"/>`)
  .join('');
const chart = `<c:chartSpace><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:dLbls>${flags}</c:dLbls><c:val><c:numRef><c:f>名单!$A$1:$A$2</c:f><c:numCache><c:ptCount val="2"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const anchor = (from: number, to: number, id = 2): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${from}</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>${to}</xdr:col><xdr:row>9</xdr:row></xdr:to><xdr:graphicFrame><xdr:cNvPr id="${id}"/><c:chart r:id="rId1"/></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
const drawn = (change: (chart: string) => string, anchors = anchor(1, 5)): Parts => ({
  ...inSheet('<drawing r:id="rId1"/>'),
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing1.xml']),
  'xl/drawings/drawing1.xml': `<xdr:wsDr>${anchors}</xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', 'chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml': change(chart),
  '[Content_Types].xml': contentTypes(
    `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${drawingType}"/><Override PartName="/xl/charts/chart1.xml" ContentType="${chartType}"/>`,
  ),
});

describe('a workbook Excel opens without a word', () => {
  test.each([
    ['one sheet', {}],
    ['looks', styleSheet((styles) => styles)],
    ['shared texts', sharedStrings('<sst uniqueCount="1"><si><t>甲</t></si></sst>')],
    ['validations side by side', validations(validation('A1:A9'), validation('B1:B9 D1'))],
    ['merges side by side', inSheet(merges('A1:B2', 'C1:D2', 'A3:B3'))],
    ['names', names('<definedName name="名单_全部">名单!$A$1:$B$2</definedName>')],
    ['a chart', drawn((xml) => xml)],
    ['formulas', inSheet('', cell('A1', '><f>SUM(\'名单\'!B1:B9)&amp;"=)"</f><v>1</v></c>'))],
  ] as readonly (readonly [string, Parts])[])('%s', (_, parts) => {
    expect(ooxmlFaults(withParts(parts))).toEqual([]);
  });
});

const faults: Readonly<Record<string, readonly (readonly [string, Parts, RegExp])[]>> = {
  package: [
    [
      'a relationship id twice',
      {
        [bookRelationships]: relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ),
      },
      /relationship rId1 stands twice/,
    ],
    [
      'a relationship that leads nowhere',
      { [bookRelationships]: relationships(['rId1', 'worksheet', 'worksheets/sheet9.xml']) },
      /sheet9\.xml, which is no part/,
    ],
    ['an id without a relationship', { [bookRelationships]: relationships() }, /r:id="rId1"/],
    ['a part without a content type', { 'xl/media/image1.png': 'x' }, /image1\.png: has no content type/],
    ['no list of content types', { '[Content_Types].xml': null }, /is missing/],
    [
      'a wrong content type',
      withPart('styles', 'styles.xml', 'worksheet', '<styleSheet/>'),
      /styles\.xml is .*not a styles/,
    ],
    [
      'a content type for no part',
      { '[Content_Types].xml': contentTypes('<Override PartName="/xl/x.xml" ContentType="x"/>') },
      /x\.xml is no part/,
    ],
    ['an element never closed', { [sheetPart]: '<worksheet><sheetData></worksheet>' }, /closes/],
    ['an attribute twice', { [sheetPart]: '<worksheet a="1" a="2"/>' }, /attribute a twice/],
    [
      'a character no XML holds',
      inSheet('', `<row r="1">${textCellXml('A1', '\u0002')}</row>`),
      /character U\+0002/,
    ],
    [
      'an entity for such a character',
      inSheet('', `<row r="1">${textCellXml('A1', '&#2;')}</row>`),
      /entity/,
    ],
    ['a document type', { 'xl/styles.xml': '<!DOCTYPE x><styleSheet/>' }, /document type/],
  ],
  workbook: [
    ['elements out of order', book(`<definedNames/>${sheets}`), /<sheets> stands after <definedNames>/],
    ['no sheet', book('<sheets/>'), /no sheet/],
    [
      'names of sheets that differ in case only',
      book(
        '<sheets><sheet name="Ab" sheetId="1" r:id="rId1"/><sheet name="aB" sheetId="2" r:id="rId1"/></sheets>',
      ),
      /two sheets are named aB[\s\S]*two sheets lead to rId1/,
    ],
    [
      'a sheet name of 32 characters',
      book(`<sheets><sheet name="${'长'.repeat(32)}" sheetId="1" r:id="rId1"/></sheets>`),
      /has 32 characters/,
    ],
    [
      'a forbidden character in a sheet name',
      book('<sheets><sheet name="a:b" sheetId="1" r:id="rId1"/></sheets>'),
      /forbidden character/,
    ],
    [
      'every sheet hidden',
      book('<sheets><sheet name="a" sheetId="1" state="hidden" r:id="rId1"/></sheets>'),
      /every sheet is hidden/,
    ],
    [
      'a view of a sheet that is missing',
      book(`<bookViews><workbookView activeTab="3"/></bookViews>${sheets}`),
      /activeTab="3"/,
    ],
    ['a name that is an address', names('<definedName name="AB12">1</definedName>'), /"AB12" cannot be/],
    [
      'a name twice',
      names('<definedName name="a_b">1</definedName><definedName name="A_B">2</definedName>'),
      /name A_B is defined twice/,
    ],
    [
      'a name for a missing sheet',
      names('<definedName name="a_b">\'别\'!$A$1</definedName>'),
      /sheet 别, which is missing/,
    ],
    [
      'a name of a sheet that is not there',
      names('<definedName name="a_b" localSheetId="1">1</definedName>'),
      /localSheetId="1"/,
    ],
  ],
  looks: [
    [
      'a count that is wrong',
      styleSheet((styles) => styles.replace('<fonts count="1">', '<fonts count="2">')),
      /says 2, there are 1/,
    ],
    [
      'a font that is missing',
      styleSheet((styles) => styles.replaceAll('fontId="0"', 'fontId="4"')),
      /fontId="4"/,
    ],
    [
      'a number format that is missing',
      styleSheet((styles) => styles.replaceAll('numFmtId="0"', 'numFmtId="165"')),
      /number format 165 is not listed/,
    ],
    [
      'fills in the wrong places',
      styleSheet((styles) => styles.replace('"gray125"', '"solid"')),
      /fill 1 is not gray125/,
    ],
    [
      'lines out of order',
      styleSheet((styles) => styles.replace('<left/><right/>', '<right/><left/>')),
      /<left> stands after <right>/,
    ],
    [
      'a look that is missing',
      { ...styleSheet((styles) => styles), ...inSheet('', cell('A1', ' s="7"/>')) },
      /A1: <c s="7"> is outside 0 to 0/,
    ],
    [
      'a difference that is missing',
      inSheet(
        '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>',
      ),
      /dxfId="0"/,
    ],
  ],
  cells: [
    ['rows out of order', inSheet('', '<row r="2"/><row r="1"/>'), /row 1 stands after row 2/],
    [
      'cells out of order',
      inSheet('', '<row r="1"><c r="B1"/><c r="A1"/></row>'),
      /A1: stands twice or after/,
    ],
    ['a cell twice', inSheet('', '<row r="1"><c r="A1"/><c r="A1"/></row>'), /A1: stands twice/],
    ['a cell of another row', inSheet('', cell('A2', '/>')), /stands in row 1/],
    ['a cell beyond the last column', inSheet('', cell('XFE1', '/>')), /no cell of a sheet/],
    ['a row beyond the last', inSheet('', '<row r="1048577"/>'), /outside the sheet/],
    ['a row too tall', inSheet('', '<row r="1" ht="500"/>'), /ht="500"/],
    [
      'a shared text that is missing',
      {
        ...sharedStrings('<sst uniqueCount="1"><si><t>甲</t></si></sst>'),
        ...inSheet('', cell('A1', ' t="s"><v>1</v></c>')),
      },
      /shared text 1 is outside/,
    ],
    ['a number that is none', inSheet('', cell('A1', '><v>一</v></c>')), /"一" is no number/],
    [
      'a text too long',
      inSheet('', `<row r="1">${textCellXml('A1', '长'.repeat(32_768))}</row>`),
      /text of 32768 characters/,
    ],
    ['blanks that get lost', inSheet('', `<row r="1">${textCellXml('A1', ' 甲')}</row>`), /get lost/],
    ['a formula with =', inSheet('', cell('A1', '><f>=A2</f></c>')), /begins with =/],
    [
      'a formula too long',
      inSheet('', cell('A1', `><f>${'1+'.repeat(4100)}1</f></c>`)),
      /formula of 8201 characters/,
    ],
    ['brackets that do not match', inSheet('', cell('A1', '><f>SUM(A2</f></c>')), /brackets do not match/],
    ['a quote never closed', inSheet('', cell('A1', '><f>"a</f></c>')), /quote is never closed/],
    [
      'a formula on a missing sheet',
      inSheet('', cell('A1', '><f>别!A1</f></c>')),
      /sheet 别, which is missing/,
    ],
    [
      'a function without its prefix',
      inSheet('', cell('A1', '><f>STDEV.S(B1:B9)</f></c>')),
      /STDEV\.S needs the prefix/,
    ],
    ['value before formula', inSheet('', cell('A1', '><v>1</v><f>B1</f></c>')), /<f> stands after <v>/],
  ],
  sheet: [
    [
      'elements out of order',
      inSheet(`<pageMargins/>${merges('A1:B1')}`),
      /<mergeCells> stands after <pageMargins>/,
    ],
    ['merges that overlap', inSheet(merges('A1:B2', 'B2:C3')), /merges A1:B2 and B2:C3 overlap/],
    ['a merge of one cell', inSheet(merges('A1:A1')), /merges one cell/],
    ['validations that overlap', validations(validation('F5:F44'), validation('F10:F20')), /overlap/],
    ['one validation over itself', validations(validation('F5:F44 F10')), /overlap/],
    [
      'a list too long',
      validations(validation('A1', 'type="list"', `<formula1>"${'项,'.repeat(130)}"</formula1>`)),
      /has 260 characters/,
    ],
    [
      'a prompt too long',
      validations(validation('A1', `type="list" prompt="${'长'.repeat(256)}"`)),
      /prompt of .* has 256/,
    ],
    [
      'one bound of two',
      validations(validation('A1', 'type="decimal"', '<formula1>1</formula1>')),
      /has one bound/,
    ],
    [
      'a pane of the wrong name',
      {
        [sheetPart]:
          '<worksheet><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" activePane="topRight" state="frozen"/></sheetView></sheetViews><sheetData/></worksheet>',
      },
      /not bottomLeft/,
    ],
    [
      'columns that overlap',
      {
        [sheetPart]:
          '<worksheet><cols><col min="1" max="3"/><col min="3" max="4"/></cols><sheetData/></worksheet>',
      },
      /columns 3 to 4 after column 3/,
    ],
    [
      'a page break twice',
      inSheet('<rowBreaks count="2"><brk id="3"/><brk id="3"/></rowBreaks>'),
      /a break twice/,
    ],
    [
      'a footer too long',
      inSheet(`<headerFooter><oddFooter>${'页'.repeat(256)}</oddFooter></headerFooter>`),
      /256 characters/,
    ],
    ['a margin that is missing', inSheet('<pageMargins left="1"/>'), /no margin right/],
    [
      'a merge across a table',
      {
        ...inSheet(merges('B2:C3')),
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
        'xl/tables/table1.xml':
          '<table id="1" displayName="t" ref="A1:B2"><tableColumns count="2"><tableColumn name="a"/><tableColumn name="b"/></tableColumns></table>',
        '[Content_Types].xml': contentTypes(
          '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
        ),
      },
      /a merge crosses a table/,
    ],
  ],
  charts: [
    [
      'an axis that is missing',
      drawn((xml) => xml.replace('<c:axId val="2"/></c:barChart>', '<c:axId val="9"/></c:barChart>')),
      /axis 9 is missing/,
    ],
    [
      'a flag that is missing',
      drawn((xml) => xml.replace('<c:showSerName val="0"/>', '')),
      /does not say showSerName/,
    ],
    [
      'a series on a missing sheet',
      drawn((xml) => xml.replace('名单!', '别!')),
      /sheet 别, which is missing/,
    ],
    [
      'a point beyond the cache',
      drawn((xml) => xml.replace('idx="0"><c:v>', 'idx="2"><c:v>')),
      /point 2 of 2/,
    ],
    [
      'elements of a series out of order',
      drawn((xml) => xml.replace('<c:idx val="0"/><c:order val="0"/>', '<c:order val="0"/><c:idx val="0"/>')),
      /<idx> stands after <order>/,
    ],
    ['a drawing turned round', drawn((xml) => xml, anchor(5, 1)), /a drawing from col 5 to 1/],
    [
      'shapes of one number',
      drawn((xml) => xml, anchor(1, 2) + anchor(3, 4)),
      /two shapes have the number 2/,
    ],
  ],
};

for (const [place, list] of Object.entries(faults))
  describe(`faults of the ${place}`, () => {
    test.each(list)('%s', (_, parts, fault) => {
      expect(ooxmlFaults(withParts(parts)).join('\n')).toMatch(fault);
    });
  });

test('bytes that are no package', () => {
  expect(ooxmlFaults(new Uint8Array(100)).join('\n')).toMatch(/no zip package/);
});
