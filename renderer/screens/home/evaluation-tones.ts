import type { EvaluationState } from '#shared/model/evaluation.ts';
import type { StateTone } from '../../components/StateTag.tsx';

/** How each state of an evaluation looks beside its word. */
export const evaluationTones: { readonly [State in EvaluationState]: StateTone } = {
  draft: 'waiting',
  planned: 'waiting',
  'self-assessment': 'under-way',
  'on-site': 'under-way',
  scoring: 'under-way',
  review: 'under-way',
  final: 'good',
  reported: 'good',
  rectification: 'under-way',
  closed: 'good',
};
