/** What a chart shows where there is no figure. */
export const missingFigure = '—';
