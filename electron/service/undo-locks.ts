import { fail } from '#shared/contract/failure.ts';
import { type EvaluationState, isFinal } from '#shared/model/evaluation.ts';
import type { EntityKind } from '#shared/model/operation.ts';
import { findEvaluation } from './queries/evaluations.ts';
import type { Workspace } from './workspace.ts';

/**
 * When what a batch changed stays as it is: the same as when it can no longer be changed by hand.
 * `results`: what results are made of, and who is evaluated by whom and how; `closing`: what goes on until the evaluation
 * is closed; `never`: what can be taken away at any time can be brought back at any time.
 */
type UndoLock = 'results' | 'closing' | 'never';

const isLocked: {
  readonly [Lock in UndoLock]: (evaluation: { readonly state: EvaluationState }) => boolean;
} = {
  results: isFinal,
  closing: ({ state }) => state === 'closed',
  never: () => false,
};

/** Kinds that belong to no evaluation are `never`: no batch of an evaluation holds any. */
const locks: { readonly [Kind in EntityKind]: UndoLock } = {
  plan: 'never',
  'reading-line': 'never',
  'reading-dimension': 'never',
  'reading-damage': 'never',
  'framework-version': 'never',
  'framework-draft': 'never',
  'framework-node': 'never',
  evaluation: 'results',
  subject: 'results',
  scorer: 'results',
  score: 'results',
  'review-round': 'results',
  arbitration: 'results',
  observation: 'results',
  'self-assessment': 'results',
  progress: 'results',
  evidence: 'never',
  finding: 'closing',
  rectification: 'closing',
  'report-text': 'closing',
  'report-template': 'never',
  weighting: 'never',
  'export-profile': 'never',
  'issued-template': 'never',
  'annual-template': 'never',
  'annual-field': 'never',
  'annual-link': 'closing',
  'annual-entry': 'closing',
  setting: 'never',
};

/** Fields that are changed under another rule than the rest of their entity. */
const ownLocks: { readonly [Kind in EntityKind]?: Readonly<Record<string, UndoLock>> } = {
  evaluation: { deleted: 'never', annualTemplateId: 'closing' },
  'annual-link': { items: 'results' },
};

/** Refuses to take back a batch of which anything can no longer be changed. Fails with `evaluation.locked`. */
export const assertUndoable = ({ connection, log }: Workspace, evaluationId: string, batch: string): void => {
  const held = new Set(
    log.fieldsOf(batch).map(({ entity, field }) => ownLocks[entity]?.[field] ?? locks[entity]),
  );
  // An evaluation that was removed is found only after its removal is taken back.
  held.delete('never');
  if (held.size === 0) return;
  const { state, title } = findEvaluation(connection, evaluationId);
  if ([...held].some((lock) => isLocked[lock]({ state }))) fail('evaluation.locked', { title, state });
};
