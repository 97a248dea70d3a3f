import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { Change, EntityKind, Json, Operation } from '#shared/model/operation.ts';
import type { LogicalClock } from './clock.ts';
import { chainHash } from './hash.ts';
import type { Head, Heads } from './heads.ts';
import type { ChainEnd } from './operation-rows.ts';
import type { Pieces } from './pieces.ts';

/** What a field shows once the draft is written. */
interface DraftField extends Head {
  readonly shown: Json;
}

/** An entity a draft changes. */
export interface DraftEntity {
  readonly entity: EntityKind;
  readonly entityId: string;
  readonly fields: Map<string, DraftField>;
}

/**
 * Operations that are ready to be written, and what they come to. Nothing of it is stored yet; it holds as long as
 * nothing else is recorded.
 */
export interface Draft {
  readonly batch: string;
  readonly operations: readonly Operation[];
  /** Canonical JSON of the values, by position of the operation. */
  readonly values: readonly string[];
  readonly entities: readonly DraftEntity[];
}

/** Changes prepared in one go. */
const pieceLength = 512;

/** Makes operations of changes. A change to the value already shown makes none. */
export function* draftOperations(
  changes: readonly Change[],
  heads: Heads,
  origin: {
    readonly actor: string;
    readonly batch: string;
    readonly replica: string;
    readonly clock: LogicalClock;
    readonly end: ChainEnd;
  },
): Pieces<Draft> {
  const { actor, batch, replica, clock } = origin;
  let { chain, hash } = origin.end;
  const operations: Operation[] = [];
  const values: string[] = [];
  const entities = new Map<string, DraftEntity>();
  for (let from = 0; from < changes.length; from += pieceLength) {
    const piece = changes.slice(from, from + pieceLength);
    const stored = heads.of(piece);
    for (const [index, { entity, entityId, field, value: shown }] of piece.entries()) {
      const key = `${entity} ${entityId}`;
      const drafted = entities.get(key);
      const own = drafted?.fields.get(field);
      const before: readonly Head[] = own ? [own] : (stored[index] ?? []);
      const value = canonicalJson(shown);
      // Several operations with one value are no clash: two laptops said the same, and saying it again adds nothing.
      const unchanged = before.length > 0 && before.every((head) => head.value === value);
      if (unchanged || (before.length === 0 && shown === null)) continue;
      chain += 1;
      const unhashed = {
        id: clock.next(),
        replica,
        chain,
        actor,
        entity,
        entityId,
        field,
        value: shown,
        seen: before.map((head) => head.operation),
        batch,
      };
      hash = chainHash(hash, unhashed, value);
      operations.push({ ...unhashed, hash });
      values.push(value);
      const written = { operation: unhashed.id, value, shown };
      if (drafted) drafted.fields.set(field, written);
      else entities.set(key, { entity, entityId, fields: new Map([[field, written]]) });
    }
    yield Math.min(1, (from + pieceLength) / changes.length);
  }
  return { batch, operations, values, entities: [...entities.values()] };
}
