import {
  QueryClient,
  QueryClientProvider,
  type UseMutationResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { HostBridge } from '#shared/contract/bridge.ts';
import { type Failure, FailureError, failure, type Outcome } from '#shared/contract/failure.ts';
import type {
  ChangeNotice,
  Client,
  Contract,
  Input,
  MethodName,
  Output,
  Progress,
} from '#shared/contract/index.ts';
import { isConcernedBy } from './dependencies.ts';

type OfKind<Kind extends string> = {
  [Name in MethodName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[MethodName];
export type ReadName = OfKind<'read'>;
export type WriteName = OfKind<'write'>;
export type TaskName = OfKind<'task'>;

const BridgeContext = createContext<HostBridge | null>(null);

/** Data stays fresh until the service says that it changed; nothing is fetched twice for looking at it twice. */
const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // The service is on this machine; the browser's idea of being offline does not matter.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

/** Reloads what a change notice concerns: reads of the changed nouns, and only of the evaluation named. */
const invalidate = (queries: QueryClient, notice: ChangeNotice): void => {
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => isConcernedBy(queryKey[0] as ReadName, queryKey[1], notice),
  });
};

/** Gives the screens below it the host and its client, and keeps their data fresh. */
export const BridgeProvider = ({ bridge, children }: { bridge: HostBridge; children: ReactNode }) => {
  const [queries] = useState(createQueryClient);
  useEffect(() => {
    const stopChanges = bridge.client.onChange((notice) => invalidate(queries, notice));
    let wasStopped = false;
    const stopStates = bridge.client.onState(({ state }) => {
      // What failed while the service was away is asked again; changes made meanwhile were not announced.
      if (state === 'restarted' || (state === 'running' && wasStopped)) void queries.invalidateQueries();
      wasStopped = state === 'stopped';
    });
    return () => {
      stopChanges();
      stopStates();
    };
  }, [bridge, queries]);
  return (
    <BridgeContext value={bridge}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </BridgeContext>
  );
};

export const useBridge = (): HostBridge => {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error('BridgeProvider missing');
  return bridge;
};

export const useClient = (): Client => useBridge().client;

/** What went wrong as data. Anything but a FailureError is a defect of the program. */
export const failureOf = (error: unknown, method: string): Failure =>
  error instanceof FailureError ? error.failure : failure('service.internal', { method });

export interface Reading<Value> {
  /** Undefined until the first answer; keeps the last answer while it is reloaded. */
  readonly data: Value | undefined;
  readonly failure: Failure | null;
  /** No answer yet. */
  readonly isLoading: boolean;
  readonly isFetching: boolean;
  reload(): void;
}

export interface ReadOptions {
  /** False leaves the read unasked, for example until an id is known. */
  readonly enabled?: boolean;
  /** Shows the previous input's answer until the new one is here. */
  readonly keepPrevious?: boolean;
}

/** Reads and keeps fresh. The key is `[method, input]`. */
export const useRead = <Name extends ReadName>(
  method: Name,
  input: Input<Name>,
  options: ReadOptions = {},
): Reading<Output<Name>> => {
  const client = useClient();
  const query = useQuery<Output<Name>, Error>({
    queryKey: [method, input],
    queryFn: ({ signal }) => client.call(method, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: (previous: Output<Name> | undefined) => previous } : {}),
  } as Parameters<typeof useQuery<Output<Name>, Error>>[0]);
  const { data, error, isFetching, isLoading, refetch } = query;
  const reload = useCallback(() => void refetch(), [refetch]);
  return { data, failure: error ? failureOf(error, method) : null, isLoading, isFetching, reload };
};

export type Writing<Name extends WriteName> = UseMutationResult<Output<Name>, Error, Input<Name>> & {
  readonly failure: Failure | null;
  /** Like `mutateAsync`, but what went wrong is the answer instead of a rejection. */
  attempt(input: Input<Name>): Promise<Outcome<Output<Name>>>;
};

/** Writes. `attempt` never rejects; `mutateAsync` rejects with FailureError. Views reload by the change notice. */
export const useWrite = <Name extends WriteName>(method: Name): Writing<Name> => {
  const client = useClient();
  const mutation = useMutation<Output<Name>, Error, Input<Name>>({
    mutationFn: (input) => client.call(method, input),
  });
  const { mutateAsync } = mutation;
  const attempt = useCallback(
    async (input: Input<Name>): Promise<Outcome<Output<Name>>> => {
      try {
        return { ok: true, value: await mutateAsync(input) };
      } catch (error) {
        return { ok: false, failure: failureOf(error, method) };
      }
    },
    [mutateAsync, method],
  );
  return { ...mutation, failure: mutation.error ? failureOf(mutation.error, method) : null, attempt };
};

export interface Task<Name extends TaskName> {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly failure: Failure | null;
  readonly result: Output<Name> | null;
  /** Starts, cancelling a run still under way. Never rejects; cancelling answers `request.cancelled`. */
  run(input: Input<Name>): Promise<Outcome<Output<Name>>>;
  cancel(): void;
  reset(): void;
}

interface TaskState<Value> {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly failure: Failure | null;
  readonly result: Value | null;
}
const idle = { running: false, progress: null, failure: null, result: null } as const;

/** Runs a long call with progress and cancel. Leaving the screen cancels it. */
export const useTask = <Name extends TaskName>(method: Name): Task<Name> => {
  const client = useClient();
  const [state, setState] = useState<TaskState<Output<Name>>>(idle);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = useCallback(
    async (input: Input<Name>): Promise<Outcome<Output<Name>>> => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      const show = (next: TaskState<Output<Name>>) => {
        if (current.current === controller) setState(next);
      };
      show({ ...idle, running: true });
      try {
        const result = await client.call(method, input, {
          signal: controller.signal,
          onProgress: (progress) => show({ ...idle, running: true, progress }),
        });
        show({ ...idle, result });
        return { ok: true, value: result };
      } catch (error) {
        const reason = failureOf(error, method);
        show(reason.code === 'request.cancelled' ? idle : { ...idle, failure: reason });
        return { ok: false, failure: reason };
      }
    },
    [client, method],
  );
  const cancel = useCallback(() => current.current?.abort(), []);
  const reset = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState(idle);
  }, []);
  return { ...state, run, cancel, reset };
};

/** Reloads everything, for changes that are not announced by noun (a restored backup). */
export const useReloadAll = (): (() => void) => {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries(), [queries]);
};
