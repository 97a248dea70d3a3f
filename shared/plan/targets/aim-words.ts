/** Verbs by which plans announce what is to be. They stand before or behind a quantity in its clause. */
export const aimVerbs =
  /建设|建成|建立|建好|新建|共建|筹建|扩建|改建|打造|培育|创建|创立|组建|设立|增设|开设|开发|开展|实施|遴选|评选|认定|培养|培训|轮训|引进|引育|招聘|选派|选聘|聘请|聘任|配备|配置|布局|支持|扶持|推进|推动|推广|形成|发展|编写|编制|出台|制定|立项|申报|争创|再创|创成|举办|召开|承办|完成|新增|增加|扩大|拓展|提高|提升|增长|达到|达|覆盖|保持|稳定|控制|降低|减少|压减|安排|投入|筹措|设置|争取|力争|确保|实现|落实|纳入|接纳|吸纳|提供|办好|建|重点|参与|参加|做好|用于|占|不低于|不高于|不少于|不超过|至少|以上|符合|入选|获得|取得|领取|孵化|转化|签订|签约|合作|对接|服务|惠及|资助|派出|输送|储备|成立|优化|调整|修订|更新|足额|列支|提取|接收|承担|整合|改造|升级|购置|购买|建档|走访|调研|组织|超过|突破|翻|成为|撤并|撤销|停招|停办|淘汰|合并|精简|增设|扩招|招收|招生|认购|捐赠|集聚|入驻|达标|[增升降减][至到]/;

/** Verbs that bring something into being: what follows with a number is counted. */
export const buildVerbs =
  /(?:建设|建成|建立|建好|新建|共建|筹建|打造|培育|创建|创立|组建|设立|增设|开设|开发|遴选|评选|认定|培养|培训|引进|引育|招聘|选派|选聘|聘请|聘任|配备|布局|支持|扶持|推出|推广|形成|发展|编写|立项|申报|争创|再创|创成|举办|召开|承办|完成|新增|增加|扩大|办好|建|做好|孵化|成立|实施|推进|推动|发布|出台|安排|投入|改造|认证|命名|储备|派出|重点建设|继续打造|达到)(?:了)?(?:约|近|不少于|不低于|至少|超过|不超过|一批)?$/;

/** Words that a sentence looks forward with. */
export const forwardWords = /力争|争取|确保|到20\d\d|将|要|计划|拟|目标|再|新增|逐步|努力|底前|年底/;

/** Words by which a sentence that began with what was turns to what is to come. */
export const turns = /力争|争取|确保|到20\d\d|计划|拟|今后|下一步|今年|目标/;

/** Words of what was or is. */
export const pastWords =
  /近(?:[一二三四五六七八九十两几]|\d{1,2})年(?:来)?|目前|现有|现已|已有|原有|共有|拥有|现状|截至|截止|过去|(?<![比较])(?:去年|上年|前年)|以来|曾|历年|当前|现在|已(?:经)?(?:建成|建立|建设|培养|培育|形成|有|开展|完成|达|实现|认定|组建|培训|成为|覆盖|累计|签|投入|争取|获)|(?:达到|取得|完成|培养|建成|建立|形成|实现|组建|培育|增长|提高|增加|开展|投入|新增|覆盖|成立|出台)了|先后|相继|排名(?!后|末|靠后|通报|公布|倒数|制|情况|机制|、)|位居|居全|连续(?:[一二三四五六七八九十两几]|\d{1,2})年(?=居|位居|位列|保持|获|荣获|被|超|增长|排名(?!后|末|靠后|倒数)|实现)|全市共|全省共|全区共|全县共|全校共|我[市省区县校]共/;

/** Past words that are only taken as such when no aim stands before them in the clause. */
export const isPastClause = (clause: string): boolean => {
  const found = pastWords.exec(clause);
  if (!found) return false;
  // 在原有基础上拓展, 在现有10个的基础上新建: what was is only where it starts from.
  if (/^(?:原有|现有|已有|已建成)/.test(found[0]) && /基础上/.test(clause.slice(found.index))) return false;
  if (/^当前|^现在/.test(found[0]) && /面向|针对|围绕|结合/.test(clause.slice(0, found.index))) return false;
  const before = clause.slice(0, found.index);
  return !/(?:做好|继续|支持|推进|加强|加快|巩固|提升|依托|用好|完善|扩大|发挥|整合|力争|争取|确保|到20\d\d年)/.test(
    before,
  );
};
