import { headingKey } from '../columns.ts';

/** What a column can be by its heading alone. `aside` is known and holds nothing to be imported. */
export type HeadingRole =
  | 'subject'
  | 'subject-code'
  | 'item'
  | 'item-code'
  | 'code'
  | 'unit'
  | 'level'
  | 'scorer'
  | 'points'
  | 'figure'
  | 'deduction'
  | 'comment'
  | 'source'
  | 'aside';

/** The first that fits counts. */
const roles: readonly (readonly [HeadingRole, RegExp])[] = [
  [
    'subject-code',
    /^((统一)?社会信用代码|(被评对象|单位|学校|院校|企业|对象|机构|组织机构)(代码|编码|编号|标识码)|subjectcode|creditcode)$/,
  ],
  [
    'subject',
    /^((被评|参评|受评|评价|考核|评估|填报|申报)(单位|学校|院校|机构|企业|对象|主体)|(单位|学校|院校|机构|企业|公司|对象|区县|县区)(名称|全称)|学校|院校|企业|区县|对象|subject|subjectname|school)(名称)?$/,
  ],
  [
    'item-code',
    /^((三级|末级|评价|考核)?指标|采集项|数据项|项目)(代码|编码|编号|代号|序号)$|^(indicatorcode|itemcode)$/,
  ],
  [
    'item',
    /^((三级|末级|评价|考核|评估)?指标(名称|内容)?|(评价|考核|评估|评分)(内容|项目|要点)|采集项(目)?|数据(项|名称|项目)|项目(名称)?|indicator|indicatorname|item)$/,
  ],
  ['level', /^(一级|二级)指标(名称)?$/],
  ['code', /^(代码|编码|编号|代号|code|id)$/],
  ['unit', /^单位$/],
  ['scorer', /^((评分|打分|评价|评审)(人|员|专家)|评委|专家)(姓名|名称)?$|^(scorer|expert|rater)$/],
  ['points', /^((专家|评审|评价|考核|实际|实|最终)?(得分|评分|打分)|分数|score|points)$/],
  [
    'figure',
    /^(采集值|数值|数据|实际(完成)?值|(实际)?完成(值|情况|数)|实绩|填报(值|数据|数)|当年值|本年值|value|figure|actual)$/,
  ],
  ['deduction', /^扣分(原因|理由|说明|依据)$|^deductionreason$/],
  ['comment', /^(备注|评语|(评价|评审|专家)?意见|评分(说明|理由|依据)|comments?|remarks?)$/],
  ['source', /^((数据|采集|资料)?来源|出处|(佐证|证明)(材料)?|数据依据|source)$/],
  [
    'aside',
    /^(序号|行号|序|no\.?|#|满分|(标准)?分值|权重|标准分|计量单位|(年度|当年)?(目标|指标)值|目标|维度|类型|类别|赛道|组别|(评分|评价|考核)(标准|细则|办法|规则)|指标(解释|说明|口径|定义)|口径|定义|条款(依据)?|总分|总得分|合计|小计|总计|平均(分|值|得分)?|均分|最高分|最低分|极差|标准差|得分率|排名|名次|等级|等次|签字|签名|联系人|联系电话|电话|填报人|日期|填报日期)$/,
  ],
];

/** What the column is by this heading; null where only its content or the evaluation's own words can tell. */
export const roleOfHeading = (text: string): HeadingRole | null => {
  const key = headingKey(text);
  return key === '' ? null : (roles.find(([, pattern]) => pattern.test(key))?.[0] ?? null);
};

/** Words that open a total, an average, a note or a signature line, where they name no indicator or subject. */
export const openingOfAside =
  /^(合计|总计|小计|共计|总分|总得分|平均|均值|最高|最低|极差|标准差|得分率|排名|注\s*\d*\s*[:：.、]|注\s*$|备注|说明|填表|填报|制表|审核|复核|负责人|联系人|评分人|评委签|专家签|签字|签名|日期|total|average|mean|note)/i;

/** Names of a subject or a scorer in a title line: `被评对象：永年一中　　评分人：张三`. */
export const particulars = {
  subject:
    /(?:被评|参评|受评|评价|考核|填报)?(?:对象|单位|学校|企业|院校)(?:名称|全称)?\s*[:：]\s*([^\s\u3000:：][^\u3000:：\n]*?)(?=\s{2,}|\u3000|\n|$|\s*\S{2,6}[:：])/,
  scorer:
    /(?:评分人|评分员|评委|专家|打分人|评审专家)(?:姓名|签字|签名|（签字）|\(签字\))?\s*[:：]\s*([^\s\u3000:：]+)/,
} as const;
