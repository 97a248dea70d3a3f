/** What a column of a table holds. */
export const columnRoles = [
  'sequence',
  'measure',
  'item',
  'lead',
  'units',
  'support',
  'time',
  'level-1',
  'level-2',
  'level-3',
  'score',
  'standard',
  'target',
  'unit-of-measure',
  'evidence',
  'note',
  'other',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Header words as forms print them; the first that fits wins. */
const headers: readonly (readonly [ColumnRole, RegExp])[] = [
  ['sequence', /^(?:序号|序|编号|项次|No\.?)$/i],
  ['level-1', /^一级(?:指标|项目|维度)?(?:\(.{1,12}\))?$|^(?:指标)?(?:维度|类别)$|^评价维度$/],
  ['level-2', /^二级(?:指标|项目)?(?:\(.{1,12}\))?$/],
  [
    'level-3',
    /^三级(?:指标|项目)?(?:\(.{1,12}\))?$|^(?:评价|考核|评估|监测|绩效|具体|观测)?(?:指标|观测点|要点)(?:名称)?$|^主要观测点$|^(?:考核|评价|评估)(?:项目|要素)$/,
  ],
  [
    'standard',
    /(?:评分|评价|考核|计分|评估|打分|赋分)(?:标准|办法|细则|规则|方法|说明|依据)|^(?:指标)?(?:内涵|说明|释义|解释)(?:及.{1,8})?$|^(?:考核|评价|评估)内容(?:及.{1,8})?$|^标准$/,
  ],
  ['score', /^(?:分值|分数|权重|满分|标准分|赋分|参考分值|总分|基本分|配分)(?:\(.{1,6}\))?$/],
  ['lead', /^牵头(?:责任)?(?:单位|部门|处室)$/],
  ['support', /^(?:配合|协办|参与|协同|协助|责任配合)(?:单位|部门|处室)$/],
  [
    'units',
    /^(?:主要)?(?:责任|负责|实施|落实|承办|主管|主责|承担)(?:单位|部门|处室|主体|科室|院系|学院)(?:\(.{1,16}\))?$|^(?:单位|部门|责任分工|任务分工)$/,
  ],
  [
    'time',
    /^(?:完成|计划完成|推进|实施|办结|落实|建设|起止|预计完成)?(?:时间|时限|期限|节点|时间节点|时间安排|进度|时间要求|日期)(?:要求|安排)?$|^进度安排$|^完成(?:年度|年限)$/,
  ],
  [
    'target',
    /^(?:目标值|指标值|目标|建设目标|预期目标|绩效目标|年度目标|工作目标|\d{4}年(?:目标|指标)?值?|预期成效|量化目标|标志性成果)$/,
  ],
  ['unit-of-measure', /^(?:计量单位|度量单位)$/],
  [
    'evidence',
    /^(?:佐证|印证|支撑|证明|查证)?材料(?:清单)?$|^(?:数据|信息|资料)来源$|^(?:评价|考核|评估|查验)方式$|^备查材料$/,
  ],
  ['note', /^(?:备注|说明|注)$/],
  [
    'measure',
    /^(?:工作|主要|重点|改革)?(?:举措|任务|项目|措施|事项|工程|领域|类型|任务名称|项目名称|工作名称)(?:名称)?$|^(?:任务|项目|工作)类别$|^建设任务$/,
  ],
  [
    'item',
    /^.{0,6}(?:内容|任务分解|任务|措施|举措|要点|要求|成果|安排|事项|做法)(?:[和及与].{2,6})?(?:\(.{1,8}\))?$/,
  ],
];

/** Header cells hold words, not sentences. */
const longestHeader = 16;

/** The role of a column by its header, or null where the words are no header that is known. */
export const columnRole = (cell: string): ColumnRole | null => {
  const words = cell.replaceAll(' ', '');
  if (words === '' || words.length > longestHeader || /[。,;:!?]/.test(words)) return null;
  return headers.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};

/** Columns whose cell is merged over several rows: what stands above holds. */
export const isGroupColumn = (role: ColumnRole): boolean =>
  role === 'sequence' || role === 'measure' || role === 'level-1' || role === 'level-2';
