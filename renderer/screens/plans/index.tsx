export { PlanList } from './PlanList.tsx';
export { PlanReading } from './PlanReading.tsx';
