import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

/**
 * Makes a framework draft of what was accepted in the review of a plan; `--accept-all` first accepts everything
 * undecided. What was rejected stays rejected.
 */
export const draftPlan = async (invocation: Invocation): Promise<ExitCode> => {
  const { catalogue, output, values, signal } = invocation;
  const { headings, planDrafted } = catalogue.commandLine;
  const planId = requirePositional(invocation, 1, headings.plan);
  refuseFurther(invocation, 2);
  const client = await invocation.open();
  const review = await client.call('readings.open', { planId }, { signal });
  const undecided = review.lines.filter(({ state }) => state === 'undecided').map(({ id }) => id);
  if (values['accept-all'] === true && undecided.length > 0)
    await client.call('readings.accept', { planId, lineIds: undecided });
  const choices = {
    planId,
    scores: review.scoresPrinted ? ('printed' as const) : ('shared' as const),
    vetoes: review.vetoes.map(({ code }) => code),
    progressList: review.progressList !== null,
  };
  const preview = await client.call('readings.previewDraft', choices);
  const title = textOption(invocation, 'title') ?? review.title;
  const { draftId } = await client.call('readings.createDraft', {
    ...choices,
    title,
    previewSha256: preview.sha256,
  });
  const { lines, totalScore, problems } = preview;
  output.result(
    { draftId, title, totalScore, lines, problems },
    planDrafted(draftId, title, lines.length, totalScore, problems.length),
  );
  return exitCodes.ok;
};
