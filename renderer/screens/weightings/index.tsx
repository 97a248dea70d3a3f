export { WeightingsPane } from './WeightingsPane.tsx';
