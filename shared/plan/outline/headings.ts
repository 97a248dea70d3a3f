import type { MarkerStyle } from './markers.ts';

/** Longest first sentence that still is a heading, in characters. */
const longestHeading = 45;
/** A single sentence with nothing behind it is a heading only when it is short. */
const longestBareHeading = 26;
/** Longest words before a colon or a blank that name what follows. */
const longestLabel = 26;

/** Labels of a line that says who or when, never headings. */
const label =
  /^(?:责任|牵头|配合|主办|协办|参与|完成|联系|电话|邮箱|时间|地点|地址|传真|邮编|注|备注|单位|来源|依据)(?:单位|部门|处室|科室|时限|时间|人|方式|电话|领导|主体)?$/;

/** A bracket that names units ends what stands before it. */
const unitBracket = /[([【〔](?:责任|牵头|配合|主管|主办|负责|落实)/;

/** Words that only sentences hold: dates to come, thresholds, reasons at the beginning. */
const sentenceWords =
  /到20\d\d|20\d\d年|每年|每月|\d月|达到\d|不低于|不少于|\d%|至少\d|^(?:为(?:了|贯彻|深入|进一步|全面|加快|落实|推动|推进|规范)|凡|本(?:办法|细则|方案|意见|通知|规定|市|省|县|区|校)|由|经(?:过|[^,]{0,10}(?:同意|研究|审议|批准))|自20|以习近平|认真(?:贯彻|落实)|全面贯彻|深入贯彻|坚持以习近平|按照|根据)/;

/** Headings plans use by habit; they end where a sentence begins even if nothing parts the two. */
const habitual =
  /^(?:总体要求|总体思路|总体目标|指导思想|基本原则|工作原则|工作目标|主要目标|发展目标|建设目标|培育目标|行动目标|改革目标|培养目标|年度目标|实施目标|目标任务|目标要求|主要任务|重点任务|工作任务|重点工作|主要举措|主要措施|重点举措|工作举措|工作措施|政策措施|保障措施|组织保障|组织领导|组织实施|实施步骤|进度安排|工作要求|工作安排|加强组织领导|强化组织领导|总则|附则)(?=20\d\d|每年|以习近平|全面|深入|坚持|为|按照|根据|到20|通过|围绕|认真|紧紧|成立|建立|各|由|要|一是|力争|经过)/;

/** Words of rules; the first sentence of an article that has one is no heading. */
const ruling =
  /应|须|可以|不得|是|为|由|遵循|坚持|按照?|根据|依据|本|负责|包括|实行|设立|成立|所称|适用|具有|有权|禁止|严禁|鼓励|支持|建立|进行|开展|如下|下列/;

/** 强化资金支持 names; 支持企业办学 rules. */
const trailingDeed = /(?:支持|开展|进行|建立|设立|实行|负责)$/;

const figure = /\d(?:[个家所名人项门%亩次]|万|亿|元)/;

export interface HeadingContext {
  readonly style: MarkerStyle;
  /** Whether subsections or an unnumbered paragraph follow, so that a lone sentence has something to head. */
  readonly hasBody: boolean;
  /** The item before it in the same list ends with a semicolon: this one is an item too. */
  readonly inList: boolean;
  /** The lines of the text are run together: what follows a heading may stand right behind it. */
  readonly runTogether: boolean;
}

/** Nouns headings end with by habit. */
const headingEnd =
  /(?:力度|建设|机制|体系|制度|能力|水平|质量|改革|发展|合作|融合|管理|领导|保障|经费|投入|宣传|氛围|服务|队伍|责任|考核|目标|任务|原则|思想|要求|步骤|安排|评价|督导|监督|监管|环境|育人|结构|布局|规模|模式|平台|基地|专业|课程|人才|培养|培训|就业|对接|统筹|落实|支持|激励|交流|作用|渠道|路径|特色|品牌)$/;
/** Words bodies begin with by habit. */
const bodyStart =
  /^(?:一是|首先|到?20\d\d年|从20|自20|截至|力争|通过|经过|以习近平|为(?:了|深入|进一步|全面|加快)|各|成立|建立|健全|完善|加强|推进|推动|实施|开展|鼓励|支持|深化|落实|构建|加大|加快|强化|充分|积极|大力|进一步|定期|依托|发挥|坚持|按照|根据|围绕|全面|全[市省县区校州]|[县市省区]|与(?:[县市省区]|企业|行业|园区|规模)|由|将|把|每|新增|新建|投资|争取|聘用|设立|严格|逐步|不断|持续|着力|结合|引导|探索|制定|明确|切实|优化|整合|提高|提升|扩大)/;

/** Where a heading ends that nothing parts from its body, in characters; 0 where that cannot be told. */
const runTogetherLength = (words: string): number => {
  const open = /^[^,。:;!?(]{4,30}/.exec(words)?.[0] ?? '';
  for (let at = 4; at <= Math.min(open.length, longestBareHeading - 2); at += 1)
    if (headingEnd.test(words.slice(Math.max(0, at - 2), at)) && bodyStart.test(words.slice(at, at + 8)))
      return at;
  return 0;
};

const commas = (text: string): number => text.split(',').length - 1;

/** 筹备阶段(2022年9月—12月): when stands in brackets and makes no sentence. */
const dateInBrackets = /\([^()]{0,6}20\d\d年[^()]{0,24}\)/;

/** 各学校应编制…, 企业编制…: somebody is told to do something. */
const addressed =
  /^(?:[^,]{0,12}(?:企业|学校|院校|高校|局|厅|委|部门|单位|政府|学院)|各[^,]{1,8})(?:应当?|要|须|必须|将|可|编制|负责|提交|报送|制定|组织)/;

const isSentence = (text: string): boolean =>
  text.length > longestHeading ||
  commas(text) >= 3 ||
  addressed.test(text) ||
  sentenceWords.test(text.replace(dateInBrackets, ''));

const trimmedEnd = (text: string, end: number): number => {
  let at = end;
  while (at > 0 && /[\s,、:.;]/.test(text.charAt(at - 1))) at -= 1;
  return at;
};

/**
 * How many characters of the words behind a numbering are its heading; 0 where the words are an item and no heading.
 * `words` is folded and runs to the next numbering or to the end of the paragraph.
 */
export const headingLength = (
  words: string,
  { style, hasBody, inList, runTogether }: HeadingContext,
): number => {
  if (style === 'ordinal-is' || style === 'dash' || words === '') return 0;
  const window = words.slice(0, 240);
  const named = /^[[【(]([^\]】)]{2,20})[\]】)]/.exec(window);
  if (style === 'article') {
    if (named) return named[0].length;
    const sentence = /^[^。:;!?\d]{2,22}(?=。|$)/.exec(window)?.[0];
    // 第三条 立德铸魂，全面育才。 names; 第三条 校企合作应当自愿。 rules.
    if (
      sentence !== undefined &&
      !ruling.test(sentence.replace(trailingDeed, '')) &&
      (words.length > sentence.length + 8 || (words.length === sentence.length && hasBody))
    )
      return sentence.length;
    const blank = window.indexOf(' ');
    return blank >= 2 && blank <= 12 && words.length > blank + 12 && !/[,;。:]/.test(window.slice(0, blank))
      ? blank
      : 0;
  }
  const usual = habitual.exec(window);
  if (usual) return usual[0].length;
  // 加强师资队伍建设一是扩大编制。
  const firsts = /^[^,。:;!?(]{4,24}?(?=一是)/.exec(window);
  if (firsts) return firsts[0].length;
  if (runTogether && !/^[^,。:;!?]{2,12}[。:]/.test(window)) {
    const glued = runTogetherLength(window);
    if (glued > 0) return glued;
  }
  const bracket = window.search(unitBracket);
  const own = bracket < 0 ? window : window.slice(0, bracket);
  const stop = own.search(/[。!?]/);
  const head = stop < 0 ? own : own.slice(0, stop);
  const behind = stop < 0 ? '' : words.slice(stop + 1).trim();
  const semicolon = head.indexOf(';');
  if (semicolon >= 0) return 0;

  const colon = head.indexOf(':');
  if (colon >= 2 && colon <= longestLabel && !/[,]/.test(head.slice(0, colon))) {
    const before = head.slice(0, colon);
    if (label.test(before.trim())) return 0;
    return isSentence(before) ? 0 : colon;
  }
  const blank = head.indexOf(' ');
  if (blank >= 3 && blank <= longestLabel && !/[,]/.test(head.slice(0, blank)) && head.length - blank > 16)
    return isSentence(head.slice(0, blank)) ? 0 : blank;

  const end = trimmedEnd(head, head.length);
  const text = head.slice(0, end);
  if (text.length < 2 || isSentence(text)) return 0;
  if (stop < 0) return colon >= 0 && colon < head.length - 1 ? 0 : end;
  const bodyBehind = behind !== '' && !unitBracket.test(behind.slice(0, 6));
  // A lone sentence with a figure says what to reach.
  if (!bodyBehind && !hasBody && figure.test(text)) return 0;
  return bodyBehind || hasBody || (!inList && text.length <= longestBareHeading) ? end : 0;
};
