import { findingState } from '../../../model/rectification.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { type FindingLine, findingLines } from '../finding-lines.ts';
import { column, tableOf } from '../table-parts.ts';

/** 问题清单: every finding, withdrawn ones with the reason. */
export const addFindings = (builder: DocumentBuilder, context: DocumentContext, title: string): void => {
  const { words, catalogue, subjects } = context;
  const { attachments } = words;
  const names = catalogue.findings;
  builder.table(
    'attachment/findings',
    title,
    tableOf<FindingLine>(
      [
        column(attachments.number, 5, 'centre', ({ number }) => String(number)),
        ...(subjects.length > 1
          ? [column<FindingLine>(attachments.subject, 12, 'left', ({ subject }) => subject)]
          : []),
        column(attachments.indicator, 12, 'left', ({ indicator }) =>
          indicator ? words.codeAndName(indicator.code, indicator.name) : attachments.noIndicator,
        ),
        column(
          attachments.statement,
          18,
          'left',
          ({ finding }) =>
            finding.statement + (finding.origin ? attachments.carried(finding.origin.year) : ''),
        ),
        column(attachments.facts, 24, 'left', ({ finding, basis, evidence }) =>
          [
            finding.facts,
            basis === '' ? '' : attachments.basis(basis),
            evidence === '' ? '' : attachments.files(evidence),
          ]
            .filter((part) => part !== '')
            .join('\n'),
        ),
        column(attachments.nature, 8, 'centre', ({ finding }) => names.natures[finding.nature]),
        column(attachments.severity, 6, 'centre', ({ finding }) => names.severities[finding.severity]),
        column(attachments.unit, 11, 'left', ({ finding }) => finding.responsibleUnit),
        column(attachments.suggestion, 17, 'left', ({ finding }) => finding.suggestion),
        column(attachments.state, 9, 'centre', ({ finding, rectifications }) =>
          finding.withdrawnReason === null
            ? names.states[findingState(finding, rectifications)]
            : attachments.withdrawn(finding.withdrawnReason),
        ),
      ],
      findingLines(context),
    ),
  );
};
