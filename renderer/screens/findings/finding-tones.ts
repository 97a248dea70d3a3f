import type { FindingState } from '#shared/model/rectification.ts';
import type { StateTone } from '../../components/StateTag.tsx';

/** How each state looks beside its word. */
export const findingTones: { readonly [State in FindingState]: StateTone } = {
  open: 'waiting',
  'under-way': 'under-way',
  'to-review': 'warning',
  closed: 'good',
  withdrawn: 'neutral',
};
