/** What a unit measures; decides which rules look at a number. */
export type UnitKind = 'count' | 'share' | 'points' | 'duration' | 'calendar' | 'money' | 'times' | 'area';

export interface Unit {
  readonly text: string;
  readonly kind: UnitKind;
}

const kinds: Readonly<Record<UnitKind, readonly string[]>> = {
  count: [
    '个',
    '家',
    '所',
    '名',
    '人',
    '人次',
    '人/次',
    '项',
    '门',
    '门次',
    '种',
    '类',
    '支',
    '套',
    '部',
    '本',
    '册',
    '处',
    '间',
    '座',
    '件',
    '份',
    '期',
    '场',
    '场次',
    '轮',
    '轮次',
    '台',
    '台套',
    '台(套)',
    '辆',
    '户',
    '对',
    '组',
    '位',
    '例',
    '篇',
    '节',
    '校',
    '县',
    '市',
    '区',
    '镇',
    '乡',
    '村',
    '街道',
    '班',
    '班次',
    '人日',
    '人天',
    '工位',
    '床位',
    '岗位',
    '学位',
    '片',
    '张',
    '条',
    '款',
    '批',
    '批次',
    '届',
    '师',
    '证',
    '课',
    '家次',
    '校次',
    '企',
    '幅',
    '枚',
    '架',
    '艘',
    '栋',
    '幢',
    '层',
    '席',
    '笔',
    '宗',
    '单',
    '支队伍',
    '个/年',
    '家/年',
    '人/年',
    '人次/年',
  ],
  share: ['%', '‰'],
  points: ['个百分点', '百分点', '个基点', '基点'],
  duration: [
    '个月',
    '天',
    '周',
    '星期',
    '小时',
    '分钟',
    '学时',
    '课时',
    '学期',
    '学年',
    '个学期',
    '个学年',
    '个学时',
    '个课时',
    '个小时',
    '个星期',
    '个周',
    '个工作日',
    '工作日',
    '学分',
    '个学分',
    '年',
    '周年',
  ],
  calendar: [
    '月',
    '日',
    '号',
    '季度',
    '年度',
    '月份',
    '时',
    '点',
    '岁',
    '周岁',
    '级',
    '强',
    '分',
    '页',
    '楼',
    '室',
    '路',
    '世纪',
  ],
  money: ['元', '万元', '亿元', '千元', '百元', '美元', '万美元', '亿美元', '块'],
  times: ['次', '遍', '回', '倍', '番'],
  area: [
    '亩',
    '公顷',
    '平方米',
    '平米',
    '平方公里',
    '公里',
    '千米',
    '米',
    '吨',
    '千瓦',
    '兆',
    'm2',
    '㎡',
    '册/生',
  ],
};

const longest = 6;
const table = new Map<string, Unit>();
for (const kind of Object.keys(kinds) as UnitKind[])
  for (const text of kinds[kind]) table.set(text, { text, kind });

/** Words that begin like a unit and are none: 人才, 家长, 项目 … after a bare number they name what is counted. */
const notUnits =
  /^(?:人才|人员|人民|人力|人社|家长|家庭|项目|门类|类型|部门|部分|本科|本地|本市|本土|套餐|组织|组团|区域|区县|县区|县级|市级|市场|校企|校长|校外|校内|校级|企业|班组|班级|学生|学校|条件|条例|条款|年级|年制|年一贯|届|级|批准|期间|单位|师傅|师资|师生|对接|对口|节约|课程|课题|位置|件套|版权|集团|层次|点钟)/;

/** The longest unit that begins at the offset, or null. */
export const unitAt = (text: string, at: number): Unit | null => {
  const window = text.slice(at, at + longest);
  for (let length = Math.min(longest, window.length); length > 0; length -= 1) {
    const unit = table.get(window.slice(0, length));
    if (!unit) continue;
    if (length === 1 && notUnits.test(window)) return null;
    return unit;
  }
  return null;
};

/** Measure words that go with what is counted; used where a text has lost its own. */
const measureByNoun: readonly (readonly [RegExp, string])[] = [
  [/^(?:[^,。;、]{0,12}?)(?:学校|院校|高校|中职|高职|本科|学院|大学|技校|幼儿园)/, '所'],
  [/^(?:[^,。;、]{0,12}?)(?:企业|公司|单位|机构|工厂)/, '家'],
  [/^(?:[^,。;、]{0,12}?)(?:团队|队伍)/, '支'],
  [/^(?:[^,。;、]{0,12}?)(?:教师|教授|导师|大师|名师|工匠|技师|人才|人员|学生|学员|职工|专家|校长)/, '名'],
  [/^(?:[^,。;、]{0,12}?)(?:课程)/, '门'],
  [/^(?:[^,。;、]{0,12}?)(?:教材)/, '本'],
  [
    /^(?:[^,。;、]{0,12}?)(?:基地|中心|专业群|专业|平台|集团|联盟|联合体|共同体|园区|工作室|实验室|示范区|项目)/,
    '个',
  ],
];

/** The measure word a noun calls for, or null where the words that follow name nothing that plans count. */
export const measureWordFor = (followingWords: string): string | null =>
  measureByNoun.find(([pattern]) => pattern.test(followingWords.slice(0, 20)))?.[1] ?? null;
