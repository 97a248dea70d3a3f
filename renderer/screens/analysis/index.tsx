export { DisagreementView } from './DisagreementView.tsx';
export { SensitivityView } from './SensitivityView.tsx';
