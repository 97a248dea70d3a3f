export { EvaluationList } from './EvaluationList.tsx';
export { EvaluationNew } from './EvaluationNew.tsx';
export { EvaluationSetup } from './EvaluationSetup.tsx';
