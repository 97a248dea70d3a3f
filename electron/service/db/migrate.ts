import { fail } from '#shared/contract/failure.ts';
import type { Connection } from './connection.ts';
import { applicationId } from './connection.ts';
import { migrations } from './migrations/index.ts';

/** One step of the schema. Shipped steps are never edited; numbers go up in tens so that one can slot in. */
export interface Migration {
  readonly number: number;
  readonly apply: (connection: Connection) => void;
}

/** The newest schema this version of the program knows. */
export const supportedSchema = (): number => migrations.at(-1)?.number ?? 0;

/** Applies every migration the database has not seen, up to `until`, in one transaction. */
export const migrate = (connection: Connection, file: string, until = supportedSchema()): void => {
  const found = Number(connection.pragma('user_version', { simple: true }));
  if (found > supportedSchema())
    fail('workspace.from-newer-version', { place: file, found, supported: supportedSchema() });
  const pending = migrations.filter((migration) => migration.number > found && migration.number <= until);
  if (pending.length === 0) return;
  connection.transaction(() => {
    for (const migration of pending) {
      migration.apply(connection);
      connection.pragma(`user_version = ${migration.number}`);
    }
    connection.pragma(`application_id = ${applicationId}`);
  })();
};
