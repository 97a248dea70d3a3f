import { useEffect, useRef } from 'react';
import styles from './DimensionView.module.css';
import { type ChartData, type ChartKind, drawChart, setChart } from './dimension-chart.ts';

interface DimensionChartProps {
  readonly kind: ChartKind;
  readonly data: ChartData;
}

/** The picture of the table beside it. Loaded only when it is looked at. */
const DimensionChart = ({ kind, data }: DimensionChartProps) => {
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
    if (chart.current) setChart(chart.current, kind, data);
  }, [kind, data]);
  return <div ref={place} className={styles.chart} role="img" aria-label={data.label} />;
};

export default DimensionChart;
