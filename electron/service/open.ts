import { randomBytes } from 'node:crypto';
import { type Failure, FailureError, fail } from '#shared/contract/failure.ts';
import { type ChangeNotice, contract, type MethodName, type Output } from '#shared/contract/index.ts';
import type { ClientMessage, ServiceMessage } from '#shared/contract/wire.ts';
import { listBackups } from './backup/backups.ts';
import { workspaceFailure } from './db/failures.ts';
import { asFailure, isMethod, parseInput, runHandler } from './dispatch.ts';
import type { Context } from './handler.ts';
import { handlers } from './handlers/index.ts';
import { randomName } from './log/replica.ts';
import { readSeeds } from './seeds/read-seeds.ts';
import type { Service, ServiceOptions, ServicePort } from './service.ts';
import { createServiceLog } from './service-log.ts';
import { openWorkspace, restoreWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts';

const backupCheckInterval = 60 * 1000;

/**
 * Opens the service on a workspace. It never throws for a workspace that cannot be used: the service then runs with
 * `unavailable` set, so that the person sees why and can restore a backup.
 */
export const openService = async (options: ServiceOptions): Promise<Service> => {
  const now = options.clock ?? Date.now;
  const random = options.random ?? ((size: number): Uint8Array => randomBytes(size));
  const log = createServiceLog(options.workspaceDirectory, now);
  const workspaceOptions: WorkspaceOptions = {
    directory: options.workspaceDirectory,
    backupDirectory: options.backupDirectory,
    seeds: readSeeds(options.seedsDirectory),
    now,
    random,
    maximumPages: options.maximumPages,
  };
  const place = options.workspaceDirectory;
  let workspace: Workspace | null = null;
  let unavailable: Failure | null = null;
  let closing = false;
  const ports = new Set<ServicePort>();
  const underWay = new Set<Promise<void>>();
  const controllers = new Set<AbortController>();

  const openOrExplain = (): void => {
    workspace = null;
    try {
      workspace = openWorkspace(workspaceOptions);
      unavailable = null;
    } catch (error) {
      const cause = error instanceof FailureError ? error.failure : workspaceFailure(error, place);
      if (!cause) throw error;
      unavailable = cause;
    }
  };
  openOrExplain();

  const broadcast = (message: ServiceMessage): void => {
    for (const port of ports) port.send(message);
  };
  const stateMessage = (): ServiceMessage => ({
    type: 'state',
    state: { state: unavailable ? 'stopped' : 'running', failure: unavailable },
  });

  const restore = async (
    { name }: { name: string },
    own: AbortSignal,
  ): Promise<Output<'workspace.restore'>> => {
    // Work under way reads the database that is about to go.
    for (const controller of controllers) if (controller.signal !== own) controller.abort();
    try {
      const restored = await restoreWorkspace(workspaceOptions, workspace, name);
      workspace = restored.workspace;
      unavailable = null;
      return { replaced: restored.replaced };
    } catch (error) {
      // The old database was closed, and either it or the backup stands in its place: open whichever does.
      if (workspace && !workspace.connection.open) openOrExplain();
      throw error;
    } finally {
      announce();
    }
  };

  const announce = (): void => {
    broadcast(stateMessage());
    const revision = workspace?.log.revision() ?? '';
    broadcast({ type: 'change', notice: { revision, entities: ['workspace'], evaluationId: null } });
  };

  const perform = async (
    method: MethodName,
    input: unknown,
    signal: AbortSignal,
    progress: Context['progress'],
  ): Promise<unknown> => {
    if (closing) fail('service.stopped', { method });
    const parsed = parseInput(method, input);
    if (method === 'workspace.restore') return restore(parsed as { name: string }, signal);
    if (method === 'workspace.listBackups') return listBackups(options.backupDirectory);
    if (unavailable) throw new FailureError(unavailable);
    const current = workspace ?? fail('service.stopped', { method });
    const context: Context = {
      workspace: current,
      applicationVersion: options.applicationVersion,
      backupDirectory: options.backupDirectory,
      seedsDirectory: options.seedsDirectory,
      signal,
      progress,
      changed: (entities, evaluationId) => {
        const notice: ChangeNotice = {
          revision: current.log.revision(),
          entities,
          evaluationId: evaluationId ?? null,
        };
        broadcast({ type: 'change', notice });
      },
    };
    const value = await runHandler(handlers[method], parsed, context);
    return options.checkOutputs ? contract[method].output.parse(value) : value;
  };

  const serve = (port: ServicePort): (() => void) => {
    const calls = new Map<number, AbortController>();
    const call = async ({ id, method, input }: Extract<ClientMessage, { type: 'call' }>): Promise<void> => {
      const controller = new AbortController();
      calls.set(id, controller);
      controllers.add(controller);
      try {
        const value = isMethod(method)
          ? await perform(method, input, controller.signal, (progress) =>
              port.send({ type: 'progress', id, progress }),
            )
          : fail('request.unknown-method', { method });
        port.send({ type: 'value', id, value });
      } catch (error) {
        port.send({
          type: 'failure',
          id,
          failure: asFailure(error, {
            method,
            place,
            aborted: controller.signal.aborted,
            reference: () => randomName(random, 8),
            log,
          }),
        });
      } finally {
        calls.delete(id);
        controllers.delete(controller);
      }
    };
    const stop = port.receive((message) => {
      if (message.type === 'cancel') calls.get(message.id)?.abort();
      else {
        const done = call(message);
        underWay.add(done);
        void done.finally(() => underWay.delete(done));
      }
    });
    ports.add(port);
    port.send(stateMessage());
    return () => {
      stop();
      ports.delete(port);
      for (const controller of calls.values()) controller.abort();
    };
  };

  const backupTimer = setInterval(() => {
    workspace?.backUpIfDue().catch((error: unknown) => log.write('backup', String(error)));
  }, backupCheckInterval);
  backupTimer.unref();

  return {
    get unavailable() {
      return unavailable;
    },
    serve,
    close: async () => {
      if (closing) return;
      closing = true;
      clearInterval(backupTimer);
      for (const controller of controllers) controller.abort();
      await Promise.allSettled(underWay);
      await workspace?.close();
      workspace = null;
    },
  };
};
