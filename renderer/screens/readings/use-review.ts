import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure, Outcome } from '#shared/contract/failure.ts';
import type { Client, Input } from '#shared/contract/index.ts';
import type { Damage, Review, ReviewClash, ReviewLine, ReviewState } from '#shared/model/plan-review.ts';
import { failureOf, useClient, useRead } from '../../application/client.tsx';
import { useReviewSteps, withBatch } from './use-review-steps.ts';

/** What may be changed of a line. */
export type LineChanges = Input<'readings.editLine'>['fields'];

type Batch = { readonly batch: string };
type DeciderName = 'readings.accept' | 'readings.reject' | 'readings.restore';

export interface ReviewWork {
  readonly review: Review | undefined;
  /** The lines with decisions shown at once, before the service has answered. */
  readonly lines: readonly ReviewLine[];
  readonly isLoading: boolean;
  /** Why the review cannot be shown. */
  readonly unreadable: Failure | null;
  /** Why the last step was not taken. */
  readonly failure: Failure | null;
  forgetFailure(): void;
  reload(): void;
  accept(lineIds: readonly string[]): Promise<boolean>;
  reject(lineIds: readonly string[], reason: string): Promise<boolean>;
  restore(lineIds: readonly string[]): Promise<boolean>;
  split(lineId: string, parts: readonly LineChanges[]): Promise<readonly string[] | null>;
  merge(lineIds: readonly string[], fields: LineChanges): Promise<string | null>;
  add(input: Omit<Input<'readings.addLine'>, 'planId'>): Promise<string | null>;
  addDimension(name: string, session?: string): Promise<string | null>;
  renameDimension(dimensionId: string, name: string): Promise<boolean>;
  /** Moves lines without deciding on them. */
  move(lineIds: readonly string[], dimensionId: string, session?: string): Promise<boolean>;
  /** Makes one value of a clash the value. */
  settle(clash: ReviewClash, value: ReviewClash['values'][number]['value']): Promise<boolean>;
  /** Rejects with FailureError, for boxes that save as typed. */
  save(lineId: string, fields: LineChanges, session: string, dimensionId?: string): Promise<void>;
  decideDamage(damage: Damage, decision: Damage['decision'], session?: string): Promise<boolean>;
  readonly canUndo: boolean;
  /** Null where there was no step to take back. `isEarlier`: the step was of an earlier visit. */
  undo(): Promise<
    Outcome<{
      readonly reverted: number;
      readonly kept: number;
      readonly isEarlier: boolean;
    } | null>
  >;
}

const noStates: ReadonlyMap<string, ReviewState> = new Map();

