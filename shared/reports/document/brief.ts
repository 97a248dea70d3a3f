import { dayInWords } from '../../i18n/day-in-words.ts';
import { indicatorsOf } from '../../model/framework.ts';
import { compare, exact, zero } from '../../scoring/exact.ts';
import { amountOf } from '../../scoring/rounding.ts';
import type { DocumentContext } from './context.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { type FindingLine, standingFindings } from './finding-lines.ts';
import {
  changeSentence,
  dimensionSentences,
  meansOf,
  resultSentences,
  subjectDimensions,
} from './sections/subjects.ts';
import { byAmount, lostPoints, type SubjectLine } from './standing.ts';
import { column, tableOf } from './table-parts.ts';

/** What fits on the page; the list of problems has all. */
const mostFindings = 4;
const mostNamed = 3;
/** A rate from which something counts as strong, in percent. */
const strongRate = exact('90');

const severityOrder = ['serious', 'moderate', 'minor'];

/** Strong indicators, and those that lost most. */
const strengthSentences = ({ result }: SubjectLine, context: DocumentContext): string[] => {
  const { words, framework, snapshot } = context;
  const { brief } = words;
  const { rounding } = snapshot.evaluation.rules;
  const results = new Map(result.indicators.map((each) => [each.indicatorId, each]));
  const rated = indicatorsOf(framework).flatMap((indicator) => {
    const own = results.get(indicator.id);
    const lost = lostPoints(indicator, own);
    return own?.rate && lost ? [{ indicator, rate: own.rate, lost: amountOf(lost, rounding) }] : [];
  });
  const strong = rated
    .filter(({ rate }) => compare(exact(rate.exact), strongRate) >= 0)
    .toSorted(
      (a, b) =>
        byAmount<(typeof rated)[number]>(({ rate }) => rate)(a, b) ||
        compare(exact(b.indicator.fullScore), exact(a.indicator.fullScore)),
    )
    .slice(0, mostNamed);
  const weak = rated
    .filter(({ lost }) => compare(exact(lost.exact), zero) > 0)
    .toSorted(byAmount(({ lost }) => lost))
    .slice(0, mostNamed);
  return [
    strong.length === 0
      ? ''
      : brief.strong(
          strong
            .map(({ indicator, rate }) => brief.rated(indicator.name, rate.rounded))
            .join(words.listSeparator),
        ),
    weak.length === 0
      ? ''
      : brief.weak(
          weak
            .map(({ indicator, rate, lost }) => brief.lost(indicator.name, rate.rounded, lost.rounded))
            .join(words.listSeparator),
        ),
  ];
};

const dueOf = ({ rectifications }: FindingLine, context: DocumentContext): string => {
  const last = rectifications
    .flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
    .toSorted()
    .at(-1);
  return last === undefined ? context.words.brief.noDue : dayInWords(last, context);
};

/** 反馈意见书: result, strengths and weaknesses, problems with deadlines, signatures, on one page in most cases. */
export const addBrief = (builder: DocumentBuilder, context: DocumentContext, line: SubjectLine): void => {
  const { words, snapshot, catalogue } = context;
  const { brief } = words;
  const { evaluation, plan } = snapshot;
  const { subject } = line;
  const means = meansOf(context);
  const rated = line.result.dimensions.some(({ rate }) => rate !== null);
  builder.paragraph('brief.subject', brief.heading(subject.name));
  builder.paragraph(
    'brief.intro',
    brief.intro(evaluation.client, evaluation.agency, evaluation.year, plan.title),
  );
  builder.heading(1, 'brief.result', brief.result);
  builder.paragraph(
    'brief.result',
    words.sentences([...resultSentences(line, means, context), changeSentence(line, context)]),
  );
  if (rated) {
    builder.table('brief.dimensions', brief.table, subjectDimensions(line, means, context));
    builder.heading(1, 'brief.strengths', brief.strengths);
    builder.paragraph(
      'brief.strengths',
      words.sentences([...dimensionSentences(line, means, context), ...strengthSentences(line, context)]),
    );
  }
  builder.heading(1, 'brief.problems', brief.problems);
  const findings = standingFindings(context)
    .filter(({ finding }) => finding.subjectId === subject.id)
    .toSorted(
      (a, b) => severityOrder.indexOf(a.finding.severity) - severityOrder.indexOf(b.finding.severity),
    );
  if (findings.length === 0) builder.paragraph('brief.problems', brief.none);
  else {
    builder.table(
      'brief.problems',
      words.attachments.findings,
      tableOf<FindingLine>(
        [
          column(brief.number, 7, 'centre', (_line, index) => String(index + 1)),
          column(brief.problem, 38, 'left', ({ finding }) => finding.statement),
          column(
            brief.severity,
            8,
            'centre',
            ({ finding }) => catalogue.findings.severities[finding.severity],
          ),
          column(brief.suggestion, 32, 'left', ({ finding }) => finding.suggestion),
          column(brief.due, 20, 'centre', (each) => dueOf(each, context)),
        ],
        findings.slice(0, mostFindings),
        { note: findings.length > mostFindings ? brief.rest(findings.length - mostFindings) : null },
      ),
    );
  }
  builder.paragraph('brief.objection', brief.objection);
  builder.add({
    kind: 'signatures',
    lines: [brief.signatureAgency(evaluation.agency), brief.signatureReceived],
  });
};
