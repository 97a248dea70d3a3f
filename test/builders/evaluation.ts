import type { Client } from '#shared/contract/index.ts';
import { type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';

/** An evaluation of a shipped framework with named subjects and scorers. */
export const createEvaluation = async (
  client: Client,
  wanted: {
    framework?: string;
    subjects?: readonly string[];
    scorers?: readonly string[];
    title?: string;
  } = {},
) => {
  const {
    framework = 'yongnian',
    subjects = ['永年区职教中心'],
    scorers = ['张三'],
    title = '试评',
  } = wanted;
  const summary = (await client.call('frameworks.list', {})).find((each) => each.frameworkId === framework);
  if (!summary) throw new Error(`no framework ${framework}`);
  const version = await client.call('frameworks.getVersion', { id: summary.id });
  const { id } = await client.call('evaluations.create', {
    title,
    year: 2022,
    client: '区教体局',
    agency: '第三方评价机构',
    frameworkVersionId: version.id,
    rules: defaultRules(version.document),
    subjects: subjects.map((name) => ({ name, code: '', kind: 'school' as const, track: '' })),
    scorers: scorers.map((name) => ({ name, role: 'scorer' as const, organisation: '' })),
  });
  const { subjects: madeSubjects, scorers: madeScorers } = await client.call('evaluations.get', { id });
  return {
    id,
    version,
    subjects: madeSubjects,
    scorers: madeScorers,
    indicators: indicatorsOf(version.document),
  };
};

/** The first indicator scored by the given method. */
export const indicatorOf = (
  indicators: readonly Indicator[],
  method: Indicator['method']['id'],
): Indicator => {
  const found = indicators.find((indicator) => indicator.method.id === method);
  if (!found) throw new Error(`no indicator with method ${method}`);
  return found;
};
