import type { Migration } from '../migrate.ts';

/** The superior subject whose result a subject goes into, and its weight there. */
export const subordinateSubjects: Migration = {
  number: 25,
  apply: (connection) => {
    connection.exec(`
      ALTER TABLE subject ADD COLUMN superior_id TEXT;
      ALTER TABLE subject ADD COLUMN weight TEXT;
    `);
  },
};
