import type { Translation } from '../translation.ts';
import type { findings as chinese } from '../zh-CN/findings.ts';

export const findings: Translation<typeof chinese> = {
  natures: {
    'not-carried-out': 'Not carried out',
    'target-missed': 'Target missed',
    late: 'Late',
    irregular: 'Irregular',
    'data-unreliable': 'Data unreliable',
    'evidence-lacking': 'Evidence lacking',
    other: 'Other',
  },
  severities: { serious: 'Serious', moderate: 'Moderate', minor: 'Minor' },
  states: {
    open: 'Open',
    'under-way': 'Under way',
    'to-review': 'To be reviewed',
    closed: 'Signed off',
    withdrawn: 'Withdrawn',
  },
  statuses: {
    'not-started': 'Not started',
    'under-way': 'Under way',
    done: 'Done',
    cannot: 'Cannot be done',
  },
};
