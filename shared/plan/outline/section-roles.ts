/** What a section is about, as far as reading it differently goes. */
export type SectionRole =
  | 'goals'
  | 'background'
  | 'drafting'
  | 'conditions'
  | 'rewards'
  | 'evaluation'
  /** An item of a task list. */
  | 'task'
  | 'other';

const roles: readonly (readonly [SectionRole, RegExp])[] = [
  ['drafting', /(?:制定|起草|编制|出台|修订)(?:的)?(?:过程|经过|情况|依据|说明)|起草说明/],
  [
    'background',
    /背景|形势|现状|(?<!(?:夯实|筑牢|打牢|强化|加强|巩固|厚植|打好).{0,12})(?:工作|发展|现实|建设|办学|已有)基础$|基本情况|回顾|主要成[效绩就]|取得的?成|存在(?:的)?(?:主要)?问题|问题(?:与|和)挑战|必要性|(?:重要|重大)意义|^基础与|面临的/,
  ],
  [
    'conditions',
    /(?:申报|申请|遴选|认定|准入|基本|入选|建设|推荐|试点|设立|设置|立项|培育|评选|创建|报名|资质|申办)(?:的)?(?:基本)?(?:条件|资格|范围|对象)|^条件(?:要求)?$|适用范围|名额(?:分配)?|申报(?:要求|程序|材料)/,
  ],
  ['rewards', /奖励(?:标准|办法|政策)|奖补(?:标准|办法)|补助(?:标准|办法)|扶持(?:标准)|激励标准/],
  ['goals', /目标|愿景|预期(?:成效|成果)|主要指标|具体指标|发展指标/],
  ['evaluation', /评价|评估|考核|监督|督导|监测|督查|验收/],
];

export const roleOfTitle = (title: string | null): SectionRole =>
  title === null ? 'other' : (roles.find(([, pattern]) => pattern.test(title))?.[0] ?? 'other');
