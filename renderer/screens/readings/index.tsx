export { ImportScreen } from './ImportScreen.tsx';
export { ReviewScreen } from './ReviewScreen.tsx';
