import { FailureError, fail } from '#shared/contract/failure.ts';
import type { evaluationMethods, NewScorer, NewSubject } from '#shared/contract/methods/evaluations.ts';
import {
  type Evaluation,
  evaluationStates,
  isFinal,
  type Scorer,
  type Subject,
} from '#shared/model/evaluation.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import { hierarchyOf } from '#shared/scoring/results/hierarchy.ts';
import { checkRules } from '#shared/scoring/rules-check.ts';
import type { Context, HandlersOf } from '../handler.ts';
import { previewSubjects } from '../importing/subject-list.ts';
import { createdChanges, fieldChanges } from '../log/field-changes.ts';
import { cellCounts } from '../queries/cell-counts.ts';
import {
  countScores,
  findEvaluation,
  findScorer,
  findSubject,
  listEvaluations,
  listScorers,
  listSubjects,
  nextPosition,
} from '../queries/evaluations.ts';
import { findVersion } from '../queries/frameworks.ts';
import { earlierEvaluations, previousEvaluation } from '../queries/previous-year.ts';
import { assertUndoable } from '../undo-locks.ts';
import type { Workspace } from '../workspace.ts';

const assertDistinctSubjects = (subjects: readonly Pick<Subject, 'name' | 'code'>[]): void => {
  const names = new Set<string>();
  const codes = new Map<string, string>();
  for (const { name, code } of subjects) {
    if (names.has(name)) fail('evaluation.duplicate-subject-name', { name });
    names.add(name);
    const first = code === '' ? undefined : codes.get(code);
    if (first !== undefined) fail('evaluation.duplicate-subject-code', { code, first, second: name });
    codes.set(code, name);
  }
};

const assertDistinctScorers = (scorers: readonly Pick<Scorer, 'name'>[]): void => {
  const names = new Set<string>();
  for (const { name } of scorers) {
    if (names.has(name)) fail('evaluation.duplicate-scorer-name', { name });
    names.add(name);
  }
};

/** Rules that cannot be computed with are refused with the first thing they lack. */
const assertRules = (rules: EvaluationRules, framework: FrameworkDocument): void => {
  const [problem] = checkRules(rules, framework);
  if (problem) throw new FailureError({ ...problem, path: ['rules', ...problem.path] });
};

/** A superior must be another subject of the evaluation, and not one that stands below. */
const assertSuperior = (subject: Subject, others: readonly Subject[]): void => {
  const { id, name, superiorId } = subject;
  if (superiorId === null) return;
  const circle = hierarchyOf([...others, subject]).circleOf(id);
  if (circle) fail('rules.superior-circle', { subjects: circle.join(' → ') }, ['superiorId']);
  if (!others.some((other) => other.id === superiorId))
    fail('rules.superior-unknown', { subject: name }, ['superiorId']);
};

const subjectChanges = (
  workspace: Workspace,
  evaluationId: string,
  subjects: readonly NewSubject[],
  from: number,
) => {
  const ids = subjects.map(() => workspace.newIdentifier('subject'));
  const changes = subjects.flatMap((subject, index) =>
    createdChanges('subject', joinIdentifier(evaluationId, ids[index] ?? ''), {
      ...subject,
      position: from + index,
    }),
  );
  return { ids, changes };
};

const scorerChanges = (
  workspace: Workspace,
  evaluationId: string,
  scorers: readonly NewScorer[],
  from: number,
) => {
  const ids = scorers.map(() => workspace.newIdentifier('scorer'));
  const changes = scorers.flatMap((scorer, index) =>
    createdChanges('scorer', joinIdentifier(evaluationId, ids[index] ?? ''), {
      ...scorer,
      position: from + index,
    }),
  );
  return { ids, changes };
};

/** Subjects, scorers and rules stay as they are from 已定稿 on: results are made of them. */
const assertOpen = ({ workspace }: Context, id: string) => {
  const evaluation = findEvaluation(workspace.connection, id);
  const { state, title } = evaluation;
  if (isFinal({ state })) fail('evaluation.locked', { title, state });
  return evaluation;
};

