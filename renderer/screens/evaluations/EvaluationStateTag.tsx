import type { EvaluationState } from '#shared/model/evaluation.ts';
import { useTexts } from '../../application/texts.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { evaluationTones } from '../home/evaluation-tones.ts';

/** The state of an evaluation as word and shape. */
export const EvaluationStateTag = ({ state }: { readonly state: EvaluationState }) => {
  const { rules } = useTexts();
  return <StateTag tone={evaluationTones[state]}>{rules.evaluationStates[state]}</StateTag>;
};
