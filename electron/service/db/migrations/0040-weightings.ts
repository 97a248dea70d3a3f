import type { Migration } from '../migrate.ts';

/** What was entered to find the weights of a framework; `part` is the settings or one expert. */
export const weightings: Migration = {
  number: 40,
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE weighting (
        framework_id TEXT NOT NULL,
        part TEXT NOT NULL,
        deleted INTEGER,
        content TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (framework_id, part)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