/** Last year's evaluation is of an earlier year; one that was removed since stays named and is not checked. */
const assertPrevious = (workspace: Workspace, evaluation: Evaluation): void => {
  const previous = previousEvaluation(workspace, evaluation);
  if (previous && previous.year >= evaluation.year)
    fail('evaluation.previous-not-earlier', {
      title: evaluation.title,
      year: evaluation.year,
      previousTitle: previous.title,
      previousYear: previous.year,
    });
};

export const evaluationHandlers: HandlersOf<typeof evaluationMethods> = {
  'evaluations.list': (_input, context) =>
    listEvaluations(context.workspace.connection).map(({ rules: _rules, ...evaluation }) => ({
      ...evaluation,
      ...cellCounts(context.workspace.connection, evaluation.id, evaluation.frameworkVersionId),
    })),
  'evaluations.get': ({ id }, { workspace }) => ({
    evaluation: findEvaluation(workspace.connection, id),
    subjects: listSubjects(workspace.connection, id),
    scorers: listScorers(workspace.connection, id),
  }),
  'evaluations.listEarlier': ({ evaluationId }, { workspace }) =>
    earlierEvaluations(workspace, findEvaluation(workspace.connection, evaluationId)),
  'evaluations.create': ({ subjects, scorers, ...fields }, { workspace, changed }) => {
    if (!fields.frameworkVersionId.includes('@'))
      fail('evaluation.framework-is-draft', { id: fields.frameworkVersionId });
    assertRules(fields.rules, findVersion(workspace.connection, fields.frameworkVersionId).document);
    assertDistinctSubjects(subjects);
    assertDistinctScorers(scorers);
    const id = workspace.newIdentifier('evaluation');
    const createdAt = new Date(workspace.now()).toISOString();
    workspace.log.record('owner', [
      ...createdChanges('evaluation', id, { ...fields, state: 'draft', progressDate: null, createdAt }),
      ...subjectChanges(workspace, id, subjects, 0).changes,
      ...scorerChanges(workspace, id, scorers, 0).changes,
    ]);
    changed(['evaluation'], id);
    return { id };
  },
  'evaluations.update': ({ id, fields }, context) => {
    const evaluation = assertOpen(context, id);
    if (fields.rules)
      assertRules(
        fields.rules,
        findVersion(context.workspace.connection, evaluation.frameworkVersionId).document,
      );
    assertPrevious(context.workspace, { ...evaluation, ...withoutUndefined(fields) });
    context.workspace.log.record('owner', fieldChanges('evaluation', id, fields));
    context.changed(['evaluation'], id);
    return {};
  },
  'evaluations.setState': ({ id, state, reason }, { workspace, changed }) => {
    const evaluation = findEvaluation(workspace.connection, id);
    const goesBack = evaluationStates.indexOf(state) < evaluationStates.indexOf(evaluation.state);
    if (goesBack && reason.trim() === '')
      fail('request.invalid', { method: 'evaluations.setState', at: 'reason', detail: 'required' }, [
        'reason',
      ]);
    workspace.log.record('owner', [
      ...fieldChanges('evaluation', id, { state }),
      ...(reason.trim() === '' ? [] : fieldChanges('evaluation', id, { stateReason: reason.trim() })),
    ]);
    changed(['evaluation'], id);
    return {};
  },
  'evaluations.remove': ({ id, expectedScores }, { workspace, changed }) => {
    const { title } = findEvaluation(workspace.connection, id);
    const scores = countScores(workspace.connection, id);
    if (scores !== expectedScores) fail('evaluation.has-scores', { title, scores });
    const { batch } = workspace.log.record('owner', [
      { entity: 'evaluation', entityId: id, field: 'deleted', value: true },
    ]);
    changed(['evaluation'], id);
    return { batch };
  },
  'evaluations.addSubjects': ({ id, subjects }, context) => {
    const { workspace } = context;
    assertOpen(context, id);
    const present = listSubjects(workspace.connection, id);
    assertDistinctSubjects([...present, ...subjects]);
    const { ids, changes } = subjectChanges(workspace, id, subjects, nextPosition(present));
    const { batch } = workspace.log.record('owner', changes);
    context.changed(['subject'], id);
    return { ids, batch };
  },
  'evaluations.setSubject': ({ id, subjectId, fields }, context) => {
    const { workspace } = context;
    assertOpen(context, id);
    const subject = findSubject(workspace.connection, id, subjectId);
    const others = listSubjects(workspace.connection, id).filter((each) => each.id !== subjectId);
    const changes = fieldChanges('subject', joinIdentifier(id, subjectId), fields);
    const changed = { ...subject, ...withoutUndefined(fields) };
    assertDistinctSubjects([...others, changed]);
    if (fields.superiorId !== undefined) assertSuperior(changed, others);
    workspace.log.record('owner', changes);
    context.changed(['subject'], id);
    return {};
  },
  'evaluations.removeSubject': ({ id, subjectId }, context) => {
    assertOpen(context, id);
    findSubject(context.workspace.connection, id, subjectId);
    const { batch } = context.workspace.log.record('owner', [
      { entity: 'subject', entityId: joinIdentifier(id, subjectId), field: 'deleted', value: true },
    ]);
    context.changed(['subject'], id);
    return { batch };
  },
  'evaluations.addScorers': ({ id, scorers }, context) => {
    const { workspace } = context;
    assertOpen(context, id);
    const present = listScorers(workspace.connection, id);
    assertDistinctScorers([...present, ...scorers]);
    const { ids, changes } = scorerChanges(workspace, id, scorers, nextPosition(present));
    const { batch } = workspace.log.record('owner', changes);
    context.changed(['scorer'], id);
    return { ids, batch };
  },
  'evaluations.setScorer': ({ id, scorerId, fields }, context) => {
    const { workspace } = context;
    assertOpen(context, id);
    const scorer = findScorer(workspace.connection, id, scorerId);
    const others = listScorers(workspace.connection, id).filter((each) => each.id !== scorerId);
    assertDistinctScorers([...others, { ...scorer, ...withoutUndefined(fields) }]);
    workspace.log.record('owner', fieldChanges('scorer', joinIdentifier(id, scorerId), fields));
    context.changed(['scorer'], id);
    return {};
  },
  'evaluations.removeScorer': ({ id, scorerId }, context) => {
    assertOpen(context, id);
    findScorer(context.workspace.connection, id, scorerId);
    const { batch } = context.workspace.log.record('owner', [
      { entity: 'scorer', entityId: joinIdentifier(id, scorerId), field: 'deleted', value: true },
    ]);
    context.changed(['scorer'], id);
    return { batch };
  },
  'subjects.preview': async ({ evaluationId, from }, { workspace, signal, progress }) =>
    previewSubjects({
      from:
        from.kind === 'text'
          ? from
          : { kind: 'file', path: workspace.transfers.pathOf(from.handle), name: from.name },
      existing: evaluationId === null ? [] : listSubjects(workspace.connection, evaluationId),
      signal,
      onProgress: progress,
    }),
  'evaluations.undo': ({ id, batch }, { workspace, changed }) => {
    assertUndoable(workspace, id, batch);
    const { reverted, kept } = workspace.log.revert('owner', batch, id);
    changed(
      [
        'evaluation',
        'subject',
        'scorer',
        'score',
        'observation',
        'self-assessment',
        'evidence',
        'finding',
        'rectification',
        'report-text',
        'annual-link',
        'annual-entry',
      ],
      id,
    );
    return { reverted, kept };
  },
};

const withoutUndefined = <Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: Exclude<Fields[Key], undefined>;
  };
