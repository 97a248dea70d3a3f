import { createHash } from 'node:crypto';
import { fail } from '#shared/contract/failure.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { DraftPreview } from '#shared/model/plan-review.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { type ReviewDraftChoices, reviewDraft } from '#shared/plan/review/review-draft.ts';
import { checkFramework } from '#shared/scoring/framework-check.ts';
import { newDraftChanges } from '../frameworks/draft.ts';
import { toJson } from '../log/to-json.ts';
import type { Workspace } from '../workspace.ts';
import { draftLanguage, type ReviewInHand } from './review-of-plan.ts';

/** Ids a preview stands under; the draft gets its own. */
const previewId = 'preview';

interface Made {
  readonly document: FrameworkDocument;
  readonly preview: DraftPreview;
}

/** Identifies the content of a framework, whatever its ids and title. */
const contentHash = ({ dimensions, vetoes, progressList, totalScore }: FrameworkDocument): string =>
  createHash('sha256')
    .update(
      canonicalJson(
        toJson({
          dimensions: dimensions.map(({ id: _id, ...dimension }) => dimension),
          vetoes,
          progressList,
          totalScore,
        }),
      ),
    )
    .digest('hex');

const make = (
  { plan, review }: ReviewInHand,
  choices: ReviewDraftChoices,
  { frameworkId, title, method }: { frameworkId: string; title: string; method: string },
): Made => {
  const unknown = choices.vetoes.find((wanted) => !review.vetoes.some(({ code }) => code === wanted));
  if (unknown !== undefined) fail('request.invalid', { method, at: 'vetoes', detail: unknown }, ['vetoes']);
  const { document, lines } = reviewDraft(review, { ...choices, frameworkId, title, texts: draftLanguage });
  const codes = new Map(
    document.dimensions.flatMap(({ indicators }) => indicators.map(({ id, code }) => [id, code] as const)),
  );
  const used = review.dimensions.filter(({ id }) => lines.some(({ line }) => line.dimensionId === id));
  return {
    document,
    preview: {
      lines: lines.map(({ line, fullScore, scoreFrom }) => ({
        lineId: line.id,
        dimensionId: line.dimensionId,
        code: codes.get(line.id) ?? '',
        name: line.indicator.name,
        fullScore,
        scoreFrom,
      })),
      dimensions: document.dimensions.map(({ code, name, weight, indicators }, index) => ({
        dimensionId: used[index]?.id ?? code,
        code,
        name,
        weight,
        lineCount: indicators.length,
      })),
      totalScore: document.totalScore,
      undecided: review.counts.undecided,
      problems: checkFramework(document, paragraphsOf(plan.text)),
      sha256: contentHash(document),
    },
  };
};

/** What a draft of the accepted lines would hold; writes nothing. */
export const previewDraft = (hand: ReviewInHand, choices: ReviewDraftChoices): DraftPreview =>
  make(hand, choices, { frameworkId: previewId, title: hand.review.title, method: 'readings.previewDraft' })
    .preview;

/** Makes a framework draft of the accepted lines, as one batch. */
export const createDraft = (
  hand: ReviewInHand,
  choices: ReviewDraftChoices & {
    readonly title: string;
    readonly previewSha256: string;
    readonly actor: string;
  },
  workspace: Workspace,
): { draftId: string; batch: string } => {
  const frameworkId = workspace.newIdentifier('framework');
  const { document, preview } = make(hand, choices, {
    frameworkId,
    title: choices.title,
    method: 'readings.createDraft',
  });
  if (preview.sha256 !== choices.previewSha256)
    fail('reading.review-changed', { title: hand.plan.title }, ['previewSha256']);
  const draftId = workspace.newIdentifier('draft');
  const { batch } = workspace.log.record(
    choices.actor,
    newDraftChanges({
      draftId,
      basedOn: null,
      createdAt: new Date(workspace.now()).toISOString(),
      document,
      fromReading: true,
    }),
  );
  return { draftId, batch };
};
