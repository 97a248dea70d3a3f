/** What a clause orders, by the way it evaluates. */
export const evaluationKinds = [
  'third-party',
  'annual-report',
  'spot-check',
  'inspection',
  'acceptance',
  'performance',
  'monitoring',
] as const;
export type EvaluationKind = (typeof evaluationKinds)[number];

interface EvaluationRule {
  readonly kind: EvaluationKind;
  readonly pattern: RegExp;
}

/** Order is precedence: the first rule names the kind, the others are named beside it. */
export const evaluationRules: readonly EvaluationRule[] = [
  {
    kind: 'third-party',
    pattern:
      /第三方(?!支付)|社会评价|行业评价|(?:行业|社会|企业|用人单位)[^,;]{0,12}(?:评价|评估)|(?:培育|打造|组建|建设|遴选|委托|引入|引进|发展|支持|招募|建立|鼓励|依托|聘请)[^,;]{0,24}(?:评价|评估)(?:组织|机构)|多元(?:参与|主体)?[^,;]{0,6}评价|多方(?:参与)?[^,;]{0,6}评价/,
  },
  {
    kind: 'annual-report',
    pattern:
      /(?:质量|发展)?年度(?:质量|发展)?报告|质量年报|年报(?:制度)?|年度(?:发展|工作)?报告|质量报告|白皮书|蓝皮书|发布[^,;]{0,16}报告/,
  },
  { kind: 'spot-check', pattern: /双随机|抽查|抽检|飞行检查|随机检查/ },
  {
    kind: 'inspection',
    pattern:
      /督导|督查|督办|督学|巡查|巡视|(?:监督|跟踪|专项|督促|中期|年度|定期|日常|联合|现场|绩效|工作)检查|检查(?:验收|评估|指导|督导|考核|评比)|督促(?:检查|指导|落实)|跟踪问效|跟踪督/,
  },
  {
    kind: 'acceptance',
    pattern:
      /验收|认证(?:制度|目录|评价|机制|体系|办法|管理|审核|工作)|(?:培育|申报|申请|建设|复核)、(?:培育、)?认证|复核|复审|复评|(?:进入|准入)(?:和|与|、)退出|退出机制|(?:调整|予以|淘汰|限期|动态)退出|动态管理|优胜劣汰|末位淘汰|能进能出|有进有出/,
  },
  {
    kind: 'performance',
    pattern:
      /考核|考评|绩效(?:评价|评估|管理|目标|监控|自评)|问责|奖惩|赛马|比拼|晾晒|排名|亮灯|红黑榜|考查|奖优罚劣|评比|述职|目标管理|目标责任制|责任追究|责任制考核/,
  },
  {
    kind: 'monitoring',
    pattern:
      /监测|监控|监管评估|监督评估|评估|评价|预警|统计(?:监测|评价|制度|调查)|诊断(?:与|和)?改进|教学诊改|质量保(?:证|障)体系|质量监管|定期(?:发布|通报|报告|调度|公布|总结)|(?:情况|进展|进度)[^,;]{0,8}通报|通报(?:制度|机制|情况|进展|各)|(?:月|季|季度|半年)(?:调度|通报|报告)|年度总结|(?:建立|实行|完善)[^,;]{0,16}台账|台账管理|台账制度|满意度(?:调查|测评|测试)|跟踪(?:调查|评估|监测|评价|分析)|(?:情况|进展|进度)[^,;、]{0,16}(?:向[^,;]{2,16}(?:报告|汇报)|报送|上报|报[市省区县教])|(?:定期|及时|每年|每季度|每半年)[^,;听]{0,10}(?:向[^,;]{2,16})?(?:报告|汇报|报送|上报)|报告制度|(?:信息|需求|状况|数据|情况)(?:定期)?发布(?:制度|机制)|自查|自评|总结评估/,
  },
];

/** Words that look like evaluation and are about people, admission or procedure. */
const otherMatters: readonly RegExp[] = [
  /综合素质(?:档案|评价)?[^,;]{0,4}评价|素质评价|学业(?:水平)?(?:评价|考核|质量监测)|学业水平/g,
  /(?:社会稳定|网络舆情|法律|安全|环境|资产|地质|舆情|稳定|重大)[^,;、]{0,6}(?:风险)?(?:评估|影响评价)|风险评估|合法性审[核查]|公平竞争审查|资产评估|可行性(?:研究)?(?:评估|报告)|需求评估/g,
  /(?:职称|职务|人才|岗位)(?:评价|评审|评聘|评定)|评聘|评审|评选|评优|评先|评职|评奖|评定/g,
  /(?:考试|招生|录取|入学(?!校)|升学|中考|高考|测试)(?:(?!纳入|列入)[^,;、]){0,16}(?:评价|考核)|(?:评价|考核)[^,;、]{0,8}(?:招生|录取|升学)|考核招生|考核(?:合格|通过|录用|聘用|发证|招聘|优秀)|经考核|职业(?:适应性|技能)(?:测试|考核)|课程(?:考核|评价)|文化素质/g,
  /培养、(?:评价、使用|使用、评价)、(?:待遇|激励)/g,
  /评价(?:手册|改革总体方案)|教育评价改革总体方案/g,
  /(?:考核|评价|评估|评分|考评)(?:对象|范围|总分|满分|分值|(?:采用|采取|实行)?百分制)/g,
  /通报表扬|通报表彰|技能(?:鉴定|等级鉴定)/g,
  /(?:监管服务|市场监管|依法(?:依规)?监管|食品安全监管)/g,
  /(?<!(?:培育|打造|组建|建设|遴选|委托|引入|引进|发展|支持|招募|建立|鼓励|依托|聘请)[^,;]{0,24})(?:评价|评估)(?:组织|机构)/g,
  /通过认证|认证的企业|产品认证|质量(?:管理)?体系认证|身份认证|学分(?:认定|认证)|证书认证/g,
];

/** What is wrong now, named to be mended: 解决评价导向不一致等问题. */
const troubles = /(?:解决|破解|克服|扭转|破除)[^,;]{2,60}(?:问题|难题|倾向|顽瘴痼疾|障碍|弊端)/g;

/** The clause without what only looks like evaluation; as long as it was. */
export const withoutOtherMatters = (clause: string): string => {
  let words = clause.replace(troubles, (found) => '＿'.repeat(found.length));
  for (const pattern of otherMatters) words = words.replace(pattern, (found) => '＿'.repeat(found.length));
  return words;
};

/** Words that say what results are used for. */
export const resultUse =
  /(?:结果|情况|考核|评价|评估|绩效|成效|督导)[^,;。]{0,24}(?:作为|纳入|挂钩|与)[^。;]{2,80}(?:依据|参考|挂钩|内容|指标|条件|体系)|(?:结果|成果)(?:的)?(?:运用|应用|使用)/;
