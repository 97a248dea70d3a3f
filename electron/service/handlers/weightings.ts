import { fail } from '#shared/contract/failure.ts';
import type { weightingMethods } from '#shared/contract/methods/weightings.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import { compare, exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { withFullScores } from '#shared/scoring/weights/full-scores.ts';
import { newDraftChanges } from '../frameworks/draft.ts';
import type { Context, HandlersOf } from '../handler.ts';
import { findDraft, findVersion } from '../queries/frameworks.ts';
import { findWeighting } from '../queries/weightings.ts';
import { copiedWeighting, weightingChanges } from '../weightings/changes.ts';

const documentOf = (id: string, { workspace }: Context): FrameworkDocument =>
  (id.includes('@') ? findVersion(workspace.connection, id) : findDraft(workspace.connection, id)).document;

/** The version's document with new full scores, refused unless they are one per indicator and keep the total. */
const reweighted = (document: FrameworkDocument, fullScores: readonly string[]): FrameworkDocument => {
  const indicators = indicatorsOf(document);
  const found = exactToText(sum(fullScores.map(exact)));
  if (compare(exact(found), exact(document.totalScore)) !== 0)
    fail('framework.total-differs', { place: document.title, found, expected: document.totalScore });
  return (
    withFullScores(document, fullScores) ??
    fail('statistics.weights-count', {
      place: document.title,
      found: fullScores.length,
      expected: indicators.length,
    })
  );
};

const withRules = (
  document: FrameworkDocument,
  rules: readonly { readonly indicatorId: string; readonly rule: string }[],
): FrameworkDocument => {
  const byIndicator = new Map(rules.map(({ indicatorId, rule }) => [indicatorId, rule]));
  return {
    ...document,
    dimensions: document.dimensions.map((dimension) => ({
      ...dimension,
      indicators: dimension.indicators.map((indicator) => ({
        ...indicator,
        rule: byIndicator.get(indicator.id) ?? indicator.rule,
      })),
    })),
  };
};

export const weightingHandlers: HandlersOf<typeof weightingMethods> = {
  'weightings.get': ({ frameworkId }, context) => {
    documentOf(frameworkId, context);
    return findWeighting(context.workspace.connection, frameworkId);
  },
  'weightings.edit': ({ frameworkId, edits }, context) => {
    const { workspace } = context;
    const document = documentOf(frameworkId, context);
    const weighting = findWeighting(workspace.connection, frameworkId);
    const now = new Date(workspace.now()).toISOString();
    const { batch } = workspace.log.record('owner', weightingChanges(weighting, document, edits, now));
    context.changed(['weighting']);
    return { batch };
  },
  'weightings.undoEdit': ({ frameworkId, batch }, { workspace, changed }) => {
    const { reverted, kept } = workspace.log.revert('owner', batch, frameworkId);
    changed(['weighting']);
    return { reverted, kept };
  },
  'weightings.createDraft': ({ versionId, title, fullScores, rules }, { workspace, changed }) => {
    const version = findVersion(workspace.connection, versionId);
    const document = withRules(reweighted(version.document, fullScores), rules);
    const id = workspace.newIdentifier('draft');
    workspace.log.record('owner', [
      ...newDraftChanges({
        draftId: id,
        basedOn: versionId,
        createdAt: new Date(workspace.now()).toISOString(),
        document: { ...document, title },
      }),
      ...copiedWeighting(workspace, versionId, id),
    ]);
    changed(['framework-draft', 'weighting']);
    return { id };
  },
};
