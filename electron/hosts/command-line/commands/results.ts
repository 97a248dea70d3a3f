import { indicatorsOf } from '#shared/model/framework.ts';
import type { EvaluationResult, SubjectResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { askedSubject, derivationTarget } from '../derivation-target.ts';
import { shownEntered } from '../entered-text.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { explainSubjects } from '../explain-subjects.ts';
import { tableText } from '../table.ts';
import { totalsTable } from '../totals-table.ts';

/** Prints totals of an evaluation, the indicators of one subject, or where a number comes from. */
export const results: Command = {
  options: {
    subject: { type: 'string' },
    dimension: { type: 'string' },
    indicator: { type: 'string' },
    scorer: { type: 'string' },
    explain: { type: 'boolean' },
  },
  run: async (invocation) => {
    const evaluationId = requirePositional(
      invocation,
      0,
      invocation.catalogue.commandLine.headings.evaluation,
    );
    refuseFurther(invocation, 1);
    const client = await invocation.open();
    const result = await client.call('results.get', { evaluationId });
    const snapshot = await client.call('scoring.snapshot', { evaluationId });
    const asked = textOption(invocation, 'subject');
    const subjects =
      asked === undefined
        ? result.subjects
        : result.subjects.filter(
            (each) => each.subjectId === askedSubject(asked, snapshot, invocation.catalogue),
          );
    if (invocation.values.explain === true) {
      const target = derivationTarget(
        {
          indicator: textOption(invocation, 'indicator'),
          dimension: textOption(invocation, 'dimension'),
          scorer: textOption(invocation, 'scorer'),
        },
        snapshot,
        invocation.catalogue,
      );
      return explainSubjects(
        invocation,
        client,
        snapshot,
        subjects.map(({ subjectId }) => subjectId),
        target,
      );
    }
    const [only] = subjects;
    if (asked !== undefined && only) return showSubject(invocation, snapshot, only);
    return showTotals(invocation, snapshot, result);
  },
};

const showTotals = async (
  { output, catalogue }: Invocation,
  snapshot: EvaluationSnapshot,
  result: EvaluationResult,
): Promise<ExitCode> => {
  const rows = result.subjects.map((subject) => ({
    evaluation: snapshot.evaluation.title,
    name: snapshot.subjects.find(({ id }) => id === subject.subjectId)?.name ?? subject.subjectId,
    subject,
  }));
  output.result(result, totalsTable(rows, catalogue, 'subjects'));
  return exitCodes.ok;
};

const showSubject = async (
  { output, catalogue }: Invocation,
  { framework, scorers }: EvaluationSnapshot,
  subject: SubjectResult,
): Promise<ExitCode> => {
  const { headings } = catalogue.commandLine;
  const indicators = indicatorsOf(framework.document);
  const sheets = subject.scorerTotals.map(({ scorerId }) => scorerId);
  const text = tableText(
    [
      { heading: headings.code, cell: (row) => row.code },
      {
        heading: headings.name,
        cell: (row) => indicators.find(({ id }) => id === row.indicatorId)?.name ?? row.indicatorId,
      },
      { heading: headings.fullScore, cell: (row) => row.fullScore, align: 'right' as const },
      { heading: headings.points, cell: (row) => row.points?.rounded ?? '', align: 'right' as const },
      ...sheets.map((scorerId) => ({
        heading: scorers.find(({ id }) => id === scorerId)?.name ?? scorerId,
        cell: (row: SubjectResult['indicators'][number]) => {
          const cell = row.cells.find((each) => each.scorerId === scorerId);
          return cell ? shownEntered(cell, catalogue) : '';
        },
        align: 'right' as const,
      })),
    ],
    subject.indicators,
  );
  output.result(subject, text);
  return exitCodes.ok;
};
