export { ScoringScreen } from './ScoringScreen.tsx';
