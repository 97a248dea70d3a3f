export { SelfAssessmentsScreen } from './SelfAssessmentsScreen.tsx';
