import { useEffect, useRef } from 'react';
import styles from './Chart.module.css';
import { drawChart, setChart } from './chart-canvas.ts';

export interface ChartCanvasProps {
  /** What to draw, as ECharts takes it. Keep the same object while nothing changes. */
  readonly option: object;
  /** Said in place of the picture. */
  readonly label: string;
  /** In pixels; without it the picture is as high as the row it stands in. */
  readonly height?: number;
}

const ChartCanvas = ({ option, label, height }: ChartCanvasProps) => {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof drawChart> | null>(null);
  useEffect(() => {
    if (!place.current) return;
    const drawn = drawChart(place.current);
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    if (chart.current) setChart(chart.current, option, label);
  }, [option, label]);
  return <div ref={place} className={styles.chart} style={{ height }} role="img" aria-label={label} />;
};

export default ChartCanvas;
