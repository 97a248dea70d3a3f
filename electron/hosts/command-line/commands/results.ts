import type { Client } from '#shared/contract/index.ts';
import type { DerivationTarget } from '#shared/contract/methods/results.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { EvaluationResult, SubjectResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { derivationText } from '../derivation-text.ts';
import { shownEntered } from '../entered-text.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findNamed } from '../find.ts';
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
        : result.subjects.filter((each) => each.subjectId === subjectId(invocation, snapshot, asked));
    if (invocation.values.explain === true) return explain(invocation, client, snapshot, subjects);
    const [only] = subjects;
    if (asked !== undefined && only) return showSubject(invocation, snapshot, only);
    return showTotals(invocation, snapshot, result);
  },
};

const subjectId = ({ catalogue }: Invocation, { subjects }: EvaluationSnapshot, asked: string): string =>
  findNamed(catalogue.commandLine.headings.subject, subjects, asked, ({ id, name, code }) => [id, name, code])
    .id;

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

/** Which number the options ask about; the total when they name none. */
const targetOf = (invocation: Invocation, { framework, scorers }: EvaluationSnapshot): DerivationTarget => {
  const { headings } = invocation.catalogue.commandLine;
  const indicator = textOption(invocation, 'indicator');
  const dimension = textOption(invocation, 'dimension');
  const scorer = textOption(invocation, 'scorer');
  const scorerId =
    scorer === undefined
      ? null
      : findNamed(headings.scorer, scorers, scorer, ({ id, name }) => [id, name]).id;
  if (indicator !== undefined) {
    const indicatorId = findNamed(
      headings.indicator,
      indicatorsOf(framework.document),
      indicator,
      ({ id, code }) => [id, code],
    ).id;
    return scorerId === null ? { of: 'indicator', indicatorId } : { of: 'cell', indicatorId, scorerId };
  }
  if (dimension !== undefined) {
    const { id } = findNamed(headings.dimension, framework.document.dimensions, dimension, (each) => [
      each.id,
      each.code,
    ]);
    return { of: 'dimension', dimensionId: id };
  }
  return scorerId === null ? { of: 'total' } : { of: 'scorer-total', scorerId };
};

const explain = async (
  invocation: Invocation,
  client: Client,
  snapshot: EvaluationSnapshot,
  subjects: readonly SubjectResult[],
): Promise<ExitCode> => {
  const { output, catalogue } = invocation;
  const target = targetOf(invocation, snapshot);
  const evaluationId = snapshot.evaluation.id;
  const explained = await Promise.all(
    subjects.map(async ({ subjectId }) => ({
      subjectId,
      name: snapshot.subjects.find(({ id }) => id === subjectId)?.name ?? subjectId,
      derivation: await client.call('results.explain', { evaluationId, subjectId, target }),
    })),
  );
  const text = explained
    .map(({ name, derivation }) => `${name}\n${derivationText(derivation, catalogue)}`)
    .join('\n\n');
  output.result(explained, text);
  return exitCodes.ok;
};
