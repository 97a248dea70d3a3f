import type { ReasoningStep } from '../../plan/draft/reasoning.ts';
import type { EvaluationKind } from '../../plan/evaluation/evaluation-words.ts';
import type { FileNotice } from '../../plan/plan-file.ts';
import type { Comparator } from '../../plan/targets/comparators.ts';
import type { SetAsideReason } from '../../plan/targets/set-aside-reason.ts';
import type { StrippedReason } from '../../plan/text/furniture-rules.ts';
import type { WarningKind } from '../../plan/warnings/warnings.ts';

const comparators: { readonly [Each in Comparator]: string } = {
  'at-least': '不低于',
  'at-most': '不高于',
  reach: '达到',
  about: '约',
  'increase-by': '提高',
  'decrease-by': '降低',
  'from-to': '提高到',
  between: '介于',
  'build-count': '数量达到',
  ratio: '比例为',
  all: '全部',
  'none-left': '为零',
  none: '未设数值',
};

const evaluationKinds: { readonly [Each in EvaluationKind]: string } = {
  'third-party': '第三方评价',
  'annual-report': '质量年度报告',
  'spot-check': '双随机抽查',
  inspection: '督导检查',
  acceptance: '验收与认证',
  performance: '绩效考核',
  monitoring: '监测与评价',
};

const setAsideReasons: { readonly [Each in SetAsideReason]: string } = {
  date: '日期',
  'document-title': '文件名中的数字',
  'document-number': '文号',
  'name-or-code': '名称或代号',
  ordinal: '序数',
  past: '既有成绩或现状',
  drafting: '起草过程',
  condition: '条件或门槛',
  reward: '奖补标准',
  'time-limit': '办理时限',
  period: '周期或期限',
  weight: '分值或权重',
  enumeration: '内容的计数',
  baseline: '基期值',
  contact: '联系方式',
  denominator: '计算基数',
  indefinite: '概数',
  'no-aim': '未表述任务',
};

const strippedReasons: { readonly [Each in StrippedReason]: string } = {
  breadcrumb: '页面位置',
  navigation: '网站导航',
  control: '页面按钮',
  credit: '网站署名',
  advert: '广告',
  source: '来源与发布信息',
  'page-number': '页码',
  'running-head': '页眉页脚',
  'import-note': '导入说明',
};

const warningKinds: { readonly [Each in WarningKind]: string } = {
  'foreign-name': '正文中夹入无关名称',
  'replaced-word': '用词疑被替换',
  'mirror-site': '文本疑来自镜像网站',
  'unreadable-characters': '含无法识别的字符',
  'direction-override': '含改变文字方向的字符',
  'invisible-characters': '含不可见字符',
  'lost-plus-sign': '疑脱“+”号',
  'lost-quotation-marks': '引号不成对',
  'unclosed-bracket': '括号未闭合',
  'damaged-document-number': '文号残缺',
  'damaged-date': '日期残缺',
  'damaged-number': '数字残缺',
  'look-alike-characters': '含形似字符',
  'numbering-gap': '序号不连续',
  'elided-units': '单位名称省略',
};

const fileNotices: { readonly [Each in FileNotice['kind']]: (count: number) => string } = {
  'ending-differs': () => '文件内容与扩展名不符，已按内容读取',
  macros: () => '文件含宏，未运行',
  'external-links': (count) => `文件含${count}处外部链接，未读取`,
  'pages-without-text': (count) => `${count}页为图片，其中的文字未读取`,
  'damaged-pages': (count) => `${count}页有损坏之处，可能缺字，请对照原文`,
  'numbering-restored': (count) => `${count}处自动编号已写入文字`,
  'numbering-missing': () =>
    '文件可能使用了自动编号，doc 格式未保存编号文字；标题编号缺失时，请另存为 docx 再读取',
  pictures: (count) => `${count}幅图片未读取`,
  'tracked-changes': (count) => `文件有${count}处修订，保留插入的文字，略去删除的文字`,
  'hidden-words': (count) => `${count}处隐藏文字未读取`,
  comments: (count) => `${count}条批注未读取`,
  'notes-at-end': (count) => `${count}条脚注或尾注已移至文末，正文中的注号未保留`,
  'heads-and-feet': (count) => `${count}处页眉页脚未读取`,
  'cells-repeated': (count) => `${count}个纵向合并的单元格已逐行写出`,
  'misread-encoding': (count) => `${count}行疑为以错误编码保存的乱码，请取得原文件核对`,
};

