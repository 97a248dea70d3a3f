import type { Chart, Table } from '#shared/reports/document/document-model.ts';

/** The figures of a chart as a table, where no font of the machine can draw its labels. */
export const figureTable = (chart: Chart): Pick<Table, 'columns' | 'header' | 'rows'> => ({
  columns: [
    { share: 40, alignment: 'left' },
    ...chart.series.map(() => ({
      share: 60 / Math.max(1, chart.series.length),
      alignment: 'right' as const,
    })),
  ],
  header: [{ cells: [{ text: '' }, ...chart.series.map(({ name }) => ({ text: name }))] }],
  rows: chart.categories.map((category, index) => ({
    cells: [
      { text: category },
      ...chart.series.map(({ values }) => {
        const value = values[index] ?? null;
        return { text: value === null ? '—' : `${value}${chart.unit}` };
      }),
    ],
  })),
});
