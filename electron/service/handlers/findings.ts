import { fail } from '#shared/contract/failure.ts';
import type { CarryOverCandidate, findingMethods } from '#shared/contract/methods/findings.ts';
import type { Evaluation, Subject } from '#shared/model/evaluation.ts';
import type { Finding } from '#shared/model/finding.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import { findingState, type Rectification, type RectificationFields } from '#shared/model/rectification.ts';
import { subjectKey } from '#shared/scoring/comparison/years.ts';
import type { HandlersOf } from '../handler.ts';
import { createdChanges, fieldChanges } from '../log/field-changes.ts';
import { findEvaluation, findSubject, listSubjects, nextPosition } from '../queries/evaluations.ts';
import { listEvidence } from '../queries/evidence.ts';
import { findFinding, findRectification, listFindings, listRectifications } from '../queries/findings.ts';
import { findIndicator, findVersion } from '../queries/frameworks.ts';
import type { Workspace } from '../workspace.ts';

/** Findings live on after scoring is locked, until the evaluation is closed. */
const assertOpen = ({ connection }: Workspace, evaluationId: string): Evaluation => {
  const evaluation = findEvaluation(connection, evaluationId);
  if (evaluation.state === 'closed') fail('finding.evaluation-closed', { title: evaluation.title });
  return evaluation;
};

const assertIndicator = (
  workspace: Workspace,
  evaluation: Evaluation,
  id: string | null | undefined,
): void => {
  if (id == null) return;
  findIndicator(findVersion(workspace.connection, evaluation.frameworkVersionId).document, id);
};

const assertEvidence = (workspace: Workspace, subject: Subject, ids: readonly string[] | undefined): void => {
  if (!ids || ids.length === 0) return;
  const { evaluationId, id: subjectId } = subject;
  const own = new Set(listEvidence(workspace.connection, { evaluationId, subjectId }).map(({ id }) => id));
  for (const evidence of ids)
    if (!own.has(evidence)) fail('finding.foreign-evidence', { subject: subject.name, evidence });
};

const linesOf = (workspace: Workspace, evaluationId: string, findingId: string): Rectification[] =>
  listRectifications(workspace.connection, evaluationId).filter((line) => line.findingId === findingId);

const assertUnsigned = ({ measure, closedOn }: Rectification): void => {
  if (closedOn !== null) fail('rectification.closed', { measure, closedOn });
};

/** Nothing is completed before it was found, in days of the calendar. */
const assertCompletion = ({ raisedAt }: Finding, line: RectificationFields): void => {
  const raisedOn = raisedAt.slice(0, 10);
  if (line.completedOn !== null && line.completedOn < raisedOn)
    fail('rectification.day-order', { measure: line.measure, day: line.completedOn, after: raisedOn });
};

/** Where a finding was raised first. */
const originOf = ({ origin, evaluationId, id }: Finding, year: number): NonNullable<Finding['origin']> =>
  origin ?? { evaluationId, findingId: id, year };

const originKey = ({ evaluationId, findingId }: NonNullable<Finding['origin']>): string =>
  joinIdentifier(evaluationId, findingId);

/** What an evaluation left open, matched with the subjects and indicators of a later one. */
const carryOverCandidates = (
  workspace: Workspace,
  fromEvaluationId: string,
  evaluationId: string,
): CarryOverCandidate[] => {
  const { connection } = workspace;
  const from = findEvaluation(connection, fromEvaluationId);
  const to = findEvaluation(connection, evaluationId);
  if (from.id === to.id) fail('finding.same-evaluation', { title: to.title });
  const later = new Map(listSubjects(connection, to.id).map((subject) => [subjectKey(subject), subject.id]));
  const earlier = new Map(listSubjects(connection, from.id).map((subject) => [subject.id, subject]));
  const indicatorsBefore = new Map(
    indicatorsOf(findVersion(connection, from.frameworkVersionId).document).map((each) => [each.id, each]),
  );
  const indicatorsNow = indicatorsOf(findVersion(connection, to.frameworkVersionId).document);
  const present = new Set(
    listFindings(connection, to.id).flatMap(({ origin }) => (origin ? [originKey(origin)] : [])),
  );
  const lines = Map.groupBy(listRectifications(connection, from.id), (line) => line.findingId);
  return listFindings(connection, from.id).flatMap((finding): CarryOverCandidate[] => {
    const subject = earlier.get(finding.subjectId);
    const rectifications = lines.get(finding.id) ?? [];
    const state = findingState(finding, rectifications);
    if (!subject || state === 'closed' || state === 'withdrawn') return [];
    const before = finding.indicatorId === null ? undefined : indicatorsBefore.get(finding.indicatorId);
    return [
      {
        finding,
        rectifications,
        subjectName: subject.name,
        subjectId: later.get(subjectKey(subject)) ?? null,
        indicatorId:
          (before && indicatorsNow.find(({ code, name }) => code === before.code && name === before.name))
            ?.id ?? null,
        present: present.has(originKey(originOf(finding, from.year))),
      },
    ];
  });
};

