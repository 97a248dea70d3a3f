import type { Translation } from '../../translation.ts';
import type { reportConclusions as chinese } from '../../zh-CN/report/conclusions.ts';

export const reportConclusions: Translation<typeof chinese> = {
  totals: {
    title: 'Totals and grades of the subjects',
    rank: 'Rank',
    subject: 'Subject',
    track: 'Track',
    base: 'Points',
    bonus: 'Bonus',
    total: 'Total',
    grade: 'Grade',
    remarks: 'Remarks',
    tied: (position) => `${position} =`,
    note: 'Note: ranks follow the rounded totals.',
    chart: 'Totals of the subjects',
  },
  points: '',
};
