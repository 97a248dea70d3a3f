import { lazy, Suspense } from 'react';
import styles from './Chart.module.css';
import type { ChartCanvasProps } from './ChartCanvas.tsx';

const ChartCanvas = lazy(() => import('./ChartCanvas.tsx'));

interface ChartProps extends ChartCanvasProps {
  /** Said until the first picture is drawn. */
  readonly waiting?: string;
}

/** A picture of figures that also stand in a table. The drawing code is loaded when the first one is looked at. */
export const Chart = ({ waiting, ...picture }: ChartProps) => (
  <Suspense
    fallback={
      <div
        className={styles.chart}
        style={{ height: picture.height }}
        {...(waiting === undefined ? { 'aria-hidden': true } : { role: 'status' })}
      >
        {waiting}
      </div>
    }
  >
    <ChartCanvas {...picture} />
  </Suspense>
);
