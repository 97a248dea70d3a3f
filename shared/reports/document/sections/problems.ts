import { blankReasons } from '../../../model/entered-value.ts';
import { findingNatures, findingSeverities } from '../../../model/finding.ts';
import { isLate } from '../../../model/rectification.ts';
import { whole } from '../../../scoring/exact.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { type FindingLine, standingFindings } from '../finding-lines.ts';
import { countTexts, shareOf } from '../standing.ts';

/** Problems written out for each severity; the list of problems has all. */
const mostWrittenOut = { serious: 10, moderate: 6, minor: 3 } as const;
const mostReasons = 4;

/** Labels of the attachments the text refers to. */
export interface AttachmentLabels {
  readonly findings: string;
  readonly ledger: string;
}

const countsSentence = (lines: readonly FindingLine[], context: DocumentContext): string => {
  const { words, catalogue, subjects, snapshot } = context;
  const { problems } = words;
  const count = <Name extends string>(
    names: readonly Name[],
    labels: Readonly<Record<Name, string>>,
    nameOf: (line: FindingLine) => Name,
  ): string =>
    names
      .map((name) => ({ name, own: lines.filter((line) => nameOf(line) === name).length }))
      .filter(({ own }) => own > 0)
      .map(({ name, own }) => problems.part(labels[name], own))
      .join(words.listSeparator);
  const withdrawn = snapshot.findings.length - lines.length;
  const carried = lines.filter(({ finding }) => finding.origin !== null).length;
  return words.sentences([
    problems.total({
      count: lines.length,
      subjects: new Set(lines.map(({ finding }) => finding.subjectId)).size,
      all: subjects.length,
      severities: count(findingSeverities, catalogue.findings.severities, ({ finding }) => finding.severity),
      natures: count(findingNatures, catalogue.findings.natures, ({ finding }) => finding.nature),
    }),
    carried === 0 ? '' : problems.carried(carried),
    withdrawn === 0 ? '' : problems.withdrawn(withdrawn),
  ]);
};

const addList = (
  builder: DocumentBuilder,
  context: DocumentContext,
  lines: readonly FindingLine[],
  labels: AttachmentLabels,
): void => {
  const { words, catalogue, subjects } = context;
  const { problems } = words;
  for (const severity of findingSeverities) {
    const own = lines.filter(({ finding }) => finding.severity === severity);
    if (own.length === 0) continue;
    const name = catalogue.findings.severities[severity];
    builder.heading(3, `problems/${severity}`, problems.listed(name, own.length));
    const written = own.slice(0, mostWrittenOut[severity]);
    for (const { finding, subject, basis, evidence } of written)
      builder.paragraph(
        `problems/${finding.id}`,
        problems.item({
          subject: subjects.length > 1 ? subject : null,
          statement: problems.sentence(finding.statement.trim()),
          facts: problems.sentence(finding.facts.trim().replace(/\s*\n\s*/g, ' ')),
          basis,
          evidence,
          unit: finding.responsibleUnit,
        }),
      );
    const rest = own.length - written.length;
    if (rest > 0) builder.paragraph(`problems/${severity}/rest`, problems.rest(name, rest, labels.findings));
  }
};

const causesSentences = (lines: readonly FindingLine[], context: DocumentContext): string[] => {
  const { words, catalogue, snapshot, result } = context;
  const { problems } = words;
  const natures = [...Map.groupBy(lines, ({ finding }) => finding.nature)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const most = natures[0]?.[1].length ?? 0;
  const mostFrequent = natures.filter(([, own]) => own.length === most);
  const reasons = countTexts(snapshot.scores.map(({ deductionReason }) => deductionReason));
  const all = reasons.reduce((sum, { count }) => sum + count, 0);
  const blanks = new Map<string, number>();
  for (const subject of result.subjects)
    for (const { cells } of subject.indicators)
      for (const { blankReason } of cells)
        if (blankReason !== null && blankReason !== 'not-applicable')
          blanks.set(blankReason, (blanks.get(blankReason) ?? 0) + 1);
  const blankCount = [...blanks.values()].reduce((sum, count) => sum + count, 0);
  return [
    lines.length > 1 && mostFrequent.length < 4
      ? problems.nature(
          mostFrequent.map(([nature]) => catalogue.findings.natures[nature]),
          most,
          most === lines.length
            ? null
            : (shareOf(whole(most), whole(lines.length), context)?.rounded ?? null),
        )
      : '',
    all === 0
      ? problems.noReasons
      : problems.reasons(
          all,
          reasons.length,
          reasons
            .slice(0, mostReasons)
            .map(({ text, count }) => words.lost.quotedReason(text, count))
            .join(words.listSeparator),
        ),
    blankCount === 0
      ? ''
      : problems.blanks(
          blankCount,
          blankReasons
            .filter((reason) => blanks.has(reason))
            .map((reason) => catalogue.rules.blankReasons[reason])
            .join(words.listSeparator),
        ),
  ];
};

/** 存在问题及原因. */
export const addProblems = (
  builder: DocumentBuilder,
  context: DocumentContext,
  labels: AttachmentLabels,
): void => {
  const { words, today } = context;
  const { problems, headings } = words;
  builder.heading(1, 'problems', headings.problems);
  builder.heading(2, 'problems.list', headings.problemList);
  const lines = standingFindings(context);
  if (lines.length === 0) builder.paragraph('problems.list', problems.none);
  else {
    builder.paragraph(
      'problems.list',
      words.sentences([countsSentence(lines, context), problems.attachment(labels.findings)]),
    );
    addList(builder, context, lines, labels);
  }
  builder.heading(2, 'problems.causes', headings.causes);
  builder.paragraph('problems.causes', words.sentences(causesSentences(lines, context)));
  if (lines.length === 0) return;
  builder.heading(2, 'problems.rectification', headings.rectification);
  const measures = lines.flatMap(({ rectifications }) => rectifications);
  builder.paragraph(
    'problems.rectification',
    words.sentences([
      problems.rectification({
        lines: measures.length,
        closed: measures.filter(({ closedOn }) => closedOn !== null).length,
        late: measures.filter((line) => isLate(line, today)).length,
        without: lines.filter(({ rectifications }) => rectifications.length === 0).length,
      }),
      problems.ledger(labels.ledger),
    ]),
  );
};
