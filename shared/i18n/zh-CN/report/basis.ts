/** 基本情况, 评价工作开展情况: what was evaluated, why, on what grounds, how and by whom. */
export const reportBasis = {
  basis: {
    plan: (facts: {
      readonly title: string;
      readonly number: string | null;
      readonly issuer: string | null;
      readonly date: string | null;
    }): string => {
      const issued = facts.issuer === null ? '' : `由${facts.issuer}`;
      const on = facts.date === null ? '' : `于${facts.date}`;
      return `本次评价的对象是《${facts.title}》${facts.number === null ? '' : `（${facts.number}）`}（以下简称《方案》）的落实情况。${issued === '' && on === '' ? '' : `《方案》${issued}${on}印发。`}`;
    },
    superior: (basis: string): string => `《方案》载明的上位依据为${basis}。`,
    framework: (facts: {
      readonly title: string;
      readonly version: number;
      readonly dimensions: number;
      readonly indicators: number;
      readonly cited: number;
      readonly total: string;
      readonly table: string;
    }): string =>
      `评价采用据《方案》编制的《${facts.title}》（第${facts.version}版），设一级指标${facts.dimensions}项、指标${facts.indicators}项，满分${facts.total}分；${facts.cited === facts.indicators ? '每项指标均注明所依据的条款' : `其中${facts.cited}项指标注明了所依据的条款`}。指标构成见${facts.table}。`,
    frameworkTable: '指标体系构成',
    code: '代码',
    dimension: '一级指标',
    indicatorCount: '指标数',
    fullScore: '满分',
    methods: '计分方式',
    methodCount: (name: string, count: number): string => `${name}${count}项`,
    all: '合计',
    noSubjects: '尚未登记被评对象。',
    oneSubject: (name: string, kind: string): string => `被评对象为${name}（${kind}）。`,
    subjects: (count: number, kinds: string, table: string): string =>
      `被评对象共${count}个，其中${kinds}，名单见${table}。`,
    sameKind: (count: number, kind: string, table: string): string =>
      `被评对象共${count}个，均为${kind}，名单见${table}。`,
    kindCount: (kind: string, count: number): string => `${kind}${count}个`,
    tracks: (tracks: string): string => `被评对象分${tracks}等赛道，排名在同一赛道内进行。`,
    superiors: (count: number): string => `其中${count}个对象的结果由下级对象汇总得出。`,
    subjectTable: '被评对象一览',
    number: '序号',
    subject: '被评对象',
    kind: '类型',
    subjectCode: '统一社会信用代码（编号）',
    track: '赛道',
  },
  work: {
    purpose: (client: string, agency: string, year: number): string =>
      `${client === '' ? '' : `受${client}委托，`}${agency === '' ? '评价机构' : agency}对《方案》${year}年度的落实情况开展第三方评价，目的是查明各项任务和目标的完成程度，找出未落实、未达标的事项及其原因，${client === '' ? '为改进工作和运用评价结果提供依据。' : `供${client}改进工作和运用评价结果时参考。`}`,
    grounds: (framework: string, evidence: number, observations: number): string =>
      `评价依据包括：《方案》及其所列任务、目标和时限；《${framework}》；被评对象提供并登记的佐证材料${evidence}件和采集数据${observations}项；现场核查和评分记录。`,
    ordered: (clauses: string): string => `《方案》对评价、考核的要求见${clauses}。`,
    clause: (section: string, quote: string): string => `${section}“${quote}”`,
    clauseWithoutSection: (quote: string): string => `“${quote}”`,
    methods: (methods: string): string => `各项指标按其性质采用不同的计分方式：${methods}。`,
    aggregation: (rule: string): string => `多名评分人的评分按以下规则汇总：${rule}。`,
    blank: (rule: string): string => `空缺项的处理：${rule}。`,
    rounding: (rule: string): string => `数值修约：${rule}。`,
    bands: (bands: string): string => `等级划分：${bands}。`,
    noBands: '本次评价未划分等级。',
    ranking: (rule: string): string => `名次按修约后的总分由高到低排列，总分相同的${rule}。`,
    vetoes: (vetoes: string): string => `启用的一票否决项：${vetoes}；一票否决只影响等级，不改变总分。`,
    noVetoes: '本次评价未启用一票否决项。',
    bonuses: (bonuses: string, cap: string): string => `启用的加分项：${bonuses}；加分合计不超过${cap}分。`,
    conditions: (lines: string): string => `等级条件：${lines}。`,
    annualTargets: (lines: string): string => `多年目标按年度折算：${lines}。`,
    rollUp: (lines: string): string => `上级对象的结果由下级汇总：${lines}。`,
    attachment: (label: string): string => `计算规则的完整说明见${label}。`,
    noScorers: '尚未登记评分人。',
    oneScorer: (name: string): string =>
      `评分由${name}一人完成，没有其他评分人可供比较，评分一致性无从检验。`,
    scorers: (count: number, organisations: number, table: string): string =>
      `评价组由${count}人组成，${organisations > 1 ? `来自${organisations}个单位，` : ''}各自独立评分（${table}）。`,
    cells: (facts: {
      readonly cells: number;
      readonly scored: number;
      readonly blank: number;
      readonly unscored: number;
    }): string =>
      `应评${facts.cells}项次，已评${facts.scored}项次${facts.blank === 0 ? '' : `，空缺并注明原因${facts.blank}项次`}${facts.unscored === 0 ? '，全部评完。' : `，尚有${facts.unscored}项次未评。`}`,
    blankReasons: (parts: string): string => `空缺的原因为${parts}。`,
    blankCount: (reason: string, count: number): string => `${reason}${count}项次`,
    provisional: (state: string): string =>
      `评价项目目前处于“${state}”阶段，尚未定稿，本报告所列数据为暂计，定稿前可能变动。`,
    scorerTable: '评价组成员',
    name: '姓名',
    role: '分工',
    organisation: '单位',
  },
} as const;
