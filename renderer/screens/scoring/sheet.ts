import { type Failure, FailureError, type Outcome } from '#shared/contract/failure.ts';
import type { Client, Input } from '#shared/contract/index.ts';
import type { BlankReason, EnteredValue } from '#shared/model/entered-value.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import type { Observation, Score } from '#shared/model/score.ts';
import { type SheetLine, type SheetTotals, sheetTotals } from '#shared/scoring/results/sheet.ts';
import { failureOf } from '../../application/client.tsx';
import { isPassing } from '../../application/passing-failure.ts';
import { createWriteQueue, type SaveState } from './write-queue.ts';

/** What one line of the form holds: the judgement or the shared fact, and the words beside it. */
export interface SheetEntry {
  readonly value: EnteredValue | null;
  readonly blankReason: BlankReason | null;
  /** Words of this scorer; empty for vetoes and bonuses. */
  readonly comment: string;
  readonly deductionReason: string;
  /** Where a shared fact comes from; empty for judgements. */
  readonly source: string;
}

export interface SheetRow extends SheetEntry {
  readonly item: string;
  /** Why what stands in the box was not taken. The entry itself is unchanged by it. */
  readonly refusal: Failure | 'empty' | null;
  /** The most troubled of its fields. */
  readonly save: SaveState;
  /** Why the last write was not acknowledged. */
  readonly failure: Failure | null;
}

/** Value and blank reason exclude each other; both null is not yet scored. */
export type Judgement = Pick<SheetEntry, 'value' | 'blankReason'>;
export type Words = 'comment' | 'deductionReason' | 'source';
export const unscored: Judgement = { value: null, blankReason: null };

/** A line of the form as the store needs to know it. */
export interface SheetItem {
  /** Indicator id, veto code or bonus code. */
  readonly item: string;
  readonly from: 'score' | 'observation';
}

export interface SheetPlace {
  readonly evaluationId: string;
  readonly scorerId: string;
  readonly subjectId: string;
}

export interface SheetOptions extends SheetPlace {
  readonly client: Client;
  readonly framework: FrameworkDocument;
  readonly rules: EvaluationRules;
  readonly items: readonly SheetItem[];
}

/** One scorer's sheet for one subject while it is open: what is entered, what is saved, and the running totals. */
export interface Sheet {
  readonly place: SheetPlace;
  /** Loads what is stored; also called when somebody else changed it. What is not saved yet stays. */
  load(): Promise<Outcome<null>>;
  row(item: string): SheetRow;
  totals(): SheetTotals;
  /** The computed line of an indicator; null for vetoes and bonuses. The same object while nothing of it changes. */
  line(item: string): SheetLine | null;
  /** Shows the judgement at once and saves it after `delay` milliseconds. */
  judge(item: string, judgement: Judgement, delay?: number): void;
  /** Saves words at once; the box has waited already. Rejects with FailureError when they are refused. */
  write(item: string, words: Words, text: string): Promise<void>;
  refuse(item: string, refusal: Failure | 'empty' | null): void;
  /** Lines with something not acknowledged or not taken. */
  troubled(): readonly string[];
  busy(): boolean;
  flush(): Promise<void>;
  retry(): void;
  subscribe(listener: () => void): () => void;
}

type FieldName = 'judgement' | Words;
const emptyEntry: SheetEntry = { ...unscored, comment: '', deductionReason: '', source: '' };

const fieldNames: readonly FieldName[] = ['judgement', 'comment', 'deductionReason', 'source'];

const fieldOf = (entry: SheetEntry, field: FieldName): Partial<SheetEntry> =>
  field === 'judgement' ? { value: entry.value, blankReason: entry.blankReason } : { [field]: entry[field] };

const isSame = (first: Partial<SheetEntry>, second: Partial<SheetEntry>): boolean =>
  JSON.stringify(first) === JSON.stringify(second);

const troubleOrder: readonly SaveState[] = ['saved', 'waiting', 'saving', 'failed'];

