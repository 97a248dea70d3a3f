import { lazy, Suspense } from 'react';
import styles from './Chart.module.css';
import type { ChartCanvasProps } from './ChartCanvas.tsx';

const ChartCanvas = lazy(() => import('./ChartCanvas.tsx'));

/** A picture of figures that also stand in a table. The drawing code is loaded when the first one is looked at. */
export const Chart = (props: ChartCanvasProps) => (
  <Suspense fallback={<div className={styles.chart} style={{ height: props.height }} aria-hidden="true" />}>
    <ChartCanvas {...props} />
  </Suspense>
);
