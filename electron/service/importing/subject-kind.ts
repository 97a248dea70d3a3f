import type { Subject } from '#shared/model/evaluation.ts';

export type SubjectKind = Subject['kind'];

/** Words of a kind column. */
const words: readonly (readonly [RegExp, SubjectKind])[] = [
  [/联合体|共同体|集团校|教育集团|consortium/i, 'consortium'],
  [/学校|院校|学院|大学|中职|高职|本科|职教|技工|职业|school/i, 'school'],
  [/企业|公司|工厂|enterprise|company/i, 'enterprise'],
  [/区县|县区|县|区|市|乡镇|园区|county|district/i, 'county'],
  [/其他|其它|other/i, 'other'],
];

/** Kind a word stands for; null where it stands for none. */
export const kindOfWord = (word: string): SubjectKind | null =>
  words.find(([pattern]) => pattern.test(word.normalize('NFKC')))?.[1] ?? null;

/** Endings of names. Order matters: 教育集团 is no company, 职业技术教育中心 is a school. */
const endings: readonly (readonly [RegExp, SubjectKind])[] = [
  [/(联合体|共同体|教育集团|职教集团)$/, 'consortium'],
  [/(学校|学院|大学|中学|职教中心|教育中心|职中|技校|党校|学堂|校区)$/, 'school'],
  [/(公司|集团|厂|企业|合作社)$/, 'enterprise'],
  [/(县|区|市|镇|乡|旗|街道|自治州|地区|开发区|园区|人民政府|管委会)$/, 'county'],
];

/** Kind a name suggests where no column states it. The preview shows it, and it can be changed. */
export const kindOfName = (name: string): SubjectKind =>
  endings.find(([pattern]) => pattern.test(name.replace(/[（(][^）)]*[）)]$/, '')))?.[1] ?? 'other';
