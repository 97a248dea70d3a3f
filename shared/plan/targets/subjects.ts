import type { Quantity } from '../numbers/quantity.ts';

const longestSubject = 60;

const leadingWords =
  /^(?:其中|和|及|以及|并|同时|加强|切实落实|落实|争取|力争|确保|努力|逐步|基本|全面|重点|进一步|切实|积极|大力|持续|继续|加快|着力|原则上|一般|每年|将|按照?|左右|,|、|;|:|实现|落实|推动|推进|支持|鼓励)/;
const buildingWords =
  /^(?:培育建设|重点建设|建设|建成|建立|打造|培育|创建|新建|组建|设立|遴选|认定|培养|培训|引进|开发|开设|完成|新增|增加|形成|发展|举办|召开|再创|争创|做好|办好|安排|投入|配备|聘请|聘任|开展|实施|建|达到|提供|选派|立项|申报)/;
const trailingVerbs =
  /(?:的?(?:总数|数量|数)?(?:累计|总计|力争|原则上|一般|均|都|要|应|须|必须|分别|稳定|保持|控制|基本|全部|年均|每年|约|近|各)?(?:提高到|提升到|增加到|扩大到|拓展到|发展到|增长到|稳定在|保持在|控制在|达到|达|不低于|不少于|不得低于|不得少于|不超过|不高于|至少|超过|高于|低于|突破|提高|提升|增长|增加|降低|减少|占|为|有|是|[:,])?(?:了|约|近)?)$/;

/** Cuts words that do not name anything from both ends. */
const tidy = (words: string): string => {
  let text = words.trim();
  for (let round = 0; round < 6; round += 1) {
    const before = text;
    text = text
      .replace(leadingWords, '')
      .replace(/^[\s,、;:()]+/, '')
      .replace(/[\s,、;:(]+$/, '');
    if (text === before) break;
  }
  return text.slice(0, longestSubject);
};

/** The last thing a clause speaks of: 拓展各职校在企业建立校外实训基地 is about 校外实训基地. */
const objectOf = (clause: string): string => {
  const verbs = [...clause.matchAll(/建立|建设|开展|推进|实施|打造|培育|完善|组建|拓展|开发|设立/g)];
  const last = verbs.at(-1);
  return tidy(last ? clause.slice(last.index + last[0].length) : clause);
};

/** Words that name nothing by themselves; what is meant stands in the clause before. */
const saysNothing =
  /^(?:(?:到|至)?20\d\d年(?:底|末)?|在)?(?:原有|现有|此)?(?:的)?基础上$|^(?:其中|总数|数量|规模|比例|每年|时间|累计|全年|经过|通过|再|共)$|^.?$/;

const shareName = /率|比例|比重|占比|程度|满意度|匹配度|覆盖面/;
const payment = /^(?:总?投资|总?投入|安排|统筹安排|筹措|列支|设立|争取)$/;

/**
 * Names that need both sides of the figure: 教育培训经费(60%以上)用于一线职工, 教师(每年1个月)在企业实训, 双师型教师比例(高职60%).
 * Null where one side says it all.
 */
const joinedSubject = (
  quantity: Quantity,
  named: string,
  ahead: string,
  noun: string,
  earlier: string,
): string | null => {
  const deed = noun.replace(/^(?:的|以上)+/, '');
  if (quantity.unitKind === 'share' && quantity.unit === '%') {
    if (shareName.test(named)) return null;
    if (/(?:将|按照?|把|从|有|占|总数|总额)$/.test(ahead) && deed.length >= 4) return `${ahead}${deed}的比例`;
    if (/^(?:用于|安排|来自|参与|取得|由)/.test(deed)) return `${named}${deed}的比例`;
    if (named.length <= 6 && /(?:率|比例|占比|比重)$/.test(earlier)) return `${earlier}（${named}）`;
    return null;
  }
  if (quantity.unit === '年' && /^一?个?(?:周期|轮)/.test(deed)) {
    const cycle = deed.replace(/^一?(?:个)?(?:周期|轮次|轮)的?/, '').replace(/制度$/, '');
    return cycle.length >= 2 ? `${named}${cycle}周期` : null;
  }
  if (quantity.unitKind === 'duration' && /^(?:在|到|下|参加|进行|从事)/.test(deed))
    return `${named}${deed}时间`;
  if (quantity.unitKind === 'money' && payment.test(named) && deed.length >= 4)
    return `${deed.replace(/^(?:用于|实施|开展|建设|支持|推进|作为)/, '')}${/投/.test(named) ? '投资' : '经费'}`;
  return null;
};

/**
 * What a quantity counts, in the words of the clause: the noun behind it (建设20个示范专业) or the words before it
 * (双师型教师比例达到60%). `earlier` is the clause before, `later` the one behind.
 */
export const subjectOf = (
  quantity: Quantity,
  before: string,
  after: string,
  earlier: string,
  later: string,
): string => {
  const behind = after
    .replace(/^(?:\([^()]{0,10}\))?(?:及|或)?(?:以上|以下|左右|以内|上下)?(?:的)?/, '')
    .replace(/[,;。].*$/, '');
  const ahead = before
    .replace(/^.*?(?:20\d\d年(?:\d{1,2}月)?(?:上旬|中旬|下旬)?(?:份|底|末)?(?:前)?(?:左右)?|[,;:])/, '')
    .replace(/^(?:[三五]|\d)年(?:共|累计)/, '');
  if (quantity.form === 'all' || quantity.form === 'none-left') {
    const words = tidy(quantity.form === 'all' ? ahead : behind);
    const named = words || tidy(behind || ahead);
    return quantity.form === 'all' && quantity.end - quantity.start === 3 && !/[率度]$/.test(named)
      ? `${named}覆盖率`.slice(0, longestSubject)
      : named;
  }
  // 经过5—10年时间，格局基本形成: the time is the time of what follows.
  if (quantity.unit === '年' && /(?:经过|通过|用|利用|力争|争取)$/.test(ahead))
    return tidy(later) || tidy(behind);
  const noun = behind
    .replace(/[、和及]\d.*$/, '')
    .replace(/^[\s,、;:()]+|[\s,、;:(]+$/g, '')
    .slice(0, longestSubject);
  if (quantity.unitKind === 'times') {
    const deed = tidy(
      ahead.replace(/每[^,;]{0,4}?(?:年|学期|季度|月|周)|至少|不少于|原则上/g, '').replace(trailingVerbs, ''),
    );
    const thing = /^(?:的|以|进行|,|$)/.test(noun) ? '' : noun;
    if (deed.length + thing.length >= 2) return `${deed}${thing}`.slice(0, longestSubject);
  }
  // 具有3年以上企业工作经历
  if (quantity.unitKind === 'duration' && /(?:具有|具备|满|有)$/.test(ahead) && noun.length >= 2)
    return noun.replace(/(?:并|和|的|且).*$/, '') || noun;
  const counted = quantity.unitKind === 'count' || quantity.unitKind === 'money';
  if (counted && noun.length >= 2 && !/^(?:用于|作为|进行|开展|实施|在|以|安排|每年)/.test(noun)) return noun;
  const named = tidy(ahead.replace(trailingVerbs, '').replace(buildingWords, ''));
  const joined = joinedSubject(quantity, named, tidy(ahead), noun, tidy(earlier));
  if (joined !== null) return joined.slice(0, longestSubject);
  if (!saysNothing.test(named)) return named;
  if (quantity.unitKind === 'share' && noun.length >= 4) return `${noun}的比例`.slice(0, longestSubject);
  return objectOf(earlier) || noun || named || tidy(before) || tidy(after);
};
