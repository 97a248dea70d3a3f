/** Texts of importing figures and scores from tables of others. */
export const imports = {
  commandLine: {
    file: '文件',
    notWritten:
      '仅预览，未写入。加 --commit 导入；加 --take-doubtful 连同待核对的和会替换已有数值的一并导入。',
    undo: (batch: string): string => `撤销：hengping import 项目 --undo ${batch}`,
  },
  /** Ways of getting data from outside, shown above each of them. */
  nav: { label: '数据往来', forms: '表单', selfAssessments: '自评', imports: '导入表格' },
  title: '导入表格',
  intro:
    '导入外来表格中的采集值和评分：对象×指标、指标×对象、指标×专家的矩阵，每行一项的清单，个人评分表。按编号、代码或名称识别；先预览，不写入任何数据。',
  choose: '选择文件',
  chooseHint: 'xlsx、xls、csv，或另存为 xls 的网页表格；也可以复制单元格后在本页粘贴。',
  paste: '粘贴表格',
  pasteTitle: '粘贴从表格复制的单元格',
  pasteLabel: '表格内容',
  pastePlaceholder: '在 Excel 或 WPS 中选中并复制，粘贴到这里；请连同表头。',
  read: '预览',
  another: '另选文件',
  readFailed: '未读取',
  commitFailed: '未导入',
  undoFailed: '未撤销',
  pasted: '粘贴的内容',
  encoding: (name: string): string => `编码 ${name}`,
  locked: '项目已定稿，不再导入。',
  noSubjects: '评价项目中没有被评对象。请先在“设置”中添加。',

  tables: '工作表',
  tableCount: (read: number, total: number): string => `${total}个工作表，读取${read}个`,
  take: '读取',
  takeTable: (sheet: string): string => `读取工作表“${sheet}”`,
  sheet: '工作表',
  unnamedSheet: '粘贴的表格',
  layout: '识别为',
  layouts: {
    'subjects-by-items': '每行一个对象，每列一项指标',
    'items-by-subjects': '每行一项指标，每列一个对象',
    'items-by-scorers': '每行一项指标，每列一位评分人',
    rows: '每行一项数值',
  },
  noLayout: '未识别，不读取',
  rows: '行数',
  ofSubject: '被评对象',
  ofScorer: '评分人',
  inTable: '表中写明',
  chooseSubject: '选定被评对象',
  chooseScorer: '选定评分人',

  labels: '需要确认的名称',
  labelsHint: '以下名称与本项目的名称、编号不完全一致，其下的数值暂不导入。请选定所指，或略去。',
  axes: { subject: '被评对象', item: '指标或数据项', scorer: '评分人' },
  axis: '类别',
  foundLabel: '表中写作',
  place: '位置',
  placeOf: (row: number, column: string): string => (row === 0 ? `${column}列` : `第${row}行 ${column}列`),
  cellsWaiting: '涉及单元格',
  meaning: '所指',
  meaningOf: (found: string): string => `“${found}”所指`,
  unresolved: '未确认，不导入',
  leaveOut: '略去',
  likely: (name: string): string => `${name}（相近）`,

  cells: '数值',
  filters: {
    all: '需要看的全部',
    refused: '不导入',
    doubtful: '待核对',
    replaces: '将替换',
    plain: '其余',
  },
  show: '显示',
  noCells: '没有符合条件的单元格。',
  takeCell: (place: string): string => `导入 ${place}`,
  takeColumn: '导入',
  state: '结果',
  states: { new: '新增', replaces: '替换', same: '相同', refused: '不导入' },
  subject: '被评对象',
  item: '指标或数据项',
  scorer: '评分人',
  sharedFact: '采集值',
  found: '表中',
  before: '现有',
  after: '将成为',
  remark: '说明',
  listed: (listed: number, total: number): string => `共${total}格需要看，列出前${listed}格。`,
  plainListed: (listed: number): string => `只列出其中前${listed}格。`,
  countsLine: (facts: {
    readonly cells: number;
    readonly fresh: number;
    readonly replaced: number;
    readonly same: number;
    readonly refused: number;
    readonly unmatched: number;
  }): string =>
    [
      `数值${facts.cells}格：新增${facts.fresh}`,
      `替换${facts.replaced}`,
      `与现有相同${facts.same}`,
      `不导入${facts.refused}`,
      ...(facts.unmatched > 0 ? [`名称未确认的另有${facts.unmatched}格`] : []),
    ].join('，'),
  rowsLeftOut: (count: number): string => `略过${count}行`,
  page: (from: number, to: number, total: number): string => `第${from}—${to}格，共${total}格`,
  previous: '上一页',
  next: '下一页',

  commit: (count: number): string => `导入${count}格`,
  nothingToTake: '没有可导入的数值。',
  committed: (observations: number, scores: number): string =>
    `${[
      ...(observations > 0 ? [`采集值${observations}格`] : []),
      ...(scores > 0 ? [`评分${scores}格`] : []),
    ].join('、')}已导入。`,
  undo: '撤销此次导入',
  undone: (reverted: number, kept: number): string =>
    kept === 0
      ? `已撤销，恢复${reverted}处。`
      : `已撤销，恢复${reverted}处；${kept}处在导入后又改过，保持不变。`,
} as const;