const reasons: {
  readonly [Each in ReasoningStep['kind']]: (step: Extract<ReasoningStep, { kind: Each }>) => string;
} = {
  'from-words': ({ quote, paragraph }) => `依据第${paragraph}段“${quote}”`,
  'ratio-with-cap': ({ value, unit }) => `有确定的目标值${value}${unit}，按完成比例计分，满分封顶`,
  'piecewise-range': ({ from, to, unit }) => `目标为区间${from}～${to}${unit}，低端达标、高端优秀，之间内插`,
  'about-tolerance': ({ value, percent }) => `目标带“左右”，按${value}的${100 - percent}%起算满分`,
  'baseline-progress': ({ from, to, unit }) => `由${from}${unit}到${to}${unit}，按进步幅度计分`,
  'ratio-met': ({ left, right }) => `目标为比例${left}:${right}，按是否达到判定`,
  'lower-is-better': ({ value, unit }) => `目标为不高于${value}${unit}，越低越好`,
  'nothing-left': () => '要求一例不留，按是否计分',
  'cycle-kept': ({ years }) => `要求每${years}年一轮，按是否落实计分`,
  'deadline-met': ({ deadline }) => `为有期限的一次性事项，按是否不迟于${deadline}完成计分，逾期按月扣分`,
  'yes-no-milestone': () => '为有期限的一次性事项，按是否按期完成计分',
  'checklist-items': ({ count }) => `列有${count}项内容，逐项核查`,
  'level-criteria': ({ count }) => `无数值目标，按${count}项要点评定等级`,
  'direct-as-printed': () => '原表自带评分标准，照录文字，由评分人评定',
  'rule-recognised': ({ method }) => `原表评分标准可按“${method}”计算`,
  'weight-quantitative': () => '有数值目标，分值从高',
  'weight-evaluation': () => '为评价条款，分值从高',
  'weight-plain': () => '无数值目标，分值从平',
  'weight-as-printed': ({ score }) => `原表分值${score}分`,
  'merged-duplicates': ({ count }) => `同一目标出现${count}次，合并为一项`,
  'deadline-inherited': ({ deadline }) => `时限“${deadline}”承上文`,
  'units-from-section': ({ section }) => `责任单位取自${section}`,
  'garbled-number': ({ found, readAs }) => `原文“${found}”疑有脱字，按“${readAs}”理解，须核对`,
};

/** 阅读方案、草拟指标体系的文字。 */
export const planReading = {
  comparators,
  evaluationKinds,
  setAsideReasons,
  strippedReasons,
  warningKinds,
  fileNotices,
  reasons,
  confidence: { high: '把握高', medium: '把握中', low: '把握低' },
  /** 命令行打印的摘要。 */
  summary: {
    untitled: '（原文没有标题）',
    counts: (counts: {
      sections: number;
      targets: number;
      responsibilities: number;
      evaluationClauses: number;
      tasks: number;
      indicators: number;
      stripped: number;
    }) =>
      `标题${counts.sections}个，目标${counts.targets}项，责任单位${counts.responsibilities}处，评价条款${counts.evaluationClauses}条，任务${counts.tasks}项，指标${counts.indicators}项，剔除${counts.stripped}行`,
    targets: '目标（[段落] 数值 时限 原文）：',
    warnings: '须留意：',
    quoted: (found: string) => `：“${found}”`,
    readAs: (readAs: string) => `，读作“${readAs}”`,
  },
  /** 草拟的指标用语，写入指标体系。 */
  draft: {
    title: (plan: string) => `${plan.replace(/^关于|的通知$|《|》/g, '')}评价指标体系`,
    untitledPlan: '方案',
    otherDimension: '其他',
    countUnit: '项',
    indicatorName: {
      /** `kind` null: several kinds of evaluation together. */
      evaluation: (kind: EvaluationKind | null, section: string | null) => {
        const evaluated = kind === null ? '评价与结果运用' : evaluationKinds[kind];
        return section === null ? `${evaluated}落实情况` : `${section}（${evaluated}）`;
      },
    },
    evidence: {
      share: ['统计报表及计算依据', '名册或台账'],
      count: ['认定、立项或批准文件', '名册及现场照片'],
      people: ['名册', '聘任、培训或考核记录'],
      money: ['预算批复与拨付凭证', '决算报表'],
      training: ['培训通知、名册与结业记录'],
      frequency: ['会议纪要或活动记录'],
      milestone: ['印发的文件或启用、验收材料'],
      policy: ['制度文件', '执行记录'],
      evaluation: ['评价方案与报告', '结果运用文件'],
    },
    levelNames: ['A', 'B', 'C', 'D'],
    yesCondition: (subject: string, deadline: string | null) =>
      deadline === null ? `${subject}已完成并有佐证` : `${subject}在${deadline}前完成并有佐证`,
    cycleCondition: (subject: string, years: string) => `${subject}：按每${years}年一轮落实并有佐证`,
    noneCondition: (subject: string) => `未出现：${subject}`,
    ratioCondition: (subject: string, left: string, right: string) => `${subject}符合${left}:${right}的要求`,
    criteria: {
      policy: (subject: string) => `有落实“${subject}”的制度或方案`,
      carriedOut: '已实际开展，记录完整',
      effect: '取得可核实的成效',
      evaluationArranged: '已作出评价安排，明确主体、内容和时间',
      evaluationDone: '已按安排开展并形成书面结果',
      evaluationUsed: '结果已用于改进或奖惩',
    },
    garbledNote: (found: string, readAs: string) => `原文“${found}”，按“${readAs}”理解，须核对`,
    lowestGrade: '不合格',
    gradeBands: [
      { name: '优秀', minimum: '90', maximum: '100' },
      { name: '良好', minimum: '80', maximum: '90' },
      { name: '合格', minimum: '60', maximum: '80' },
      { name: '不合格', minimum: '0', maximum: '60' },
    ],
  },
} as const;
