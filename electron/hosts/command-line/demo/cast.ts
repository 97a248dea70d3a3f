import type { NewScorer, NewSubject } from '#shared/contract/methods/evaluations.ts';
import { creditCode } from './credit-code.ts';

/**
 * Who takes part in the demonstration. Names say that they are examples: invented marks must not stand beside the name
 * of a real school or firm. They are data like anything a person types, so they are in Chinese in every language.
 */
interface Setting {
  readonly region: string;
  /** Administrative division code, the 3rd to 8th digit of a credit code. */
  readonly division: string;
  readonly year: number;
  readonly client: string;
  /** Whether the last subject has the framework's first veto against it. */
  readonly vetoed: boolean;
}

const settings: Readonly<Record<string, Setting>> = {
  ali: { region: '阿里', division: '542500', year: 2022, client: '地区教育局', vetoed: false },
  beijing: { region: '北京', division: '110000', year: 2024, client: '市发展改革委', vetoed: false },
  chongqing: { region: '重庆', division: '500000', year: 2024, client: '市教育委员会', vetoed: false },
  yongnian: { region: '永年', division: '130408', year: 2022, client: '区教育体育局', vetoed: true },
  yuyao: { region: '余姚', division: '330281', year: 2020, client: '市教育局', vetoed: false },
};

const elsewhere: Setting = {
  region: '示例地区',
  division: '999999',
  year: 2024,
  client: '教育行政部门',
  vetoed: false,
};

/** How well a subject does on the whole, as a share of the full score. */
export interface DemoSubject extends NewSubject {
  readonly strength: number;
}

/** How far a scorer's marks lie above or below what was seen. */
export interface DemoScorer extends NewScorer {
  readonly leniency: number;
}

export interface Cast {
  readonly year: number;
  readonly client: string;
  readonly agency: string;
  readonly vetoed: boolean;
  readonly subjects: readonly DemoSubject[];
  readonly scorers: readonly DemoScorer[];
}

export const castFor = (planId: string): Cast => {
  const { region, division, year, client, vetoed } = settings[planId] ?? elsewhere;
  const subject = (
    name: string,
    kind: NewSubject['kind'],
    serial: number,
    strength: number,
  ): DemoSubject => ({
    name: `${region}${name}`,
    code: creditCode(kind === 'enterprise' ? '91' : '12', division, serial),
    kind,
    track: '',
    strength,
  });
  return {
    year,
    client,
    agency: '示例教育评价中心',
    vetoed,
    subjects: [
      subject('示例职业技术学校（甲）', 'school', 1, 0.93),
      subject('示例产教融合企业（乙）', 'enterprise', 2, 0.81),
      subject('示例产教联合体（丙）', 'consortium', 3, 0.69),
    ],
    scorers: [
      { name: '周明', role: 'lead', organisation: '示例教育评价中心', leniency: 0 },
      { name: '吴静', role: 'scorer', organisation: '示例教育评价中心', leniency: 0.04 },
      { name: '郑强', role: 'scorer', organisation: '示例行业协会', leniency: -0.06 },
    ],
  };
};
