import { dayInWords } from '../../i18n/day-in-words.ts';
import type { Finding } from '../../model/finding.ts';
import { findingNatures, findingSeverities } from '../../model/finding.ts';
import { type Indicator, indicatorsOf } from '../../model/framework.ts';
import { findingState } from '../../model/rectification.ts';
import { numberCell, textCell } from '../cells.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Sheet } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';
import { addLine, addSignatures, addTitle, agencyParticulars, landscape } from './table-parts.ts';

/** 序号, 被评对象, 对应指标, 问题表述, 事实与依据, 性质, 程度, 责任单位, 建议, 整改状态. */
const widths = [5.5, 16, 16, 26, 34, 9, 7, 16, 26, 10];

/** The clause a finding is measured by: its own, or those of its indicator. */
const basisOf = (finding: Finding, indicator: Indicator | undefined, context: ReportContext): string => {
  const clauses = finding.clause ? [finding.clause] : (indicator?.citations ?? []);
  const sections = [...new Set(clauses.flatMap(({ section }) => (section === null ? [] : [section])))];
  return sections.join(context.texts.listSeparator);
};

/** 问题清单: every finding with its facts and grounds, withdrawn ones for reference. */
export const findingsSheet = (name: string, context: ReportContext): Sheet => {
  const { texts, snapshot, catalogue, framework } = context;
  const words = catalogue.inspectionSheets;
  const own = words.findings;
  const names = catalogue.findings;
  const indicators = new Map(indicatorsOf(framework).map((indicator) => [indicator.id, indicator]));
  const lines = Map.groupBy(snapshot.rectifications, (line) => line.findingId);
  const sheet = sheetBuilder(widths);
  addTitle(
    sheet,
    own.title(snapshot.evaluation.title),
    agencyParticulars(context, dayInWords(context.today, context)).slice(0, 3),
  );
  const head = sheet.add(
    [
      words.number,
      words.subject,
      own.indicator,
      own.statement,
      own.facts,
      own.nature,
      own.severity,
      own.unit,
      own.suggestion,
      own.state,
    ].map((text) => textCell(text, 'header')),
    { minimumHeight: 36 },
  );
  const standing = snapshot.findings.filter(({ withdrawnReason }) => withdrawnReason === null);
  snapshot.findings.forEach((finding, index) => {
    const indicator = finding.indicatorId === null ? undefined : indicators.get(finding.indicatorId);
    const subject = context.subjects.find(({ id }) => id === finding.subjectId);
    const basis = basisOf(finding, indicator, context);
    const numbers = finding.evidenceIds.map(context.evidenceNumberOf);
    const facts = [
      finding.facts,
      basis === '' ? '' : own.basis(basis),
      numbers.length === 0 ? '' : own.evidence(numbers.join(texts.listSeparator)),
    ];
    sheet.add(
      [
        numberCell(String(index + 1), null, 'body-centre'),
        textCell(subject?.name ?? finding.subjectId, 'body-text'),
        textCell(
          indicator ? texts.scoreSheet.indicatorCell(indicator.code, indicator.name) : own.noIndicator,
          'body-text',
        ),
        textCell(finding.statement + (finding.origin ? own.carried(finding.origin.year) : ''), 'body-text'),
        textCell(facts.filter(Boolean).join('\n'), 'body-text'),
        textCell(names.natures[finding.nature], 'body-centre'),
        textCell(names.severities[finding.severity], 'body-centre'),
        textCell(finding.responsibleUnit, 'body-text'),
        textCell(finding.suggestion, 'body-text'),
        textCell(
          finding.withdrawnReason === null
            ? names.states[findingState(finding, lines.get(finding.id) ?? [])]
            : own.withdrawn(finding.withdrawnReason),
          finding.withdrawnReason === null ? 'body-centre' : 'body-muted',
        ),
      ],
      { minimumHeight: 28, continued: words.continued },
    );
  });
  if (snapshot.findings.length === 0)
    sheet.add([span(textCell(own.empty, 'body-muted'), widths.length)], { minimumHeight: 28 });
  const counted = (name: string, count: number): string[] => (count === 0 ? [] : [own.count(name, count)]);
  sheet.add(
    [
      span(textCell(own.summary, 'total-centre'), 2),
      span(
        textCell(
          [
            own.total(standing.length),
            ...findingSeverities.flatMap((severity) =>
              counted(
                names.severities[severity],
                standing.filter((each) => each.severity === severity).length,
              ),
            ),
            ...findingNatures.flatMap((nature) =>
              counted(names.natures[nature], standing.filter((each) => each.nature === nature).length),
            ),
          ].join(texts.listSeparator),
          'total-text',
        ),
        widths.length - 2,
      ),
    ],
    { minimumHeight: 26 },
  );
  sheet.rule(head);
  addLine(sheet, own.note, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head }),
    frozen: { rows: head + 1, columns: 2 },
    filter: null,
    names: [],
  });
};