/** The review of a plan and every step in it, each kept for taking back. */
export const useReview = (planId: string): ReviewWork => {
  const client = useClient();
  const open = useRead('readings.open', { planId });
  const [failure, setFailure] = useState<Failure | null>(null);
  const { take: takeStep, takeBack, drop, last } = useReviewSteps(planId);
  /** Decisions sent and not yet seen in what the service tells. */
  const [ahead, setAhead] = useState(noStates);
  const review = open.data;

  const lines = useMemo(
    () =>
      (review?.lines ?? []).map((line) => {
        const state = ahead.get(line.id);
        return state === undefined || state === line.state ? line : { ...line, state };
      }),
    [review, ahead],
  );
  useEffect(() => {
    if (!review) return;
    setAhead((now) => {
      const left = review.lines.filter(({ id, state }) => now.get(id) !== undefined && now.get(id) !== state);
      if (left.length === now.size) return now;
      return new Map(left.flatMap(({ id }) => (now.get(id) ? [[id, now.get(id) ?? 'undecided']] : [])));
    });
  }, [review]);

  const forget = useCallback((lineIds: readonly string[]) => {
    setAhead((now) => new Map([...now].filter(([id]) => !lineIds.includes(id))));
  }, []);
  const take = useCallback(
    async <Result extends Batch>(
      method: string,
      write: (client: Client) => Promise<Result>,
      session: string | null = null,
    ): Promise<Outcome<Result>> => {
      try {
        const value = await takeStep(
          () => write(client),
          (before, { batch }) => withBatch(before, batch, session),
        );
        setFailure(null);
        return { ok: true, value };
      } catch (error) {
        const found = failureOf(error, method);
        setFailure(found);
        return { ok: false, failure: found };
      }
    },
    [client, takeStep],
  );

  /** Decisions are shown at once; what the service refuses is shown as it was, with the reason. */
  const decide = useCallback(
    async (method: DeciderName, lineIds: readonly string[], state: ReviewState | null, reason = '') => {
      const ids = [...lineIds];
      if (state !== null) setAhead((now) => new Map([...now, ...ids.map((id) => [id, state] as const)]));
      else forget(ids);
      const { ok } = await take(method, (service) =>
        method === 'readings.reject'
          ? service.call(method, { planId, lineIds: ids, reason })
          : service.call(method, { planId, lineIds: ids }),
      );
      if (!ok) forget(ids);
      return ok;
    },
    [planId, take, forget],
  );

  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  });
  const accept = useCallback(
    (lineIds: readonly string[]) => {
      // What accepting makes of a line with changes or of an added one is for the service to say.
      const plain = lineIds.every((id) => {
        const line = latest.current.find((each) => each.id === id);
        return line?.origin === 'proposed' && line.edited.length === 0;
      });
      return decide('readings.accept', lineIds, plain ? 'accepted' : null);
    },
    [decide],
  );
  const reject = useCallback(
    (lineIds: readonly string[], reason: string) => decide('readings.reject', lineIds, 'rejected', reason),
    [decide],
  );
  const restore = useCallback(
    (lineIds: readonly string[]) => decide('readings.restore', lineIds, null),
    [decide],
  );
  const split = useCallback(
    async (lineId: string, parts: readonly LineChanges[]) => {
      forget([lineId]);
      const outcome = await take('readings.splitLine', (service) =>
        service.call('readings.splitLine', { planId, lineId, parts: [...parts] }),
      );
      return outcome.ok ? outcome.value.lineIds : null;
    },
    [planId, take, forget],
  );
  const merge = useCallback(
    async (lineIds: readonly string[], fields: LineChanges) => {
      forget(lineIds);
      const outcome = await take('readings.mergeLines', (service) =>
        service.call('readings.mergeLines', { planId, lineIds: [...lineIds], fields }),
      );
      return outcome.ok ? outcome.value.lineId : null;
    },
    [planId, take, forget],
  );
  const add = useCallback(
    async (input: Omit<Input<'readings.addLine'>, 'planId'>) => {
      const outcome = await take('readings.addLine', (service) =>
        service.call('readings.addLine', { ...input, planId }),
      );
      return outcome.ok ? outcome.value.lineId : null;
    },
    [planId, take],
  );
  const addDimension = useCallback(
    async (name: string, session: string | null = null) => {
      const outcome = await take(
        'readings.addDimension',
        (service) => service.call('readings.addDimension', { planId, name }),
        session,
      );
      return outcome.ok ? outcome.value.dimensionId : null;
    },
    [planId, take],
  );
  const renameDimension = useCallback(
    async (dimensionId: string, name: string) =>
      (
        await take('readings.renameDimension', (service) =>
          service.call('readings.renameDimension', { planId, dimensionId, name }),
        )
      ).ok,
    [planId, take],
  );
  const move = useCallback(
    async (lineIds: readonly string[], dimensionId: string, session: string | null = null) =>
      (
        await take(
          'readings.moveLines',
          (service) => service.call('readings.moveLines', { planId, lineIds: [...lineIds], dimensionId }),
          session,
        )
      ).ok,
    [planId, take],
  );
  const settle = useCallback(
    async ({ kind, id, field }: ReviewClash, value: ReviewClash['values'][number]['value']) => {
      forget([id]);
      const outcome = await take('readings.settleClash', (service) =>
        service.call('readings.settleClash', { planId, kind, id, field, value }),
      );
      return outcome.ok;
    },
    [planId, take, forget],
  );
  const save = useCallback(
    async (lineId: string, fields: LineChanges, session: string, dimensionId?: string) => {
      forget([lineId]);
      await takeStep(
        () =>
          client.call('readings.editLine', {
            planId,
            lineId,
            fields,
            ...(dimensionId === undefined ? {} : { dimensionId }),
          }),
        (before, { batch }) => withBatch(before, batch, session),
      );
    },
    [client, planId, takeStep, forget],
  );
  const decideDamage = useCallback(
    async ({ id }: Damage, decision: Damage['decision'], session: string | null = null) =>
      (
        await take(
          'readings.decideDamage',
          (service) => service.call('readings.decideDamage', { planId, damageId: id, decision }),
          session,
        )
      ).ok,
    [planId, take],
  );

  const undo = useCallback(async (): ReturnType<ReviewWork['undo']> => {
    try {
      const outcome = await takeBack(async (step) => {
        let reverted = 0;
        let kept = 0;
        try {
          for (const batch of [...step.batches].reverse()) {
            const each = await client.call('readings.undo', { planId, batch });
            reverted += each.reverted;
            kept += each.kept;
          }
        } catch (error) {
          // What another workspace remembered is no step of this one.
          if (step.isEarlier && failureOf(error, 'readings.undo').code === 'request.not-found') drop(step);
          throw error;
        }
        return { reverted, kept, isEarlier: step.isEarlier };
      });
      if (outcome) setAhead(noStates);
      setFailure(null);
      return { ok: true, value: outcome };
    } catch (error) {
      const found = failureOf(error, 'readings.undo');
      setFailure(found);
      return { ok: false, failure: found };
    }
  }, [client, planId, takeBack, drop]);
  const forgetFailure = useCallback(() => setFailure(null), []);
  return {
    review,
    lines,
    isLoading: open.isLoading,
    unreadable: open.failure,
    failure,
    forgetFailure,
    reload: open.reload,
    accept,
    reject,
    restore,
    split,
    merge,
    add,
    addDimension,
    renameDimension,
    move,
    settle,
    save,
    decideDamage,
    canUndo: last !== null,
    undo,
  };
};
