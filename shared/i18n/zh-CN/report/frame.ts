const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 一 to 九十九, as headings of official papers count. */
const chineseNumber = (number: number): string => {
  if (number < 10) return digits[number] ?? String(number);
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
};

/** Names and numbers that hold a report together: title, cover, contents, captions, headings. */
export const reportFrame = {
  /** Number of a heading by the numbers of its level and those above: 一、 / （一） / 1. */
  headingNumber: (level: 1 | 2 | 3, numbers: readonly number[]): string => {
    const number = numbers.at(-1) ?? 1;
    if (level === 1) return `${chineseNumber(number)}、`;
    return level === 2 ? `（${chineseNumber(number)}）` : `${number}. `;
  },
  tableLabel: (number: number): string => `表${number}`,
  figureLabel: (number: number): string => `图${number}`,
  attachmentLabel: (number: number): string => `附件${number}`,
  caption: (label: string, title: string): string => `${label}　${title}`,
  reportTitle: (title: string): string => {
    if (/报告$/.test(title)) return title;
    return /(评价|评估)$/.test(title) ? `${title}报告` : `${title}评价报告`;
  },
  /** The title on the cover: a long one breaks where its words end. */
  coverTitle: (title: string): string =>
    title.length > 18 ? title.replace(/(?<=.)((?:第三方|考核|质量)?(?:评价|评估)报告)$/, '\n$1') : title,
  briefTitle: '第三方评价反馈意见书',
  briefFileName: (subject: string, year: number): string => `${year}年反馈意见书-${subject}`,
  fileName: (title: string, year: number): string => (/\d{4}\s*年/.test(title) ? title : `${year}年${title}`),
  contents: '目　　录',
  /** Sentences one after the other. */
  sentences: (parts: readonly string[]): string => parts.filter((part) => part !== '').join(''),
  listSeparator: '、',
  clauseSeparator: '；',
  /** 甲、乙和丙. */
  names: (names: readonly string[]): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`,
  codeAndName: (code: string, name: string): string => `${code} ${name}`,
  notStated: '（未填写）',
  none: '—',
  unranked: '未排名',

  cover: {
    year: (year: number): string => `（${year}年度）`,
    client: '委托单位',
    agency: '评价机构',
    plan: '评价依据',
    subjects: '评价对象',
    subjectCount: (count: number): string => `${count}个单位`,
    provisional: '未定稿',
  },

  headings: {
    basis: '基本情况',
    plan: '方案与指标体系',
    subjects: '被评对象',
    work: '评价工作开展情况',
    purpose: '评价目的',
    grounds: '评价依据',
    method: '评价方法',
    process: '评价过程',
    conclusions: '综合评价情况及结论',
    overall: '总体结论',
    dimensions: '分维度情况',
    change: '与上次评价比较',
    lost: '主要失分情况',
    agreement: '评分一致性与复核',
    progress: '推进清单完成情况',
    analysis: '指标分析',
    eachSubject: '各被评对象评价情况',
    experience: '主要经验',
    problems: '存在问题及原因',
    problemList: '主要问题',
    causes: '原因分析',
    rectification: '整改进展',
    suggestions: '建议',
    uses: '评价结果运用',
  },
} as const;