/**
 * Joins a scorer's scores and the subject's facts to one entry per line; of several rounds the latest
 * value stands, the words are those of the first round, where the form writes them.
 */
const entriesOf = (
  items: readonly SheetItem[],
  scores: readonly Score[],
  observations: readonly Observation[],
): Map<string, SheetEntry> => {
  const latest = new Map<string, Score>();
  for (const score of scores)
    if ((latest.get(score.indicatorId)?.round ?? 0) < score.round) latest.set(score.indicatorId, score);
  const words = new Map(scores.filter(({ round }) => round === 1).map((score) => [score.indicatorId, score]));
  const facts = new Map(observations.map((observation) => [observation.item, observation]));
  return new Map(
    items.map(({ item, from }) => {
      const score = latest.get(item);
      const fact = facts.get(item);
      const judged = from === 'score' ? score : fact;
      const entry: SheetEntry = {
        value: judged?.value ?? null,
        blankReason: judged?.blankReason ?? null,
        comment: words.get(item)?.comment ?? '',
        deductionReason: words.get(item)?.deductionReason ?? '',
        source: fact?.source ?? '',
      };
      return [item, entry];
    }),
  );
};

/** Opens a sheet. Nothing is read before `load`. */
export const openSheet = ({ client, framework, rules, items, ...place }: SheetOptions): Sheet => {
  const origin = new Map(items.map(({ item, from }) => [item, from]));
  const listeners = new Set<() => void>();
  /** What is shown, and what the service has acknowledged. */
  const shown = new Map<string, SheetRow>(
    items.map(({ item }) => [item, { ...emptyEntry, item, refusal: null, save: 'saved', failure: null }]),
  );
  let acknowledged = new Map<string, SheetEntry>(items.map(({ item }) => [item, emptyEntry]));
  let totals: SheetTotals | null = null;
  let lines = new Map<string, SheetLine>();
  /** Grows with every change made here, so that an answer asked for before it is known to be old. */
  let generation = 0;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const rowOf = (item: string): SheetRow => {
    const row = shown.get(item);
    if (!row) throw new RangeError(`no line ${item}`);
    return row;
  };
  const change = (item: string, fields: Partial<SheetRow>): void => {
    const before = rowOf(item);
    const after = { ...before, ...fields };
    shown.set(item, after);
    if (before.value !== after.value || before.blankReason !== after.blankReason) totals = null;
    tell();
  };
  const acknowledge = (item: string, fields: Partial<SheetEntry>): void => {
    acknowledged.set(item, { ...(acknowledged.get(item) ?? emptyEntry), ...fields });
  };

  const laneOf = (item: string, field: FieldName): string => `${item}/${field}`;
  const queue = createWriteQueue({
    isPassing,
    onState: (lane, _state, failure) => {
      const cut = lane.lastIndexOf('/');
      const item = lane.slice(0, cut);
      const field = lane.slice(cut + 1) as FieldName;
      const save = fieldNames
        .map((name) => queue.state(laneOf(item, name)))
        .reduce(
          (worst, state) => (troubleOrder.indexOf(state) > troubleOrder.indexOf(worst) ? state : worst),
          'saved',
        );
      const refused = failure !== null && !isPassing(failure);
      // A refused choice goes back to what is stored; refused words stay in their box, which says why.
      const back =
        refused && field === 'judgement' ? fieldOf(acknowledged.get(item) ?? emptyEntry, field) : {};
      change(item, { ...back, save, failure: failure ?? (save === 'saved' ? null : rowOf(item).failure) });
    },
  });

  const attempt = async (item: string, fields: Partial<SheetEntry>, send: () => Promise<unknown>) => {
    try {
      await send();
      generation += 1;
      acknowledge(item, fields);
      return { ok: true, value: null } as const;
    } catch (error) {
      return { ok: false, failure: failureOf(error, 'scores.set') } as const;
    }
  };
  const send = (item: string, field: FieldName, fields: Partial<SheetEntry>): Promise<Outcome<null>> => {
    const { evaluationId, scorerId, subjectId } = place;
    const shared = field === 'source' || (field === 'judgement' && origin.get(item) === 'observation');
    return attempt(item, fields, () =>
      shared
        ? client.call('observations.set', {
            ...(fields as Partial<Input<'observations.set'>>),
            evaluationId,
            subjectId,
            item,
            actor: scorerId,
          })
        : client.call('scores.set', {
            ...(fields as Partial<Input<'scores.set'>>),
            evaluationId,
            scorerId,
            subjectId,
            indicatorId: item,
          }),
    );
  };

  /** Takes what was loaded, except fields with something of our own still under way. */
  const take = (loaded: Map<string, SheetEntry>): void => {
    acknowledged = loaded;
    for (const [item, row] of shown) {
      const entry = loaded.get(item) ?? emptyEntry;
      const changed = fieldNames
        .filter((field) => queue.state(laneOf(item, field)) === 'saved')
        .filter((field) => !isSame(fieldOf(entry, field), fieldOf(row, field)))
        .map((field) => fieldOf(entry, field));
      // A line that is as it was keeps its identity, so that it is not drawn again.
      if (changed.length > 0) shown.set(item, Object.assign({}, row, ...changed));
    }
    totals = null;
    tell();
  };

  const computed = (): SheetTotals => {
    if (totals) return totals;
    totals = sheetTotals(
      framework,
      items.flatMap(({ item, from }) =>
        from === 'score' ? [{ indicatorId: item, round: 1, ...judgementOf(rowOf(item)) }] : [],
      ),
      items.flatMap(({ item, from }) =>
        from === 'observation' ? [{ item, ...judgementOf(rowOf(item)) }] : [],
      ),
      rules,
    );
    const before = lines;
    lines = new Map(
      totals.lines.map((line) => {
        const old = before.get(line.indicatorId);
        return [line.indicatorId, old && JSON.stringify(old) === JSON.stringify(line) ? old : line];
      }),
    );
    return totals;
  };

  return {
    place,
    load: async () => {
      const { evaluationId, scorerId, subjectId } = place;
      const asked = generation;
      try {
        const [scores, observations] = await Promise.all([
          client.call('scores.list', { evaluationId, scorerId, subjectId }),
          client.call('observations.list', { evaluationId, subjectId }),
        ]);
        if (asked === generation) take(entriesOf(items, scores, observations));
        return { ok: true, value: null };
      } catch (error) {
        return { ok: false, failure: failureOf(error, 'scores.list') };
      }
    },
    row: rowOf,
    totals: computed,
    line: (item) => {
      computed();
      return lines.get(item) ?? null;
    },
    judge: (item, judgement, delay = 0) => {
      generation += 1;
      change(item, { ...judgement, refusal: null, failure: null });
      queue.put(laneOf(item, 'judgement'), () => send(item, 'judgement', judgement), delay);
    },
    write: (item, words, text) => {
      generation += 1;
      change(item, { [words]: text });
      return new Promise<void>((resolve, reject) => {
        queue.put(
          laneOf(item, words),
          async () => {
            const outcome = await send(item, words, { [words]: text });
            if (outcome.ok) resolve();
            else reject(new FailureError(outcome.failure));
            return outcome;
          },
          0,
        );
      });
    },
    refuse: (item, refusal) => {
      if (rowOf(item).refusal !== refusal) change(item, { refusal });
    },
    troubled: () =>
      [...shown.values()]
        .filter((row) => row.save === 'failed' || row.refusal !== null || row.failure !== null)
        .map((row) => row.item),
    busy: () => queue.busy(),
    flush: () => queue.flush(),
    retry: () => queue.retry(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

const judgementOf = ({ value, blankReason }: Judgement): Judgement => ({ value, blankReason });
