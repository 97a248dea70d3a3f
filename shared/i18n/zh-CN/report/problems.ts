/** 存在问题及原因, 建议, 评价结果运用. */
export const reportProblems = {
  problems: {
    none: '截至本报告形成之日，未登记问题。',
    total: (facts: {
      readonly count: number;
      readonly subjects: number;
      readonly all: number;
      readonly severities: string;
      readonly natures: string;
    }): string =>
      `${facts.all === 1 ? `共登记问题${facts.count}项` : `共登记问题${facts.count}项，涉及${facts.subjects}个被评对象`}。按程度分，${facts.severities}；按性质分，${facts.natures}。`,
    part: (name: string, count: number): string => `${name}${count}项`,
    withdrawn: (count: number): string => `另有${count}项经核实后撤销，不计入。`,
    carried: (count: number): string => `其中${count}项为以前年度结转。`,
    listed: (severity: string, count: number): string => `${severity}问题（${count}项）`,
    attachment: (label: string): string => `全部问题见${label}。`,
    rest: (severity: string, rest: number, label: string): string =>
      `其余${rest}项${severity}问题见${label}。`,
    item: (facts: {
      readonly subject: string | null;
      readonly statement: string;
      readonly facts: string;
      readonly basis: string;
      readonly evidence: string;
      readonly unit: string;
    }): string => {
      const particulars = [
        facts.basis === '' ? '' : `依据${facts.basis}`,
        facts.evidence === '' ? '' : `佐证${facts.evidence}`,
        facts.unit === '' ? '' : `责任单位为${facts.unit}`,
      ].filter((part) => part !== '');
      return `${facts.subject === null ? '' : `${facts.subject}：`}${facts.statement}${facts.facts}${particulars.length === 0 ? '' : `（${particulars.join('；')}。）`}`;
    },
    /** A statement ends with a full stop, whoever wrote it. */
    sentence: (text: string): string => (text === '' || /[。！？；.!?]$/u.test(text) ? text : `${text}。`),
    nature: (natures: readonly string[], count: number, share: string | null): string => {
      const named = natures.map((nature) => `“${nature}”`).join('、');
      if (share === null) return `登记的问题均属于${named}。`;
      return natures.length === 1
        ? `从登记的问题看，${named}最多，有${count}项，占${share}%。`
        : `从登记的问题看，${named}最多，各有${count}项。`;
    },
    reasons: (count: number, distinct: number, reasons: string): string =>
      distinct === 1
        ? `评分人记录的扣分原因共${count}条，均为${reasons}。`
        : `评分人记录的扣分原因共${count}条，较多的是${reasons}。`,
    noReasons: '评分人未记录扣分原因，无从作进一步的原因分析。',
    blanks: (count: number, parts: string): string =>
      `有${count}项次因${parts}而空缺，这部分任务的落实情况无法核实。`,
    rectification: (facts: {
      readonly lines: number;
      readonly closed: number;
      readonly late: number;
      readonly without: number;
    }): string => {
      if (facts.lines === 0) return '登记的问题尚未制定整改措施。';
      const without = facts.without === 0 ? '' : `；尚有${facts.without}项问题未制定整改措施`;
      return `针对登记的问题已制定整改措施${facts.lines}项，其中已销号${facts.closed}项${facts.late === 0 ? '' : `，已过时限而未销号的${facts.late}项`}${without}。`;
    },
    ledger: (label: string): string => `整改台账见${label}。`,
  },

  suggestions: {
    none: '各项已评指标均得满分，未登记问题，没有需要提出的整改建议。',
    noData: '各项指标尚无得分，暂不提出建议。',
    intro: (count: number): string => `根据失分情况和登记的问题，提出以下${count}条建议。`,
    /** What kind of work mends an indicator, by how it is scored. */
    kinds: {
      target: (name: string, target: string | null): string =>
        target === null ? `补齐“${name}”与目标的差距` : `对照${target}的目标，补齐“${name}”的差距`,
      items: (name: string): string => `逐项补齐“${name}”中尚未完成的事项`,
      doing: (name: string): string => `落实“${name}”`,
      quality: (name: string): string => `提高“${name}”的工作质量和过程记录的完整性`,
      time: (name: string): string => `按期完成“${name}”，并说明延误原因`,
      order: (name: string): string => `纠正“${name}”中造成扣分的情形`,
    },
    item: (facts: {
      readonly action: string;
      readonly clause: string | null;
      readonly units: string;
      readonly deadline: string | null;
      readonly rate: string;
      readonly subjects: string;
      readonly turn: number;
    }): string => {
      const who = facts.units === '' ? '有关单位' : facts.units;
      const clause = facts.clause === null ? '' : `《方案》${facts.clause}`;
      const when = facts.deadline === null ? '' : `（《方案》时限：${facts.deadline}）`;
      const weakest = facts.subjects === '' ? '' : `，重点督促${facts.subjects}`;
      if (clause === '') return `该指标得分率为${facts.rate}%。建议${who}${facts.action}${when}${weakest}。`;
      return facts.turn % 2 === 0
        ? `依据${clause}，建议${who}${facts.action}${when}${weakest}。该指标目前得分率为${facts.rate}%。`
        : `该指标得分率为${facts.rate}%，与${clause}的要求尚有差距。建议${who}${facts.action}${when}${weakest}。`;
    },
    reason: (reason: string): string => `首先解决${reason}的问题。`,
    quoted: (text: string): string => `“${text}”`,
    findings: '针对登记的问题',
  },

  uses: {
    ordered: (clauses: string): string =>
      `《方案》对评价结果的运用有明确要求：${clauses}。据此，建议从以下方面运用本次评价结果。`,
    notOrdered:
      '《方案》的条款未对评价结果的运用作具体规定。以下四个方面是评价结果通常的用途，是否采用由委托单位决定。',
    other: (names: string): string => `条款未提及${names}，是否采用由委托单位决定。`,
    names: { performance: '绩效考核', funding: '投入引导', pilots: '试点开展', recognition: '表彰激励' },
    performance: (facts: { readonly grades: string; readonly incomplete: boolean }): string =>
      `绩效考核：${facts.grades === '' ? '待等级评定后，' : `以本次等级（${facts.grades}）为依据，`}将评价结果纳入对有关单位的绩效考核${facts.incomplete ? '；尚未评完的对象待评完后再行运用' : ''}。`,
    funding: (dimension: string | null, rate: string): string =>
      dimension === null
        ? '投入引导：待各维度得分形成后，据以安排经费和政策支持的重点。'
        : `投入引导：经费和政策支持向得分率较低的方面倾斜，本次最低的是“${dimension}”（${rate}%）。`,
    pilots: (indicators: string): string =>
      indicators === ''
        ? '试点开展：本次没有得分率达到90%的指标可作试点参考，宜先补齐短板。'
        : `试点开展：${indicators}等方面得分率较高，可作为扩大试点、推广做法的参考。`,
    recognition: (names: string, vetoed: string): string =>
      `表彰激励：${names === '' ? '本次没有可据以表彰的名次，' : `${names}总分居前，可作为表彰的参考对象，`}由委托单位决定${vetoed === '' ? '' : `；${vetoed}触发一票否决，不宜列入`}。`,
  },
} as const;
