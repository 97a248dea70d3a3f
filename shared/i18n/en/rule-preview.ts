import type { Translation } from '../translation.ts';
import type { rulePreview as chinese } from '../zh-CN/rule-preview.ts';

export const rulePreview: Translation<typeof chinese> = {
  title: 'Try out',
  detail: 'Samples are for trying out only and are not kept.',
  sample: 'Sample',
  sampleNumber: (index) => `Sample ${index}`,
  points: 'Points',
  rate: 'Score rate',
  percent: (text) => `${text}%`,
  about: (text) => `≈${text}`,
  pointsOf: (points, fullScore) => `${points} / ${fullScore}`,
  add: 'Add a sample',
  remove: (index) => `Remove sample ${index}`,
  reset: 'Standard samples',
  chart: (method) => `${method}: points by value`,
  axes: { value: 'Value', days: 'Days late', counts: 'Times each item occurs' },
  axisWithUnit: (axis, unit) => `${axis} (${unit})`,
  inWords: 'Rule in words',
  languages: { 'zh-CN': 'Chinese', en: 'English' },
  unsound: 'The parameters do not compute yet; the result appears once they do.',
  noItems: 'no item done',
  noDeductions: 'nothing taken off',
  countOf: (item, count) => `${item}×${count}`,
  notDone: 'not done',
  completedOn: 'Completed on',
};
