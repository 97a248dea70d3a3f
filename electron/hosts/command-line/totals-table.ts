import type { Catalogue } from '#shared/i18n/translation.ts';
import type { SubjectResult } from '#shared/model/result.ts';
import { type Column, tableText } from './table.ts';

export interface TotalsRow {
  readonly evaluation: string;
  readonly name: string;
  readonly subject: SubjectResult;
}

/** Totals, one subject a line; `evaluations` puts the evaluation in front. */
export const totalsTable = (
  rows: readonly TotalsRow[],
  { commandLine }: Catalogue,
  of: 'subjects' | 'evaluations',
): string => {
  const { headings } = commandLine;
  const evaluation: Column<TotalsRow> = { heading: headings.evaluation, cell: (row) => row.evaluation };
  return tableText<TotalsRow>(
    [
      ...(of === 'evaluations' ? [evaluation] : []),
      { heading: headings.subject, cell: ({ name }) => name },
      { heading: headings.base, cell: ({ subject }) => subject.base.rounded, align: 'right' },
      { heading: headings.bonus, cell: ({ subject }) => subject.bonus.rounded, align: 'right' },
      { heading: headings.total, cell: ({ subject }) => subject.total.rounded, align: 'right' },
      { heading: headings.rate, cell: ({ subject }) => `${subject.rate.rounded}%`, align: 'right' },
      {
        heading: headings.grade,
        cell: ({ subject }) => subject.grade ?? commandLine.incomplete(subject.missingCells),
      },
      { heading: headings.veto, cell: ({ subject }) => subject.vetoes.join(', ') },
      { heading: headings.rank, cell: ({ subject }) => rankText(subject), align: 'right' },
    ],
    rows,
  );
};

const rankText = ({ rank }: SubjectResult): string =>
  rank === null ? '' : `${rank.position}${rank.tied ? '=' : ''}/${rank.of}`;
