import type { Quantity } from '../numbers/quantities.ts';

const longestSubject = 60;

const leadingWords =
  /^(?:其中|和|及|以及|并|同时|其中|争取|力争|确保|努力|逐步|基本|全面|重点|进一步|切实|积极|大力|持续|继续|加快|着力|原则上|一般|每年|将|按照?|左右|,|、|;|:|实现|落实|推动|推进|支持|鼓励)/;
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

/**
 * What a quantity counts, in the words of the clause: the noun behind it (建设20个示范专业) or the words before it
 * (双师型教师比例达到60%).
 */
export const subjectOf = (quantity: Quantity, before: string, after: string): string => {
  const behind = after
    .replace(/^(?:\([^()]{0,10}\))?(?:及|或)?(?:以上|以下|左右|以内|上下)?(?:的)?/, '')
    .replace(/[,;。].*$/, '');
  const ahead = before.replace(/^.*?(?:20\d\d年(?:底|末)?(?:前)?(?:左右)?|[,;:])/, '');
  if (quantity.form === 'all' || quantity.form === 'none-left') {
    const words = tidy(quantity.form === 'all' ? ahead : behind);
    return words || tidy(behind || ahead);
  }
  const counted =
    quantity.unitKind === 'count' || quantity.unitKind === 'money' || quantity.unitKind === 'times';
  const noun = behind
    .replace(/[、和及]\d.*$/, '')
    .replace(/^[\s,、;:()]+|[\s,、;:(]+$/g, '')
    .slice(0, longestSubject);
  if (counted && noun.length >= 2 && !/^(?:用于|作为|进行|开展|实施|在|以|安排|每年)/.test(noun)) return noun;
  const named = tidy(ahead.replace(trailingVerbs, '').replace(buildingWords, ''));
  if (named.length >= 2) return named;
  return noun || tidy(before) || tidy(after);
};
