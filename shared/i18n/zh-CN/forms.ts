/** Texts of forms that are filled in as workbooks, and of the screen that writes and reads them. */
export const forms = {
  kinds: {
    scoring: '评分表',
    review: '复核评分表',
    'self-assessment': '自评表',
    'data-collection': '数据采集表',
  },

  /** Inside the workbook of a scoring form. */
  scoringSheet: {
    fileName: (title: string, scorer: string): string => `${title}评分表（${scorer}）`,
    title: (title: string): string => `${title}评分表`,
    groups: { item: '评价指标', entry: '评分', words: '说明' },
    number: '编号',
    dimension: '一级指标',
    indicator: '指标',
    rule: '评分标准',
    clause: '依据条款',
    fullScore: '满分',
    what: '填写项',
    value: '填写',
    points: '得分',
    blank: '空缺原因',
    deduction: '扣分原因',
    comment: '评分意见',
    source: '数据来源',
    status: '状态',
    evidence: (list: string): string => `佐证材料：${list}`,
    clauseLine: (section: string | null, quote: string): string =>
      section === null ? `“${quote}”` : `${section}　“${quote}”`,
    vetoes: '一票否决',
    bonuses: '加分项',
    vetoRule: '触发填“是”，未触发填“否”。',
    bonusRule: (points: string): string => `认定的加分，0—${points}分。`,
    pointsUpTo: (fullScore: string): string => `0—${fullScore}分`,
    pointsStep: (fullScore: string, step: string): string => `0—${fullScore}分，以${step}分为一档`,
    figure: (name: string, unit: string): string => (unit === '' ? name : `${name}（${unit}）`),
    actual: (unit: string): string => (unit === '' ? '实际值' : `实际值（${unit}）`),
    level: '等级',
    yesNo: '是／否',
    parts: (count: number): string => `在以下${count}行分项填写`,
    figuresElsewhere: (marks: string): string => `由${marks}计算，得分以系统为准`,
    deductionItem: (text: string, points: string, cap: string | null): string =>
      `${text}（每次扣${points}分${cap === null ? '' : `，最多${cap}分`}）`,
    yes: '是',
    no: '否',
    completed: '是否完成',
    completedOn: '完成日期',
    total: '得分合计',
    /** Each is followed by a number. */
    counts: { filled: '已填 ', open: '未填 ', blank: '空缺 ' },
    statuses: { filled: '已填', open: '未填', blank: '空缺', reviewed: '复核中', parts: '—' },
    note: '注：黄色格为填写格，其余格已锁定。得分合计为按已填内容的暂算数，不含加分；由系统计算的指标（填写项注明“得分以系统为准”）不计入；结果以导入系统后的计算为准。',
    noteReviewed: '状态为“复核中”的指标已进入复核，不在本表填写，请填写复核评分表。',
    errorTitle: '填写有误',
    promptTitle: '填写说明',
    numberError: (minimum: string | null, maximum: string | null): string =>
      minimum === null && maximum === null
        ? '请填写数值，不带单位。'
        : maximum === null
          ? `请填写不小于${minimum ?? ''}的数值，不带单位。`
          : `请填写${minimum ?? ''}—${maximum}之间的数值。`,
    stepPrompt: (step: string): string => `以${step}分为一档；满分不受此限。`,
    wholeError: (maximum: number): string => `请填写0—${maximum}的整数。没有发生的填0或不填。`,
    dayError: '请填写日期，例如 2024-5-6。',
    choiceListError: '请从下拉列表中选择。',
    choices: '选项',
  },

  /** Inside the workbook of a review form; what it shares with a scoring form stands there. */
  reviewSheet: {
    fileName: (title: string, scorer: string, round: number): string =>
      `${title}复核评分表（${scorer}，第${round}轮）`,
    title: (title: string): string => `${title}复核评分表`,
    round: (round: number): string => `第${round}轮复核`,
    reason: (reason: string): string => `发起理由：${reason}`,
    groups: { before: '此前的评分', entry: '复核评分', words: '说明' },
    own: '本人原评分',
    noOwn: '未评',
    others: { hidden: '', anonymous: '其他评分人（不具名，按得分排列）', named: '其他评分人' },
    noOthers: '无',
    otherNamed: (name: string, given: string): string => `${name}　${given}`,
    points: (given: string, points: string): string => `${given}（${points}分）`,
    directPoints: (points: string): string => `${points}分`,
    keep: '维持原评分',
    keepWord: '维持',
    deduction: '分项扣分原因',
    reasonColumn: '改评理由',
    statuses: { open: '待答复', kept: '维持', changed: '改评', unfounded: '缺理由' },
    note: '注：黄色格为填写格，其余格已锁定。每项二选一：维持原评分的，在“维持原评分”列选“维持”，理由可不填；改评的，填写评分（或空缺原因）和改评理由。不答复的沿用原评分。',
  },

  /** First sheet of a review form. */
  reviewInstructions: {
    title: (title: string): string => `${title}复核评分表填写说明`,
    round: '复核轮次',
    reason: '发起理由',
    lines: [
      '每个被评对象一张工作表，只列本轮复核的指标。只填写黄色格；其余格已锁定，无需密码。',
      '每项二选一：维持原评分的，在“维持原评分”列选“维持”，理由可不填；改评的，填写评分或空缺原因，并写明改评理由。',
      '原评分保留不动，不因复核而覆盖。没有原评分的指标，不能选“维持”。',
      '等级、是／否和空缺原因从下拉列表中选择；数值只填数字，不带单位，不写公式。',
      '清单核查：在分项行逐项选“是”或“否”。扣分法：在分项行填写发生次数，没有发生的填0；全部没有扣分的，任意一行填0。',
      '不答复的项，结束本轮复核后沿用原评分。',
    ],
    closing: '本表只在该轮复核进行中时可以导入。',
  },

  /** First sheet of a scoring form. */
  instructions: {
    name: '填写说明',
    title: (title: string): string => `${title}评分表填写说明`,
    evaluation: '评价项目',
    scorer: '评分人',
    subjects: '被评对象',
    subjectList: (count: number, names: string): string => `${count}个：${names}`,
    framework: '指标体系',
    frameworkVersion: (title: string, number: number): string => `${title}　第${number}版`,
    writtenOn: '导出日期',
    return: '交回方式',
    returnText: '填写完毕后保存，把本文件交给组长，由组长导入系统。不要另存为 csv 或其他格式。',
    headingFill: '填写方法',
    lines: [
      '每个被评对象一张工作表。只填写黄色格；其余格已锁定，无需密码。',
      '评分标准和依据条款在每行左侧；“填写项”写明该格填什么、取值范围是什么。',
      '等级、是／否和空缺原因从下拉列表中选择；数值只填数字，不带单位，不写公式。',
      '清单核查：在分项行逐项选“是”或“否”。扣分法：在分项行填写发生次数，没有发生的填0；全部没有扣分的，任意一行填0。',
      '按期完成：选择是否完成；已完成的，在下一行填写完成日期。',
      '采集值（实际值）是同一对象各评分人共用的数据，请同时写明数据来源。已有数据的，核对后可不改。',
      '无法评分的，选择空缺原因，不填评分格；两者不能同时填写。',
      '0分与未填不同：评0分请填0。',
    ],
    headingRules: '注意事项',
    rules: [
      '可以排序、筛选、调整列宽、改工作表名称。排序时请选中整张表，不要只选几列。',
      '不要删除行、列和隐藏的行列：导入凭其中的编码识别，删除后该表不能导入。',
      '不要合并单元格。',
      '导出之后系统中改过的评分，导入时会列出两个值，由组长选定。',
    ],
  },

  fields: {
    judgement: '评分',
    comment: '评分意见',
    'deduction-reason': '扣分原因',
    source: '数据来源',
    answer: '复核答复',
    'target-value': '年度指标值',
    'actual-value': '实际完成值',
    'self-score': '自评得分',
    deviation: '偏差原因分析及改进措施',
  },
  states: { accepted: '可导入', unchanged: '无变化', doubtful: '待确认', refused: '不导入' },
  kept: (given: string, reason: string): string =>
    reason === '' ? `维持：${given}` : `维持：${given}；理由：${reason}`,
  changed: (given: string, reason: string): string => `改评：${given}；理由：${reason}`,
  nothing: '（空）',
  blank: (reason: string): string => `空缺：${reason}`,
  items: (done: number, total: number): string => `完成${done}／${total}项`,

  screen: {
    title: '表单',
    intro: '评分人和被评单位可不使用本系统，在 Excel 或 WPS 中填写表单，交回后导入。',
    write: '导出表单',
    scorers: '评分人',
    subjects: '被评对象',
    all: '全选',
    none: '全不选',
    language: '表单语言',
    languages: { 'zh-CN': '中文', en: '英文（English）' },
    kind: '表单种类',
    plan: (files: number, sheets: number): string =>
      files === 1 ? `1个文件，含${sheets}张表` : `${files}个文件，各含${sheets}张表，合为一个 zip 压缩包`,
    start: '导出表单',
    noScorers: '评价项目中没有评分人。请先在“设置”中添加。',
    noSubjects: '评价项目中没有被评对象。请先在“设置”中添加。',
    locked: '项目已定稿，不再导出或导入表单。',
    written: (count: number, cells: number): string =>
      `已导出${count}个文件，回读核对${cells}个单元格，全部一致。`,
    savedTo: (place: string): string => `保存位置：${place}`,
    downloaded: '已交给浏览器下载，见浏览器的下载列表。',
    cancelled: '导出已取消。',
    failed: '未导出',
    read: '导入表单',
    choose: '选择交回的表单',
    chooseHint: 'xlsx 或 xls；选定后先预览，不写入任何数据。',
    readFailed: '未读取',
    another: '另选文件',
    leave: '放弃此次导入',
    of: (kind: string, scorer: string): string => (scorer === '' ? kind : `${kind}：${scorer}`),
    round: '复核轮次',
    roundName: (round: number, reason: string): string => `第${round}轮复核（${reason}）`,
    noReviews: '没有进行中的复核。组长在“复核”中发起复核后，可导出复核评分表。',
    owner: '表单属于',
    ownerByFile: '按文件所载',
    sheetsRead: (read: number, total: number): string => `${total}张工作表，读取${read}张`,
    sheetRefused: '未读取的工作表',
    allStates: '全部',
    empty: (count: number): string => `另有${count}格两边都为空，不列出。`,
    noLines: '没有符合条件的行。',
    subject: '被评对象',
    place: '位置',
    placeOf: (row: number, column: string): string => `第${row}行 ${column}列`,
    item: '编号与名称',
    field: '内容',
    found: '表中',
    before: '系统现有',
    after: '将成为',
    state: '结果',
    remark: '说明',
    takeDoubtful: (place: string): string => `采用${place}`,
    take: '采用',
    takeAll: '待确认的全部采用',
    takeNone: '待确认的全部不采用',
    commit: (count: number): string => `导入${count}项`,
    nothingToTake: '没有可导入的内容。可导入的为0项，待确认的未采用。',
    summary: '预览',
    table: '表单内容',
    committed: (taken: number, left: number): string => `已导入${taken}项，其余${left}项未导入。`,
    undo: '撤销此次导入',
    undone: (reverted: number, kept: number): string =>
      kept === 0
        ? `已撤销，恢复${reverted}处。`
        : `已撤销，恢复${reverted}处；${kept}处在导入后又改过，保持不变。`,
    undoFailed: '未撤销',
    commitFailed: '未导入',
    page: (from: number, to: number, total: number): string => `第${from}—${to}行，共${total}行`,
    previous: '上一页',
    next: '下一页',
  },

  commandLine: {
    written: (files: number, cells: number): string =>
      `写出${files}个文件，回读比对${cells}个单元格，全部一致。`,
    counts: (counts: {
      readonly accepted: number;
      readonly unchanged: number;
      readonly doubtful: number;
      readonly refused: number;
      readonly empty: number;
    }): string =>
      `可导入${counts.accepted}项，待确认${counts.doubtful}项，不导入${counts.refused}项，无变化${counts.unchanged}项，空${counts.empty}格。`,
    round: (round: number, reason: string, others: number): string =>
      `第${round}轮复核（${reason}）${others === 0 ? '' : `。另有${others}轮复核进行中，用 --round 指定`}`,
    notWritten: '仅预览，未写入。加 --commit 导入；加 --take-doubtful 连同待确认的一并导入。',
    committed: (taken: number, left: number, batch: string): string =>
      `已导入${taken}项，其余${left}项未导入。撤销：hengping forms undo 项目 ${batch}`,
    undone: (reverted: number, kept: number): string => `已撤销，恢复${reverted}处，保持${kept}处。`,
    file: '文件',
    batch: '批次',
  },
} as const;
