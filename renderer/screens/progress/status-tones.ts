import type { ProgressStatus } from '#shared/model/progress.ts';
import type { StateTone } from '../../components/StateTag.tsx';

/** How each status looks beside its word. */
export const statusTones: { readonly [Status in ProgressStatus]: StateTone } = {
  'not-started': 'waiting',
  'under-way': 'under-way',
  'done-on-time': 'good',
  'done-late': 'warning',
  'not-done': 'bad',
};