export const findingHandlers: HandlersOf<typeof findingMethods> = {
  'findings.list': ({ evaluationId }, { workspace: { connection } }) => {
    findEvaluation(connection, evaluationId);
    return {
      findings: listFindings(connection, evaluationId),
      rectifications: listRectifications(connection, evaluationId),
    };
  },
  'findings.add': ({ evaluationId, subjectId, actor, ...fields }, { workspace, changed }) => {
    const evaluation = assertOpen(workspace, evaluationId);
    assertIndicator(workspace, evaluation, fields.indicatorId);
    assertEvidence(workspace, findSubject(workspace.connection, evaluationId, subjectId), fields.evidenceIds);
    const id = workspace.newIdentifier('finding');
    workspace.log.record(
      actor,
      createdChanges('finding', joinIdentifier(evaluationId, id), {
        subjectId,
        ...fields,
        withdrawnReason: null,
        origin: null,
        raisedBy: actor,
        raisedAt: new Date(workspace.now()).toISOString(),
        position: nextPosition(listFindings(workspace.connection, evaluationId)),
      }),
    );
    changed(['finding'], evaluationId);
    return findFinding(workspace.connection, evaluationId, id);
  },
  'findings.set': ({ evaluationId, id, fields, actor }, { workspace, changed }) => {
    const evaluation = assertOpen(workspace, evaluationId);
    const finding = findFinding(workspace.connection, evaluationId, id);
    assertIndicator(workspace, evaluation, fields.indicatorId);
    assertEvidence(
      workspace,
      findSubject(workspace.connection, evaluationId, finding.subjectId),
      fields.evidenceIds,
    );
    workspace.log.record(actor, fieldChanges('finding', joinIdentifier(evaluationId, id), fields));
    changed(['finding'], evaluationId);
    return findFinding(workspace.connection, evaluationId, id);
  },
  'findings.withdraw': ({ evaluationId, id, reason, actor }, { workspace, changed }) => {
    assertOpen(workspace, evaluationId);
    findFinding(workspace.connection, evaluationId, id);
    workspace.log.record(
      actor,
      fieldChanges('finding', joinIdentifier(evaluationId, id), { withdrawnReason: reason }),
    );
    changed(['finding'], evaluationId);
    return findFinding(workspace.connection, evaluationId, id);
  },
  'findings.move': ({ evaluationId, id, to }, { workspace, changed }) => {
    assertOpen(workspace, evaluationId);
    const finding = findFinding(workspace.connection, evaluationId, id);
    const others = listFindings(workspace.connection, evaluationId).filter((each) => each.id !== id);
    const ordered = [...others.slice(0, to), finding, ...others.slice(to)];
    const { batch } = workspace.log.record(
      'owner',
      ordered.flatMap((each, position) =>
        each.position === position
          ? []
          : fieldChanges('finding', joinIdentifier(evaluationId, each.id), { position }),
      ),
    );
    changed(['finding'], evaluationId);
    return { batch };
  },
  'findings.remove': ({ evaluationId, id, actor }, { workspace, changed }) => {
    assertOpen(workspace, evaluationId);
    findFinding(workspace.connection, evaluationId, id);
    const lines = linesOf(workspace, evaluationId, id);
    lines.forEach(assertUnsigned);
    const { batch } = workspace.log.record(actor, [
      ...fieldChanges('finding', joinIdentifier(evaluationId, id), { deleted: true }),
      ...lines.flatMap((line) =>
        fieldChanges('rectification', joinIdentifier(evaluationId, line.id), { deleted: true }),
      ),
    ]);
    changed(['finding', 'rectification'], evaluationId);
    return { batch };
  },
  'rectifications.add': ({ evaluationId, findingId, actor, ...fields }, { workspace, changed }) => {
    assertOpen(workspace, evaluationId);
    const finding = findFinding(workspace.connection, evaluationId, findingId);
    if (finding.withdrawnReason !== null) fail('finding.withdrawn', { statement: finding.statement });
    assertEvidence(
      workspace,
      findSubject(workspace.connection, evaluationId, finding.subjectId),
      fields.evidenceIds,
    );
    assertCompletion(finding, fields);
    const id = workspace.newIdentifier('rectification');
    workspace.log.record(
      actor,
      createdChanges('rectification', joinIdentifier(evaluationId, id), {
        findingId,
        ...fields,
        closedOn: null,
        position: nextPosition(listRectifications(workspace.connection, evaluationId)),
      }),
    );
    changed(['rectification'], evaluationId);
    return findRectification(workspace.connection, evaluationId, id);
  },
  'rectifications.set': ({ evaluationId, id, fields, actor }, { workspace, changed }) => {
    assertOpen(workspace, evaluationId);
    const line = findRectification(workspace.connection, evaluationId, id);
    assertUnsigned(line);
    const finding = findFinding(workspace.connection, evaluationId, line.findingId);
    assertEvidence(
      workspace,
      findSubject(workspace.connection, evaluationId, finding.subjectId),
      fields.evidenceIds,
    );
    const { completedOn = line.completedOn, measure = line.measure } = fields;
    assertCompletion(finding, { ...line, completedOn, measure });
    workspace.log.record(actor, fieldChanges('rectification', joinIdentifier(evaluationId, id), fields));
    changed(['rectification'], evaluationId);
    return findRectification(workspace.connection, evaluationId, id);
  },
  'rectifications.close': ({ evaluationId, id, on, actor }, { workspace, changed }) => {
    assertOpen(workspace, evaluationId);
    const line = findRectification(workspace.connection, evaluationId, id);
    if (on !== null) {
      assertUnsigned(line);
      const { measure, status, completedOn, reviewer, opinion } = line;
      const missing = [
        ...(status === 'done' ? [] : (['done'] as const)),
        ...(completedOn === null ? (['completed-on'] as const) : []),
        ...(reviewer.trim() === '' ? (['reviewer'] as const) : []),
        ...(opinion.trim() === '' ? (['opinion'] as const) : []),
      ];
      if (missing.length > 0) fail('rectification.cannot-close', { measure, missing });
      if (completedOn !== null && on < completedOn)
        fail('rectification.day-order', { measure, day: on, after: completedOn });
    }
    workspace.log.record(
      actor,
      fieldChanges('rectification', joinIdentifier(evaluationId, id), { closedOn: on }),
    );
    changed(['rectification'], evaluationId);
    return findRectification(workspace.connection, evaluationId, id);
  },
  'rectifications.remove': ({ evaluationId, id, actor }, { workspace, changed }) => {
    assertOpen(workspace, evaluationId);
    assertUnsigned(findRectification(workspace.connection, evaluationId, id));
    const { batch } = workspace.log.record(
      actor,
      fieldChanges('rectification', joinIdentifier(evaluationId, id), { deleted: true }),
    );
    changed(['rectification'], evaluationId);
    return { batch };
  },
  'findings.previewCarryOver': ({ fromEvaluationId, evaluationId }, { workspace }) =>
    carryOverCandidates(workspace, fromEvaluationId, evaluationId),
  'findings.carryOver': ({ fromEvaluationId, evaluationId, findingIds, actor }, { workspace, changed }) => {
    assertOpen(workspace, evaluationId);
    const { connection } = workspace;
    const { year } = findEvaluation(connection, fromEvaluationId);
    const candidates = carryOverCandidates(workspace, fromEvaluationId, evaluationId);
    let position = nextPosition(listFindings(connection, evaluationId));
    let line = nextPosition(listRectifications(connection, evaluationId));
    const ids: string[] = [];
    const changes = [...new Set(findingIds)].flatMap((wanted) => {
      const found =
        candidates.find(({ finding }) => finding.id === wanted) ??
        fail('request.not-found', { noun: 'finding', id: wanted });
      if (found.present) return [];
      const subjectId =
        found.subjectId ?? fail('request.not-found', { noun: 'subject', id: found.subjectName });
      const { id: _id, evaluationId: _evaluation, ...fields } = found.finding;
      const id = workspace.newIdentifier('finding');
      ids.push(id);
      return [
        ...createdChanges('finding', joinIdentifier(evaluationId, id), {
          ...fields,
          subjectId,
          indicatorId: found.indicatorId,
          // Files belong to the evaluation they were attached in; the origin leads back to them.
          evidenceIds: [],
          origin: originOf(found.finding, year),
          position: position++,
        }),
        ...found.rectifications
          .filter(({ closedOn }) => closedOn === null)
          .flatMap(({ id: _line, evaluationId: _from, ...open }) =>
            createdChanges(
              'rectification',
              joinIdentifier(evaluationId, workspace.newIdentifier('rectification')),
              { ...open, findingId: id, evidenceIds: [], position: line++ },
            ),
          ),
      ];
    });
    const { batch } = workspace.log.record(actor, changes);
    changed(['finding', 'rectification'], evaluationId);
    return { batch, ids };
  },
};
