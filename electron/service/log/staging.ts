import type { Statement } from 'better-sqlite3';
import type { Connection } from '../db/connection.ts';
import type { Draft } from './draft.ts';
import { operationColumns, operationValues } from './operation-rows.ts';
import type { Pieces } from './pieces.ts';
import { type ProjectedRow, type Projector, upsertInto } from './project.ts';

/**
 * Temporary tables that hold a large draft until it is moved into place. Filling them can be interrupted and leaves
 * no trace; moving is a few statements, so that the transaction takes a fraction of what row by row would.
 */
export interface Staging {
  fill(draft: Draft, projector: Projector): Pieces<void>;
  /** Part of a transaction, which the caller begins. */
  move(): void;
  drop(): void;
}

/** A staged table of projected rows that set the same columns. */
interface StagedRows {
  readonly add: Statement;
  readonly move: string;
}

/** Rows added in one go. */
const pieceLength = 512;

let tables = 0;

export const createStaging = (connection: Connection): Staging => {
  const created: string[] = [];
  const createTable = (columns: readonly string[]): { name: string; add: Statement } => {
    tables += 1;
    const name = `temp.staged_${tables}`;
    // Without types values stay as they are; the strict tables they go to check them.
    connection.exec(`CREATE TABLE ${name} (${columns.join(', ')})`);
    created.push(name);
    return {
      name,
      add: connection.prepare(
        `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ),
    };
  };

  const operations = createTable(operationColumns);
  const seen = `${operations.name} o, json_each(o.seen) s WHERE o.seen <> '[]'`;
  const projected = new Map<string, StagedRows>();

  const rowsLike = (row: ProjectedRow): StagedRows => {
    const known = projected.get(row.kind);
    if (known) return known;
    const { name, add } = createTable([...row.keys, ...row.columns]);
    // In the order of their keys, which is the order the table is kept in.
    const made = {
      add,
      move: upsertInto(row, `SELECT * FROM ${name} WHERE true ORDER BY ${row.keys.join(', ')}`),
    };
    projected.set(row.kind, made);
    return made;
  };

  /** Does for every item what one statement does, some at a time. */
  function* each<Item>(items: readonly Item[], add: (item: Item, index: number) => void): Pieces<void> {
    for (let from = 0; from < items.length; from += pieceLength) {
      connection.transaction(() => {
        for (const [index, item] of items.slice(from, from + pieceLength).entries()) add(item, from + index);
      })();
      yield Math.min(1, (from + pieceLength) / items.length);
    }
  }

  return {
    *fill(draft, projector) {
      for (const share of each(draft.operations, (operation, index) => {
        operations.add.run(...operationValues(operation, draft.values[index] ?? ''));
      }))
        yield share * 0.6;
      for (const share of each(draft.entities, ({ entity, entityId, fields }) => {
        const row = projector.row(
          entity,
          entityId,
          Array.from(fields, ([field, { shown }]) => [field, shown] as const),
        );
        rowsLike(row).add.run(...row.values);
      }))
        yield 0.6 + share * 0.4;
    },
    move: () => {
      const columns = operationColumns.join(', ');
      connection.exec(`
        INSERT INTO operation (${columns}) SELECT ${columns} FROM ${operations.name} ORDER BY rowid;
        INSERT OR IGNORE INTO superseded (operation) SELECT s.value FROM ${seen};
        DELETE FROM head WHERE (entity, entity_id, field, operation) IN
          (SELECT o.entity, o.entity_id, o.field, s.value FROM ${seen});
        INSERT INTO head (entity, entity_id, field, operation)
          SELECT entity, entity_id, field, id FROM ${operations.name}
          WHERE id NOT IN (SELECT operation FROM superseded)
          ORDER BY entity, entity_id, field, id;
      `);
      for (const { move } of projected.values()) connection.exec(move);
    },
    drop: () => {
      // Closed meanwhile, it has taken its temporary tables along; a piece that failed, those it made.
      if (connection.open) for (const name of created) connection.exec(`DROP TABLE IF EXISTS ${name}`);
    },
  };
};
