import type { Client } from '#shared/contract/index.ts';
import {
  type BlankReason,
  blankReasonSchema,
  blankReasons,
  type EnteredValue,
} from '#shared/model/entered-value.ts';
import { type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { factsOf } from '#shared/scoring/results/shared-entry.ts';
import { refuseFurther, requireOption, textOption } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { readEntered, shownEntered } from '../entered-text.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findNamed } from '../find.ts';
import { tableText } from '../table.ts';
import { UsageError } from '../usage-error.ts';

/** Sets one score or shared fact, or lists the scores of an evaluation. */
export const score: Command = {
  options: {
    evaluation: { type: 'string' },
    scorer: { type: 'string' },
    subject: { type: 'string' },
    indicator: { type: 'string' },
    value: { type: 'string' },
    blank: { type: 'string' },
    clear: { type: 'boolean' },
    comment: { type: 'string' },
    'deduction-reason': { type: 'string' },
    source: { type: 'string' },
  },
  run: async (invocation) => {
    const [action] = invocation.positionals;
    refuseFurther(invocation, 1);
    if (action === 'set') return set(invocation);
    if (action === 'list') return list(invocation);
    throw new UsageError(
      action === undefined
        ? { problem: 'missing', what: 'set | list' }
        : { problem: 'unreadable', what: 'score', found: action, allowed: 'set, list' },
    );
  },
};

/** What the options speak of, found by identifier or by name. */
const findPlace = async (invocation: Invocation, client: Client) => {
  const { headings } = invocation.catalogue.commandLine;
  const evaluationId = requireOption(invocation, 'evaluation');
  const { evaluation, subjects, scorers } = await client.call('evaluations.get', { id: evaluationId });
  const version = await client.call('frameworks.getVersion', { id: evaluation.frameworkVersionId });
  const indicators = indicatorsOf(version.document);
  return {
    evaluationId,
    subjects,
    scorers,
    indicators,
    scorer: (asked: string) => findNamed(headings.scorer, scorers, asked, ({ id, name }) => [id, name]),
    subject: (asked: string) =>
      findNamed(headings.subject, subjects, asked, ({ id, name, code }) => [id, name, code]),
    indicator: (asked: string) =>
      findNamed(headings.indicator, indicators, asked, ({ id, code }) => [id, code]),
  };
};

/** The value or blank reason asked for; exactly one of --value, --blank and --clear. */
const readChange = (
  invocation: Invocation,
  indicator: Indicator,
): { readonly value?: EnteredValue | null; readonly blankReason?: BlankReason | null } => {
  const value = textOption(invocation, 'value');
  const blank = textOption(invocation, 'blank');
  const clear = invocation.values.clear === true;
  const given = [value !== undefined, blank !== undefined, clear].filter(Boolean).length;
  if (given > 1) throw new UsageError({ problem: 'unexpected', found: '--value / --blank / --clear' });
  if (clear) return { value: null, blankReason: null };
  if (value !== undefined) return { value: readEntered(value, indicator) };
  if (blank === undefined) return {};
  const reason = blankReasonSchema.safeParse(blank);
  if (!reason.success) {
    throw new UsageError({
      problem: 'unreadable',
      what: '--blank',
      found: blank,
      allowed: blankReasons.join(', '),
    });
  }
  return { blankReason: reason.data };
};

const set = async (invocation: Invocation): Promise<ExitCode> => {
  const client = await invocation.open();
  const place = await findPlace(invocation, client);
  const { evaluationId } = place;
  const indicator = place.indicator(requireOption(invocation, 'indicator'));
  const subjectId = place.subject(requireOption(invocation, 'subject')).id;
  const scorerId = place.scorer(requireOption(invocation, 'scorer')).id;
  const change = readChange(invocation, indicator);
  const comment = textOption(invocation, 'comment');
  const deductionReason = textOption(invocation, 'deduction-reason');
  const source = textOption(invocation, 'source');
  if (change.value?.kind === 'figures') {
    const facts = [];
    for (const fact of factsOf(indicator.id, change.value))
      facts.push(
        await client.call('observations.set', {
          evaluationId,
          subjectId,
          ...fact,
          actor: scorerId,
          ...(source === undefined ? {} : { source }),
        }),
      );
    invocation.output.result(
      facts,
      `${indicator.code}  ${shownEntered({ value: change.value, blankReason: null }, invocation.catalogue)}`,
    );
    return exitCodes.ok;
  }
  const written =
    inputOf(indicator.method).from === 'observation'
      ? await client.call('observations.set', {
          evaluationId,
          subjectId,
          item: indicator.id,
          actor: scorerId,
          ...change,
          ...(source === undefined ? {} : { source }),
        })
      : await client.call('scores.set', {
          evaluationId,
          scorerId,
          subjectId,
          indicatorId: indicator.id,
          ...change,
          ...(comment === undefined ? {} : { comment }),
          ...(deductionReason === undefined ? {} : { deductionReason }),
        });
  invocation.output.result(written, `${indicator.code}  ${shownEntered(written, invocation.catalogue)}`);
  return exitCodes.ok;
};

const list = async (invocation: Invocation): Promise<ExitCode> => {
  const { output, catalogue } = invocation;
  const { headings } = catalogue.commandLine;
  const client = await invocation.open();
  const place = await findPlace(invocation, client);
  const scorer = textOption(invocation, 'scorer');
  const subject = textOption(invocation, 'subject');
  const scores = await client.call('scores.list', {
    evaluationId: place.evaluationId,
    ...(scorer === undefined ? {} : { scorerId: place.scorer(scorer).id }),
    ...(subject === undefined ? {} : { subjectId: place.subject(subject).id }),
  });
  const nameOf = (entries: readonly { id: string; name: string }[], id: string): string =>
    entries.find((each) => each.id === id)?.name ?? id;
  const text = tableText(
    [
      { heading: headings.subject, cell: (each) => nameOf(place.subjects, each.subjectId) },
      { heading: headings.scorer, cell: (each) => nameOf(place.scorers, each.scorerId) },
      {
        heading: headings.indicator,
        cell: (each) => place.indicators.find(({ id }) => id === each.indicatorId)?.code ?? each.indicatorId,
      },
      { heading: headings.value, cell: (each) => shownEntered(each, catalogue) },
      { heading: headings.deductionReason, cell: (each) => each.deductionReason },
      { heading: headings.comment, cell: (each) => each.comment },
    ],
    scores,
  );
  output.result(scores, text);
  return exitCodes.ok;
};
