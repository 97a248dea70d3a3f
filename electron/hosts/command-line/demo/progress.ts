import type { ProgressItem, ProgressStatus } from '#shared/model/progress.ts';
import type { SeededRandom } from './random.ts';

/** What is recorded for one line of a progress list. */
export interface DemoProgress {
  readonly code: string;
  readonly status: ProgressStatus;
  readonly completedOn: string | null;
  readonly comment: string;
}

const day = 24 * 60 * 60 * 1000;

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** Most lines done in time, some late, a few still open, one not done. */
export const progressFor = (items: readonly ProgressItem[], random: SeededRandom): readonly DemoProgress[] =>
  items.map(({ code, dueOn }, index) => {
    if (index === items.length - 1) return { code, status: 'not-started', completedOn: null, comment: '' };
    const luck = random.next();
    if (dueOn === null || luck < 0.08)
      return { code, status: 'under-way', completedOn: null, comment: '按年度持续推进' };
    if (luck < 0.12)
      return { code, status: 'not-done', completedOn: null, comment: '经费未落实，已列入下一年度' };
    if (luck < 0.24) {
      return {
        code,
        status: 'done-late',
        completedOn: shifted(dueOn, random.between(5, 70)),
        comment: '审批环节延后',
      };
    }
    return { code, status: 'done-on-time', completedOn: shifted(dueOn, -random.between(0, 20)), comment: '' };
  });

/** The day the list is judged on: after the last due date, so that what is open shows as overdue. */
export const progressDateFor = (items: readonly ProgressItem[], year: number): string => {
  const last = items.reduce((latest, { dueOn }) => (dueOn !== null && dueOn > latest ? dueOn : latest), '');
  return last === '' ? `${year}-12-31` : shifted(last, 30);
};
