import { basename } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import { failure } from '#shared/contract/failure.ts';
import type { workspaceMethods } from '#shared/contract/methods/workspace.ts';
import { listBackups } from '../backup/backups.ts';
import { supportedSchema } from '../db/migrate.ts';
import type { Context, HandlersOf } from '../handler.ts';
import { examineChains, examineProjections, stateHash } from '../log/examine.ts';
import { allEvidence } from '../queries/evidence.ts';
import { listPlans } from '../queries/plans.ts';

/** Attached evidence, and the originals of imported plans. */
const storedFiles = ({ connection }: Context['workspace']): { name: string; sha256: string }[] => [
  ...allEvidence(connection),
  ...listPlans(connection).flatMap(({ imported }) => (imported ? [imported.file] : [])),
];

const examineEvidence = async ({ workspace, signal, progress }: Context): Promise<Failure[]> => {
  const problems: Failure[] = [];
  const attached = storedFiles(workspace);
  const seen = new Map<string, 'present' | 'missing' | 'altered'>();
  for (const [index, evidence] of attached.entries()) {
    signal.throwIfAborted();
    progress({ step: 'hashing', done: index, total: attached.length });
    const state = seen.get(evidence.sha256) ?? (await workspace.evidence.examine(evidence.sha256));
    seen.set(evidence.sha256, state);
    if (state !== 'present')
      problems.push(failure(`evidence.${state}`, { name: evidence.name, sha256: evidence.sha256 }));
  }
  return problems;
};

/** `workspace.restore` replaces the workspace itself and is handled where it is held (open.ts). */
export const workspaceHandlers: HandlersOf<Omit<typeof workspaceMethods, 'workspace.restore'>> = {
  'workspace.information': (_input, { workspace, applicationVersion }) => ({
    name: basename(workspace.directory),
    replica: workspace.log.replica,
    schemaVersion: supportedSchema(),
    applicationVersion,
    operationCount: workspace.log.count(),
    revision: workspace.log.revision(),
  }),
  'workspace.stateHash': (_input, { workspace }) => ({ sha256: stateHash(workspace.connection) }),
  'workspace.examine': async (_input, context) => {
    const { workspace, signal, progress } = context;
    const { connection, log } = workspace;
    progress({ step: 'checking', done: 0, total: 4 });
    const integrity = connection.pragma('integrity_check(1)', { simple: true });
    signal.throwIfAborted();
    progress({ step: 'checking', done: 1, total: 4 });
    const chains = examineChains(log);
    signal.throwIfAborted();
    progress({ step: 'replaying', done: 2, total: 4 });
    const projections = examineProjections(connection, log);
    progress({ step: 'hashing', done: 3, total: 4 });
    const evidence = await examineEvidence(context);
    const damage =
      integrity === 'ok'
        ? []
        : [failure('workspace.corrupt', { place: workspace.directory, detail: String(integrity) })];
    return {
      problems: [...damage, ...chains.problems, ...projections, ...evidence],
      operations: log.count(),
      replicas: chains.replicas,
      evidenceFiles: workspace.evidence.count(),
      integrity: integrity === 'ok' ? 'ok' : 'damaged',
    };
  },
  'workspace.listBackups': (_input, { backupDirectory }) => listBackups(backupDirectory),
  'workspace.backUp': (_input, { workspace }) => workspace.backUp('manual'),
};
