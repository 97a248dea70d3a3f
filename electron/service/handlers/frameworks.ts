import { fail } from '#shared/contract/failure.ts';
import type { frameworkMethods } from '#shared/contract/methods/frameworks.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { checkFramework } from '#shared/scoring/framework-check.ts';
import { draftOperations, newDraftChanges } from '../frameworks/draft.ts';
import { frameworkVersionOf } from '../frameworks/version.ts';
import type { Context, HandlersOf } from '../handler.ts';
import { timeOfOperation } from '../log/clock.ts';
import { toJson } from '../log/to-json.ts';
import { type Draft, findDraft, findVersion, listDrafts, listVersions } from '../queries/frameworks.ts';
import { findPlan, listPlans } from '../queries/plans.ts';
import { copiedWeighting } from '../weightings/changes.ts';

const isVersionId = (id: string): boolean => id.includes('@');

const documentOf = (id: string, { workspace }: Context): FrameworkDocument =>
  (isVersionId(id) ? findVersion(workspace.connection, id) : findDraft(workspace.connection, id)).document;

const problemsOf = (document: FrameworkDocument, { workspace }: Context) =>
  checkFramework(document, paragraphsOf(findPlan(workspace.connection, document.planId).text));

const assertDraft = (id: string, { workspace }: Context): Draft =>
  isVersionId(id) ? fail('framework.frozen', { id }) : findDraft(workspace.connection, id);

const countsOf = (document: FrameworkDocument) => ({
  title: document.title,
  planId: document.planId,
  dimensionCount: document.dimensions.length,
  indicatorCount: indicatorsOf(document).length,
  progressItemCount: document.progressList?.items.length ?? 0,
  totalScore: document.totalScore,
});

/** When anything of a draft was last changed. */
const changedAt = (draftId: string, { workspace }: Context): string => {
  const latest = workspace.connection
    .prepare(
      `SELECT max(operation) FROM head WHERE (entity = 'framework-draft' AND entity_id = ?)
       OR (entity = 'framework-node' AND entity_id >= ? AND entity_id < ?)`,
    )
    // All node ids of the draft start with "<draft>/"; "0" is the character after "/".
    .pluck()
    .get(draftId, `${draftId}/`, `${draftId}0`);
  return typeof latest === 'string' ? new Date(timeOfOperation(latest)).toISOString() : '';
};

export const frameworkHandlers: HandlersOf<typeof frameworkMethods> = {
  'frameworks.list': (_input, context) => {
    const { connection } = context.workspace;
    const titles = new Map(listPlans(connection).map((plan) => [plan.id, plan.title]));
    const versions = listVersions(connection).map((version) => ({
      id: version.id,
      frameworkId: version.frameworkId,
      state: 'published' as const,
      number: version.number,
      shipped: version.shipped,
      ...countsOf(version.document),
      planTitle: titles.get(version.document.planId) ?? '',
      changedAt: version.publishedAt,
    }));
    const drafts = listDrafts(connection).map((draft) => ({
      id: draft.id,
      frameworkId: draft.document.id,
      state: 'draft' as const,
      number: null,
      shipped: false,
      ...countsOf(draft.document),
      planTitle: titles.get(draft.document.planId) ?? '',
      changedAt: changedAt(draft.id, context),
    }));
    return [...drafts, ...versions];
  },
  'frameworks.getVersion': ({ id }, { workspace }) => findVersion(workspace.connection, id),
  'frameworks.getDraft': ({ id }, { workspace }) => {
    const { basedOn, document } = findDraft(workspace.connection, id);
    return { id, basedOn, document };
  },
  'frameworks.createDraft': ({ versionId, as, title }, { workspace, changed }) => {
    const version = findVersion(workspace.connection, versionId);
    const id = workspace.newIdentifier('draft');
    const frameworkId = as === 'copy' ? workspace.newIdentifier('framework') : version.frameworkId;
    workspace.log.record(
      'owner',
      newDraftChanges({
        draftId: id,
        basedOn: versionId,
        createdAt: new Date(workspace.now()).toISOString(),
        document: { ...version.document, id: frameworkId, title },
      }),
    );
    changed(['framework-draft']);
    return { id };
  },
  'frameworks.editDraft': ({ id, edits }, context) => {
    assertDraft(id, context);
    const { batch } = draftOperations(context.workspace, id, edits);
    context.changed(['framework-draft']);
    return { batch };
  },
  'frameworks.undoEdit': ({ id, batch }, context) => {
    assertDraft(id, context);
    const { reverted, kept } = context.workspace.log.revert('owner', batch, id);
    context.changed(['framework-draft']);
    return { reverted, kept };
  },
  'frameworks.discardDraft': ({ id }, context) => {
    assertDraft(id, context);
    context.workspace.log.record('owner', [
      { entity: 'framework-draft', entityId: id, field: 'deleted', value: true },
    ]);
    context.changed(['framework-draft']);
    return {};
  },
  'frameworks.check': ({ id }, context) => problemsOf(documentOf(id, context), context),
  'frameworks.publish': ({ id }, context) => {
    const { workspace } = context;
    const { document } = assertDraft(id, context);
    const problems = problemsOf(document, context);
    if (problems.length > 0) fail('framework.not-publishable', { id, problems: problems.length });
    const earlier = listVersions(workspace.connection).filter(
      (version) => version.frameworkId === document.id,
    );
    const number = Math.max(0, ...earlier.map((version) => version.number)) + 1;
    const version = frameworkVersionOf(document, {
      number,
      shipped: false,
      publishedAt: new Date(workspace.now()).toISOString(),
    });
    workspace.log.record('owner', [
      { entity: 'framework-version', entityId: version.id, field: 'document', value: toJson(version) },
      { entity: 'framework-draft', entityId: id, field: 'deleted', value: true },
      // What the weights were found from stays with the version they made.
      ...copiedWeighting(workspace, id, version.id),
    ]);
    context.changed(['framework-draft', 'framework-version', 'weighting']);
    return { versionId: version.id, number };
  },
};
