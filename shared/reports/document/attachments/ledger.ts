import { dayInWords } from '../../../i18n/day-in-words.ts';
import { isLate, type Rectification } from '../../../model/rectification.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { type FindingLine, standingFindings } from '../finding-lines.ts';
import { column, tableOf } from '../table-parts.ts';

interface LedgerLine extends FindingLine {
  /** Null for a finding without any measure. */
  readonly line: Rectification | null;
}

/** 整改台账: every measure under its finding. */
export const addLedger = (builder: DocumentBuilder, context: DocumentContext, title: string): void => {
  const { words, catalogue, subjects, today } = context;
  const { attachments } = words;
  const day = (date: string | null): string => (date === null ? '' : dayInWords(date, context));
  builder.table(
    'attachment/ledger',
    title,
    tableOf<LedgerLine>(
      [
        column(attachments.number, 5, 'centre', ({ number }) => String(number)),
        ...(subjects.length > 1
          ? [column<LedgerLine>(attachments.subject, 12, 'left', ({ subject }) => subject)]
          : []),
        column(attachments.problem, 17, 'left', ({ finding }) => finding.statement),
        column(attachments.measure, 18, 'left', ({ line }) => line?.measure ?? attachments.noMeasure),
        column(attachments.unit, 11, 'left', ({ line, finding }) => line?.unit ?? finding.responsibleUnit),
        column(attachments.person, 8, 'centre', ({ line }) => line?.person ?? ''),
        column(attachments.due, 14, 'centre', ({ line }) =>
          line ? `${day(line.dueOn)}${isLate(line, today) ? attachments.late : ''}` : '',
        ),
        column(attachments.progressText, 14, 'left', ({ line }) =>
          line
            ? [catalogue.findings.statuses[line.status], line.progress]
                .filter((part) => part !== '')
                .join(words.clauseSeparator)
            : '',
        ),
        column(attachments.reviewer, 8, 'centre', ({ line }) => line?.reviewer ?? ''),
        column(attachments.opinion, 13, 'left', ({ line }) => line?.opinion ?? ''),
        column(attachments.closedOn, 14, 'centre', ({ line }) => day(line?.closedOn ?? null)),
      ],
      standingFindings(context).flatMap((finding): LedgerLine[] =>
        finding.rectifications.length === 0
          ? [{ ...finding, line: null }]
          : finding.rectifications.map((line) => ({ ...finding, line })),
      ),
    ),
  );
};
