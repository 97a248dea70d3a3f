import { fail } from '#shared/contract/failure.ts';
import type { Change, EntityKind, Json } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';
import type { Heads } from './heads.ts';
import type { OperationRows } from './operation-rows.ts';
import type { Pieces } from './pieces.ts';

/** The changes that take a batch back, and how many of its operations stay because their field changed since. */
export interface TakenBack {
  readonly changes: readonly Change[];
  readonly kept: number;
}

export type TakeBack = (batch: string, within: string) => Pieces<TakenBack>;

/** Operations of a batch that are read in one go. */
const pieceLength = 512;

type BatchRow = [
  sequence: number,
  entity: EntityKind,
  entityId: string,
  field: string,
  value: string,
  seen: string,
];

export const createTakeBack = (connection: Connection, rows: OperationRows, heads: Heads): TakeBack => {
  const createdIn = connection
    .prepare(
      `SELECT entity || ' ' || entity_id FROM operation WHERE batch = ? AND field = 'deleted' AND seen = '[]'`,
    )
    .pluck();
  const readPiece = connection
    .prepare(
      `SELECT sequence, entity, entity_id, field, value, seen FROM operation
       WHERE batch = ? AND sequence > ? ORDER BY sequence LIMIT ${pieceLength}`,
    )
    .raw();
  const storedValue = connection.prepare('SELECT value FROM operation WHERE id = ?').pluck();

  /** What a field showed before an operation that has seen these. */
  const former = (seen: string): Json => {
    const latest = (JSON.parse(seen) as string[]).sort().at(-1);
    const value = latest === undefined ? undefined : storedValue.get(latest);
    return typeof value === 'string' ? (JSON.parse(value) as Json) : null;
  };

  return function* takeBack(batch, within) {
    const size = rows.sizeOf(batch);
    const notFound = () => fail('request.not-found', { noun: 'batch', id: batch });
    if (size === 0) notFound();
    const created = new Set(createdIn.all(batch));
    const changes: Change[] = [];
    let kept = 0;
    let sequence = 0;
    for (let done = 0; done < size; done += pieceLength) {
      const rows = readPiece.all(batch, sequence) as BatchRow[];
      sequence = rows.at(-1)?.[0] ?? sequence;
      if (rows.some(([, , id]) => id !== within && !id.startsWith(`${within}/`))) notFound();
      // A created entity goes as a whole; its fields stay so that bringing it back brings them back too.
      const concerned = rows.filter(
        ([, entity, entityId, field]) => field === 'deleted' || !created.has(`${entity} ${entityId}`),
      );
      const shown = heads.of(concerned.map(([, entity, entityId, field]) => ({ entity, entityId, field })));
      for (const [index, [, entity, entityId, field, value, seen]] of concerned.entries()) {
        // By value, not by id: a change that was itself taken back since does not stand in the way.
        if (shown[index]?.at(-1)?.value !== value) kept += 1;
        else {
          const isCreated = created.has(`${entity} ${entityId}`);
          changes.push({ entity, entityId, field, value: isCreated ? true : former(seen) });
        }
      }
      yield Math.min(1, (done + pieceLength) / size);
    }
    return { changes, kept };
  };
};
