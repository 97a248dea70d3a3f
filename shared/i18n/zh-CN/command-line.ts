/** Texts of the `hengping` command line. */
export const commandLine = {
  title: 'hengping：衡评命令行。结果输出到标准输出，说明输出到标准错误。',
  usageHeading: '用法：',
  usage: 'hengping <命令> [选项]\n在源码目录中：npm run -s hengping -- <命令> [选项]',
  commandsHeading: '命令：',
  commonOptionsHeading: '通用选项：',
  commonOptions: `--workspace 文件夹    使用此工作区；缺省为系统的用户数据文件夹
--json                以 JSON 输出结果
--language zh-CN|en   输出语言；缺省按系统区域
--help                显示命令的说明`,
  exitCodesHeading: '退出码：',
  exitCodes: {
    ok: '完成',
    failure: '未能完成',
    usage: '命令或选项有误',
    workspace: '工作区不可用（被占用、损坏、只读、来自较新版本）',
    problems: '检查发现问题（doctor、selftest）',
    cancelled: '已取消（Ctrl-C）',
  },
  environment: '环境变量：HENGPING_WORKSPACE 指定工作区，HENGPING_BACKUPS 指定备份文件夹。',
  commands: {
    plans: {
      summary: '列出方案，或按段落编号打印一个方案',
      usage: 'hengping plans [方案]',
      details: '',
    },
    plan: {
      summary: '阅读一份方案文件，收入工作区，或由方案生成指标体系草稿',
      usage: `hengping plan read 文件
hengping plan read -
hengping plan import 文件
hengping plan draft 方案 [--accept-all] [--title 标题]`,
      details: `可读取 docx、doc、pdf（含文字）、html、txt、md、xlsx、xls、csv。不需要工作区，不写入任何内容。
--json 输出完整的阅读结果；引文均为保留文本中的原文。
import 按文件所载的标题、文号、日期收入方案，原件一并保存；可在审阅页更正。
draft 由已采纳的条目生成草稿；--accept-all 先采纳全部未决条目，已不采纳的仍不采纳。`,
    },
    frameworks: {
      summary: '列出指标体系，或打印其维度与指标',
      usage: 'hengping frameworks [指标体系]',
      details: '',
    },
    evaluations: {
      summary: '列出评价项目，打印一个项目，或从 JSON 文件新建',
      usage: 'hengping evaluations [评价项目]\nhengping evaluations create 文件.json',
      details: '文件内容即接口 evaluations.create 的输入，见 shared/contract/methods/evaluations.ts。',
    },
    score: {
      summary: '写入一项评分，或列出评分',
      usage: `hengping score set --evaluation 项目 --subject 对象 --scorer 评分人 --indicator 代码
                   (--value 值 | --blank 原因 | --clear)
                   [--comment 文字] [--deduction-reason 文字] [--source 文字]
hengping score list --evaluation 项目 [--subject 对象] [--scorer 评分人]`,
      details: `值按指标的计分方法填写：数值（可带千分位）、等级名、是/否、以逗号分隔的清单条目；
扣分为“条目*次数（原因）”，以逗号分隔，留空为无扣分；完成日期如 2024-02-29，或“未完成”；公式的数据为“名称=数值”，以逗号分隔。
按采集值计分的指标写入共用的采集值，以该评分人为填报人。
留空原因：not-applicable 不适用，unobtainable 无法取得，refused 拒绝提供。
对象、评分人、指标可用编号、名称或代码。`,
    },
    results: {
      summary: '打印总分与排名、一个对象的各项得分，或数字的来历',
      usage: `hengping results 项目 [--subject 对象]
hengping results 项目 --explain [--subject 对象]
                      [--dimension 代码 | --indicator 代码] [--scorer 评分人]`,
      details:
        '--explain 打印推算过程：缺省为总分，也可指定维度、指标、某评分人对某指标的评分、某评分人的评分表总分。',
    },
    explain: {
      summary: '打印一个对象的总分、维度、指标或评分的推算过程',
      usage: 'hengping explain 项目 对象 [指标] [--dimension 代码] [--scorer 评分人]',
      details: '与结果页面和工作簿“计算过程”表为同一推算树：从得分到评分人、评分、计分规则、条款、佐证材料。',
    },
    export: {
      summary: '导出结果工作簿、明细数据，或重复一个导出方案',
      usage: `hengping export 项目 [文件] [--sheets 表,表]
hengping export 项目 [文件] --format csv|json [--tables 表,表]
                     [--encoding utf-8|gb18030] [--long-numbers as-is|as-text]
hengping export 项目 [文件] --profile 方案名`,
      details: `写出后回读比对，再移到目标位置。目标文件在其他程序中打开时，先行报告，不开始导出。
--sheets：cover summary dimension-rates ranking progress expert-scores score-sheets findings ledger evidence signatures audit data 等，缺省为全部。
--tables：evaluation framework subjects scorers scores observations self-assessments results dimension-results indicator-results scorer-results cells reviews arbitrations progress findings rectifications evidence derivations，缺省为全部；CSV 多于一张时打成压缩包。
--long-numbers as-text 使 Excel、WPS 打开 CSV 时不丢长数字和前导零。`,
    },
    forms: {
      summary: '导出可在 Excel、WPS 中填写的表单，导入交回的表单',
      usage: `hengping forms export 项目 [文件夹] [--kind scoring|review|self-assessment|data-collection] [--round 轮次]
                     [--scorers 评分人,评分人] [--subjects 对象,对象]
hengping forms import 文件 [--scorer 评分人] [--take-doubtful] [--commit]
hengping forms undo 项目 批次`,
      details: `export 每位填表人一个文件，写出后回读比对；缺省为全部评分人、全部对象。
有进行中的复核时，缺省导出最近一轮的复核评分表（只含该轮的对象和指标）；--round 另选一轮，--round 1 导出首轮的评分表。
import 先预览各格：可导入、无变化、待确认、不导入；不加 --commit 不写入。属于哪个项目由文件中的编码识别。
待确认的（两边都改过、公式、清空等）加 --take-doubtful 才导入。`,
    },
    import: {
      summary: '导入外来表格中的采集值和评分',
      usage: `hengping import 项目 文件 [--subject 对象] [--scorer 评分人] [--take-doubtful] [--commit]
hengping import 项目 --undo 批次`,
      details: `可读 xlsx、xls、csv、另存为 xls 的网页表格；对象×指标、指标×对象、指标×专家的矩阵，每行一项的清单，个人评分表。
按编号、代码或名称识别，先预览；不加 --commit 不写入。只是相近的名称一律不导入，在“导入表格”中选定。
待核对的和会替换已有数值的，加 --take-doubtful 才导入。表中没有写明的对象、评分人用选项给出。`,
    },
    'annual-tables': {
      summary: '导出年报数据表',
      usage: 'hengping annual-tables 项目 [文件] [--subject 对象]',
      details:
        '每张数据表一个工作表，缺省列出全部对象；写出后回读比对，再移到目标位置。项目须已选定数据表模板。',
    },
    report: {
      summary: '导出评价报告，或一个对象的反馈意见书（Word）',
      usage: 'hengping report 项目 [文件.docx] [--brief 对象]',
      details: '写出后逐段逐格回读比对，再移到目标位置。对象可用编号、名称或代码。',
    },
    'report-template': {
      summary: '检查带字段的 Word 模板，或按评价项目填写',
      usage: `hengping report-template check 模板
hengping report-template fill 模板 评价项目 [文件] [--missing 文字]`,
      details:
        'check 不需要工作区，列出每处错误的位置，有错误时退出码为 4。\nfill 把模板选入工作区再填写，写成后逐值回读核对；字段没有值时列出并停止，\n给出 --missing 时在该处印所给文字。对象字段写在循环之外时每个被评对象一份，合为 zip。',
    },
    demo: {
      summary: '用内置的五个方案走完全部流程，输出五个工作簿',
      usage: 'hengping demo 文件夹 [--seed 数字]',
      details: `每个方案新建一个评价项目（3个对象、3名评分人），填入可重现的示例数据，计算、导出、回读，打印总分表。
缺省使用临时工作区，结束后删除；用 --workspace 指定时保留。`,
    },
    selftest: {
      summary: '重算公开算例，逐个出处报告是否一致',
      usage: 'hengping selftest [--vectors 文件夹]',
      details: `不需要工作区。--vectors 改用该文件夹中同样写法的 .json 算例文件（见 seeds/vectors）。
不认识的算法、不被接受的输入、格式有误的文件均算未通过；有未通过的，退出码为 4。`,
    },
    doctor: {
      summary: '检查工作区：数据库、操作日志、佐证材料',
      usage: 'hengping doctor',
      details: '只检查，不改动。',
    },
    backups: {
      summary: '列出、新建、恢复备份',
      usage: 'hengping backups [list]\nhengping backups create\nhengping backups restore 名称',
      details: '恢复前先备份现状。数据库损坏、无法打开时也可列出和恢复。',
    },
    help: {
      summary: '显示本说明，或一个命令的说明',
      usage: 'hengping help [命令]',
      details: '',
    },
  },
  headings: {
    plan: '方案',
    id: '编号',
    title: '标题',
    name: '名称',
    code: '代码',
    documentNumber: '文号',
    date: '日期',
    paragraphs: '段落',
    defects: '文本缺陷',
    state: '状态',
    dimensions: '维度',
    dimension: '维度',
    indicators: '指标',
    indicator: '指标',
    fullScore: '满分',
    method: '计分方法',
    target: '目标值',
    clause: '条款',
    year: '年度',
    framework: '指标体系',
    evaluation: '评价项目',
    subjects: '对象',
    subject: '被评对象',
    scorers: '评分人',
    scorer: '评分人',
    role: '角色',
    track: '赛道',
    scored: '已评/应评',
    value: '值',
    comment: '评语',
    deductionReason: '扣分原因',
    points: '得分',
    base: '基础分',
    bonus: '加分',
    total: '总分',
    rate: '得分率',
    grade: '等级',
    veto: '否决项',
    rank: '名次',
    createdAt: '时间',
    size: '字节',
    reason: '原因',
    file: '文件.json',
    document: '方案文件',
    standardInput: '标准输入',
    folder: '文件夹',
    seed: '--seed',
  },
  states: { draft: '草稿', published: '已发布' },
  backupReasons: {
    close: '正常关闭',
    interval: '定时',
    manual: '手动',
    'before-restore': '恢复之前',
  },
  planProgress: (percent: number | null) =>
    percent === null ? '正在读取文件……' : `正在阅读方案：${percent}%`,
  planImported: (id: string, title: string, proposals: number, warnings: number) =>
    `已收入方案“${title}”，编号 ${id}：拟出 ${proposals} 条，疑点 ${warnings} 处。`,
  planDrafted: (id: string, title: string, lines: number, total: string, problems: number) =>
    `已生成指标体系草稿“${title}”，编号 ${id}：${lines} 条，满分合计 ${total} 分${problems === 0 ? '' : `，发布前须处理 ${problems} 个问题`}。`,
  incomplete: (missing: number) => `未评完（缺${missing}格）`,
  exported: (sheets: number, cells: number) =>
    `已写出 ${sheets} 张工作表，回读比对 ${cells} 个单元格，全部一致。`,
  exportedReport: (compared: number) => `已写出报告，回读比对 ${compared} 处标题、段落和单元格，全部一致。`,
  exportedTables: (tables: number, compared: number) =>
    `已写出 ${tables} 张表，回读比对 ${compared} 项，全部一致。`,
  exportedFiles: (files: number, compared: number) =>
    `已写出 ${files} 个文件，回读比对 ${compared} 项，全部一致。`,
  restored: (replaced: string) => `已恢复。恢复前的数据备份为“${replaced}”。`,
  doctor: {
    workspace: (name: string, version: number) => `工作区“${name}”，数据版本 ${version}`,
    integrity: { ok: '数据库：完好', damaged: '数据库：已损坏' },
    log: (operations: number, replicas: number) => `操作日志：${operations} 条，来自 ${replicas} 个终端`,
    evidence: (files: number) => `佐证材料：${files} 个文件`,
    noProblems: '未发现问题。',
    problems: (count: number) => `发现 ${count} 个问题：`,
  },
  demo: {
    evaluation: (title: string) => `${title}：新建评价项目`,
    filled: (observations: number, scores: number, progress: number) =>
      `  写入 ${observations} 个采集值、${scores} 项评分${progress === 0 ? '' : `、${progress} 条推进清单`}`,
    computed: (subjects: number) => `  计算 ${subjects} 个被评对象的结果`,
    saved: (place: string, cells: number) => `  写出并回读比对 ${cells} 个单元格：${place}`,
    workspace: (place: string) => `工作区保留在：${place}`,
  },
  /** Why a command line was not understood. */
  usageProblem: (
    usage:
      | { readonly problem: 'unknown-command'; readonly found: string }
      | { readonly problem: 'unknown-option'; readonly found: string }
      | { readonly problem: 'option-value'; readonly found: string }
      | { readonly problem: 'not-fresh'; readonly found: string }
      | { readonly problem: 'missing'; readonly what: string }
      | { readonly problem: 'unexpected'; readonly found: string }
      | {
          readonly problem: 'no-match';
          readonly what: string;
          readonly found: string;
          readonly known: readonly string[];
        }
      | {
          readonly problem: 'ambiguous';
          readonly what: string;
          readonly found: string;
          readonly matches: readonly string[];
        }
      | {
          readonly problem: 'unreadable';
          readonly what: string;
          readonly found: string;
          readonly allowed: string;
        },
  ): string => {
    switch (usage.problem) {
      case 'unknown-command':
        return `命令“${usage.found}”：没有这个命令。`;
      case 'unknown-option':
        return `选项“${usage.found}”：没有这个选项。`;
      case 'option-value':
        return `选项“${usage.found}”：需要填值的没有填，或不需要填值的填了。`;
      case 'not-fresh':
        return `工作区“${usage.found}”：须为新建的空工作区，现已有评价项目。请换一个文件夹。`;
      case 'missing':
        return `缺少：${usage.what}`;
      case 'unexpected':
        return `多余或相互冲突：${usage.found}`;
      case 'no-match':
        return `${usage.what}“${usage.found}”：没有找到。现有：${usage.known.join('，')}`;
      case 'ambiguous':
        return `${usage.what}“${usage.found}”：不止一个。请用编号：${usage.matches.join('，')}`;
      case 'unreadable':
        return `${usage.what}：读到“${usage.found}”。可用：${usage.allowed}`;
    }
  },
  seeHelp: '用 hengping help 查看用法。',
  defect: '程序内部出错，未完成。下列内容供维护人员查看：',
} as const;
