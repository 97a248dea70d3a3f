import type { EntityKind } from '#shared/model/operation.ts';
import { splitIdentifier } from '#shared/model/primitives.ts';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { SubjectEntries } from '#shared/scoring/results/entries.ts';
import { StandingResults } from '#shared/scoring/results/standing-results.ts';
import type { Connection } from '../db/connection.ts';
import type { Workspace } from '../workspace.ts';
import { listArbitrations } from './reviews.ts';
import { listObservations, listSubjectScores } from './scores.ts';
import { readSnapshot } from './snapshot.ts';

/**
 * What a change of each kind of entity does to results: nothing, everything, or one subject, whose id is that part of
 * the entity's id. A kind without an entry does not compile.
 */
const effects: { readonly [Kind in EntityKind]: 'nothing' | 'everything' | { readonly subjectAt: number } } =
  {
    plan: 'nothing',
    'framework-version': 'nothing',
    'framework-draft': 'nothing',
    'framework-node': 'nothing',
    'reading-line': 'nothing',
    'reading-dimension': 'nothing',
    'reading-damage': 'nothing',
    weighting: 'nothing',
    evaluation: 'everything',
    subject: 'everything',
    scorer: 'everything',
    score: { subjectAt: 2 },
    'review-round': 'nothing',
    arbitration: { subjectAt: 1 },
    observation: { subjectAt: 1 },
    'self-assessment': 'nothing',
    progress: 'nothing',
    evidence: 'nothing',
    finding: 'nothing',
    rectification: 'nothing',
    'report-text': 'nothing',
    'report-template': 'nothing',
    'annual-template': 'nothing',
    'annual-field': 'nothing',
    'annual-link': 'nothing',
    'annual-entry': 'nothing',
    'export-profile': 'nothing',
    'issued-template': 'nothing',
    setting: 'nothing',
  };

interface Standing {
  /** The last operation the results know of. */
  readonly sequence: number;
  readonly results: StandingResults;
}

/** Evaluations whose results are kept at hand; opening another one lets the longest unused go. */
const atHand = 3;
/** More changed subjects than this are read together with all others. */
const manySubjects = 50;

const standings = new WeakMap<Workspace, Map<string, Standing>>();

const latestSequence = (connection: Connection): number =>
  Number(connection.prepare('SELECT coalesce(max(sequence), 0) FROM operation').pluck().get());

/** Subjects of the evaluation that operations since then touched; null where more than entries changed. */
const changedSubjects = (connection: Connection, evaluationId: string, since: number): Set<string> | null => {
  const changes = connection
    .prepare('SELECT DISTINCT entity, entity_id AS id FROM operation WHERE sequence > ?')
    .all(since) as { entity: EntityKind; id: string }[];
  const subjects = new Set<string>();
  for (const { entity, id } of changes) {
    const parts = splitIdentifier(id);
    const effect = effects[entity];
    if (parts[0] !== evaluationId || effect === 'nothing') continue;
    if (effect === 'everything') return null;
    subjects.add(parts[effect.subjectAt] ?? '');
  }
  return subjects.size > manySubjects ? null : subjects;
};

const entriesOf = (
  connection: Connection,
  evaluationId: string,
  subjectIds: ReadonlySet<string>,
  scorerIds: readonly string[],
): SubjectEntries[] => {
  const arbitrations = listArbitrations(connection, evaluationId);
  return [...subjectIds].map((subjectId) => ({
    subjectId,
    scores: listSubjectScores(connection, evaluationId, subjectId, scorerIds),
    observations: listObservations(connection, evaluationId, subjectId),
    arbitrations: arbitrations.filter((each) => each.subjectId === subjectId),
  }));
};

/**
 * Results as the log stands now. They are computed once and then kept in step: what was entered since is read and
 * computed again, for the subjects it concerns. Totals are never stored.
 */
export const currentResults = (workspace: Workspace, evaluationId: string): EvaluationResult => {
  const { connection } = workspace;
  const own = standings.get(workspace) ?? new Map<string, Standing>();
  standings.set(workspace, own);
  const keep = (standing: Standing): EvaluationResult => {
    own.delete(evaluationId);
    own.set(evaluationId, standing);
    const [oldest] = own.keys();
    if (own.size > atHand && oldest !== undefined) own.delete(oldest);
    return standing.results.result;
  };
  return connection.transaction((): EvaluationResult => {
    const sequence = latestSequence(connection);
    const known = own.get(evaluationId);
    const changed = known && changedSubjects(connection, evaluationId, known.sequence);
    if (!known || !changed) {
      own.delete(evaluationId);
      return keep({ sequence, results: new StandingResults(readSnapshot(workspace, evaluationId)) });
    }
    const { results } = known;
    if (changed.size > 0) {
      const scorerIds = results.frame.scorers.map(({ id }) => id);
      results.replace(entriesOf(connection, evaluationId, changed, scorerIds));
    }
    return keep({ sequence, results });
  })();
};
