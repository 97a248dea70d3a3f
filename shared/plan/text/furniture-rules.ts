/** Why a line is no part of the document. */
export const strippedReasons = [
  'breadcrumb',
  'navigation',
  'control',
  'credit',
  'advert',
  'source',
  'page-number',
  'running-head',
  'import-note',
] as const;
export type StrippedReason = (typeof strippedReasons)[number];

interface FurnitureRule {
  readonly reason: StrippedReason;
  readonly pattern: RegExp;
}

/** Words of buttons and counters that pages put around a document, one or several on a line. */
const controlWords = [
  '打印(?:本页|正文|页面|此页|文章)?',
  '关闭(?:窗口|本页|页面)?',
  '返回(?:顶部|首页|列表|上一页)?',
  '收藏(?:本页|此页)?',
  '分享(?:到)?',
  '字号',
  '字体',
  '大',
  '中',
  '小',
  '放大',
  '缩小',
  '下载(?:收藏|附件|文字版|PDF版|图片版)?',
  '附件下载',
  '下载附件',
  '纠错',
  '我要纠错',
  '语音播报',
  '朗读',
  '播放',
  '微信',
  '微博',
  'QQ空间',
  '复制链接',
  '扫一扫(?:分享)?',
  '保护视力色',
  '繁体版?',
  '简体版?',
  '无障碍(?:浏览|阅读)?',
  '关怀版',
  '长者(?:模式|版)',
  '正文',
  '【?\\[?打印正文\\]?】?',
  '点赞',
  '评论',
  '浏览次数:?\\d*',
  '阅读(?:量|次数)?:?\\d*',
  '点击(?:数|量|次数|率)?:?\\d*次?',
  '访问量:?\\d*',
].join('|');

/** Rules that hold for a line wherever it stands. Every pattern is anchored or looks for plain words. */
export const furnitureRules: readonly FurnitureRule[] = [
  { reason: 'import-note', pattern: /^#\s{0,2}source\b/i },
  { reason: 'control', pattern: /^(?:上|下)一(?:篇|条|页|主题)(?:[\s:].*)?$/ },
  {
    reason: 'breadcrumb',
    pattern:
      /^(?:>\s?)?(?:当前|您(?:的|现在的|当前的|所在的|所处的)?(?:所在)?)?(?:位置|在的位置|所在位置)\s?:/,
  },
  { reason: 'breadcrumb', pattern: /^(?:首页|网站首页)?\s?(?:>|›|»|\/)\s?[^>。]{1,40}(?:>|›|»)/ },
  { reason: 'breadcrumb', pattern: /^(?:网站)?首页\s?(?:>|›|»|\/|-|\|)/ },
  {
    reason: 'control',
    pattern: new RegExp(`^[\\[【(]?(?:(?:${controlWords})[\\s:|/\\[\\]【】()·.]{0,4}){1,12}$`, 'i'),
  },
  {
    reason: 'control',
    pattern: /^[[【(]?\s?(?:字号|字体|打印|分享|收藏)\s?[:\]】)]?\s?(?:[[【(]|大|中|小|$)/,
  },
  { reason: 'control', pattern: /^(?:点击|长按)(?:我|此处|这里|查看|下载|图片)/ },
  { reason: 'control', pattern: /^您?(?:即将|正在)离开/ },
  {
    reason: 'advert',
    pattern: /(?:扫描|扫一扫|长按|识别).{0,10}二维码|关注(?:我们|公众号|微信)|微信公众号$/,
  },
  {
    reason: 'advert',
    pattern: /(?:官方网站|官网|娱乐|真人|棋牌|博彩|彩票|投注|电竞|体育).{0,12}(?:APP|下载|注册|登录|入口)/i,
  },
  { reason: 'advert', pattern: /(?:APP|客户端).{0,4}(?:下载|官方|注册)/i },
  {
    reason: 'credit',
    pattern:
      /^(?:版权所有|主办(?:单位)?:|承办(?:单位)?:|技术支持|网站(?:标识码|支持|地图|维护)|Produced By|Copyright|©|本站|备案号|联系我们|关于我们)/i,
  },
  {
    reason: 'credit',
    pattern: /(?:ICP备|公网安备|网安备|网站标识码|版权所有|All Rights Reserved|Powered by)/i,
  },
  { reason: 'credit', pattern: /(?:XML\s?地图|Sitemap|站点地图|网站地图)/i },
  { reason: 'credit', pattern: /^[[【(]?责任编辑|^编辑:|^(?:审核|责编|作者|撰稿|校对):\S{0,12}$/ },
  {
    reason: 'source',
    pattern: /^[([【]?\s?(?:信息)?(?:来源|来自|出自|稿源|文章来源)\s?:/,
  },
  {
    reason: 'source',
    pattern: /^(?:发布(?:者|人)|作者|编辑|录入|撰稿)\s?:.{0,60}(?:时间|日期|浏览|点击|来源|审核|阅读)/,
  },
  {
    reason: 'source',
    pattern: /^(?:发布)?(?:时间|日期)\s?:?\s?\d{4}[-年./].{0,40}(?:作者|来源|浏览|点击|阅读|编辑|打印)/,
  },
  { reason: 'source', pattern: /^发布(?:时间|日期)\s?:.{0,40}(?:来源|浏览|点击|阅读|字体|访问)/ },
  { reason: 'control', pattern: /^(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s?:/ },
  { reason: 'control', pattern: /^(?:扫码|扫描).{0,16}(?:打开|查看|阅读|分享)/ },
  {
    reason: 'advert',
    pattern: /^\d{2,4}(?:体育|娱乐|真人|棋牌|彩票)|(?:体育|娱乐|真人|棋牌)\d{0,4}(?:官网|平台官|入口|下载)/,
  },
  { reason: 'credit', pattern: /未经(?:许可|授权).{0,12}(?:转载|复制)|^\(?[cC©]\)?\s?(?:19|20)\d\d/ },
  {
    reason: 'page-number',
    pattern: /^[-—–─·.\s]{0,3}\d{1,4}[-—–─·.\s]{1,3}$|^[-—–─·]\s?\d{1,4}\s?[-—–─·]?$/,
  },
  {
    reason: 'page-number',
    pattern: /^第\s?\d{1,4}\s?页(?:\s?[,/]?\s?共\s?\d{1,4}\s?页)?$|^\d{1,4}\s?\/\s?\d{1,4}$/,
  },
  {
    reason: 'advert',
    pattern: /^(?:相关(?:链接|阅读|文档|附件|新闻|文章|解读|稿件)|推荐阅读|热门|延伸阅读|猜你喜欢)\s?:?$/,
  },
  { reason: 'control', pattern: /^\ufffd{2,}/ },
];

/** Names of the columns every government page has; several of them on a line are a menu. */
export const menuWords =
  /(?:首页|政务公开|政务服务|互动交流|政府信息公开|机构职能|政策文件|政策解读|在线访谈|新闻发布会|办事服务|走进|无障碍|智能机器人|繁體版|繁体版|手机版|移动版|登录|注册|English|IPv6|个人中心|专题专栏|好差评|数据开放|领导之窗|要闻动态|通知公告|信息公开|征集调查|网上办事|公众参与|市民热线|欢迎您|国务院@你|微信公众号|媒体矩阵|手机WAP|英文版|政务邮箱|关联稿件|热点新闻|服务号)/gi;
