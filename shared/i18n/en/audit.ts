import type { Translation } from '../translation.ts';
import type { audit as chinese } from '../zh-CN/audit.ts';

export const audit: Translation<typeof chinese> = {
  name: 'Derivation',
  title: (evaluation) => `Derivation of the totals of ${evaluation}`,
  headings: { subject: 'Subject', step: 'Step', amount: 'Points', exact: 'Unrounded', grounds: 'Grounds' },
  explained:
    'Every total from the top down; indentation is the next level. The same tree as on the results screen and by the command hengping explain.',
  cut: {
    cell: "The evaluation is large: this sheet goes down to every scorer's score; the entry and its arithmetic stand on the results screen and are printed by hengping explain.",
    indicator:
      "The evaluation is large: this sheet goes down to the indicators; the scorers' scores stand on the data sheet, their derivation on the results screen and by hengping explain.",
    total:
      "The evaluation is large: this sheet goes down to the dimensions; indicators and the scorers' scores stand on the data sheet, their derivation on the results screen and by hengping explain.",
  },
  continued: '(continued)',
};
