import type { Translation } from '../translation.ts';
import type { progress as chinese } from '../zh-CN/progress.ts';

export const progress: Translation<typeof chinese> = {
  title: 'Progress list',
  none: 'The framework has no progress list',
  noneRemedy: 'Only frameworks whose plan carries a progress list have one; the others are simply scored.',
  toScoring: 'Go to scoring',
  judgedOn: (date) => `judged on ${date}`,
  judgedToday: (date) => `judged on ${date} (today)`,
  changeDate: 'Change the date',

  counts: {
    label: 'Progress',
    all: (count) => `${count} lines`,
    finished: (count) => `${count} done`,
    onTime: (count) => `${count} on time`,
    late: (count) => `${count} late`,
    overdue: (count) => `${count} overdue`,
    unseen: (count) => `${count} not checked`,
    rate: (rate) => `${rate}% done`,
    onTimeRate: (rate) => `${rate}% on time`,
    shown: (shown, all) => `${shown} of ${all} lines shown`,
  },
  filters: {
    status: 'Status',
    allStatuses: 'Any status',
    unseen: 'Not checked',
    overdueOnly: 'Overdue only',
    unit: 'Responsible unit',
    allUnits: 'Any unit',
    clear: 'Clear filters',
    nothing: 'No line fits the filters.',
    nothingRemedy: 'Widen the status, overdue or unit filter.',
  },

  headings: {
    code: 'No.',
    content: 'Work',
    units: 'Responsible units',
    time: 'Time as printed',
    due: 'Due',
    status: 'Progress',
    completedOn: 'Completed',
  },
  open: 'open',
  overdue: 'Overdue',
  overdueBy: (days) => `${days} d overdue`,
  unseen: 'Not checked',
  groupCounts: (finished, all) => `${finished}/${all}`,

  detail: {
    label: 'About the line',
    status: 'Progress',
    clear: 'Back to not checked',
    completedOn: 'Completed on',
    completedOnPlaceholder: 'for example 2019-05-06',
    dateRefused: (found) =>
      `Completed on: a date is needed, for example 2019-05-06; found “${found}”, which was not saved. Enter year, month and day.`,
    comment: 'Remarks',
    evidenceWanted: 'Evidence wanted',
    units: 'Responsible units',
    time: 'Time as printed',
    due: 'Due',
    clause: 'Clause',
    note: 'Note',
    completedLate: (completedOn, dueOn) =>
      `Completed on ${completedOn}, after ${dueOn}: the progress should be “Done late”.`,
    completedInTime: (completedOn, dueOn) =>
      `Completed on ${completedOn}, not after ${dueOn}: the progress should be “Done on time”.`,
    completedButOpen: (status) => `A completion date is given: the progress should be “${status}”.`,
    change: (status) => `Change to “${status}”`,
    dateWanted: 'Enter the completion date.',
  },
  locked: (state) =>
    `The evaluation is “${state}”; the progress list can only be looked at. To change it, go back to an earlier state under Setup and give the reason.`,
  keyboard:
    '↑↓ move · 1–5 set the progress · Delete back to not checked · Enter write remarks · Esc back to the list',
  listLabel: 'Lines of the progress list',
};
