export { AnnualTablesScreen } from './AnnualTablesScreen.tsx';
