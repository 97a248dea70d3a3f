import { fail } from '#shared/contract/failure.ts';
import type { evidenceMethods } from '#shared/contract/methods/evidence.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import type { HandlersOf } from '../handler.ts';
import { createdChanges } from '../log/field-changes.ts';
import { findEvaluation, findSubject } from '../queries/evaluations.ts';
import { findEvidence, listEvidence } from '../queries/evidence.ts';
import { findIndicator, findVersion } from '../queries/frameworks.ts';
import type { Workspace } from '../workspace.ts';

/** Evidence belongs to an indicator of a subject that both exist. */
const assertPlace = (
  { connection }: Workspace,
  evaluationId: string,
  subjectId: string,
  indicatorId: string,
): void => {
  const { frameworkVersionId } = findEvaluation(connection, evaluationId);
  findSubject(connection, evaluationId, subjectId);
  findIndicator(findVersion(connection, frameworkVersionId).document, indicatorId);
};

export const evidenceHandlers: HandlersOf<typeof evidenceMethods> = {
  'evidence.list': (filter, { workspace }) =>
    listEvidence(workspace.connection, filter).map((evidence) => ({
      ...evidence,
      state: workspace.evidence.glance(evidence.sha256, evidence.size),
    })),
  'evidence.attach': ({ evaluationId, subjectId, indicatorId, handle, actor }, { workspace, changed }) => {
    assertPlace(workspace, evaluationId, subjectId, indicatorId);
    const file = workspace.transfers.take(handle);
    // The content is in its place before the log speaks of it; a crash in between leaves a file nobody refers to.
    workspace.evidence.take(file.path, file.sha256);
    const id = workspace.newIdentifier('evidence');
    const fields = {
      subjectId,
      indicatorId,
      name: file.name,
      size: file.size,
      sha256: file.sha256,
      attachedAt: new Date(workspace.now()).toISOString(),
      attachedBy: actor,
    };
    workspace.log.record(actor, createdChanges('evidence', joinIdentifier(evaluationId, id), fields));
    changed(['evidence'], evaluationId);
    return findEvidence(workspace.connection, id);
  },
  'evidence.rename': ({ id, name }, { workspace, changed }) => {
    const { evaluationId } = findEvidence(workspace.connection, id);
    workspace.log.record('owner', [
      { entity: 'evidence', entityId: joinIdentifier(evaluationId, id), field: 'name', value: name },
    ]);
    changed(['evidence'], evaluationId);
    return findEvidence(workspace.connection, id);
  },
  'evidence.detach': ({ id }, { workspace, changed }) => {
    const { evaluationId } = findEvidence(workspace.connection, id);
    const { batch } = workspace.log.record('owner', [
      { entity: 'evidence', entityId: joinIdentifier(evaluationId, id), field: 'deleted', value: true },
    ]);
    changed(['evidence'], evaluationId);
    return { batch };
  },
  'evidence.open': async ({ id }, { workspace }) => {
    const { name, size, sha256 } = findEvidence(workspace.connection, id);
    const state = await workspace.evidence.examine(sha256);
    if (state !== 'present') return fail(`evidence.${state}`, { name, sha256 });
    return workspace.transfers.offer({
      path: workspace.evidence.pathOf(sha256),
      name,
      size,
      sha256,
      temporary: false,
    });
  },
};
