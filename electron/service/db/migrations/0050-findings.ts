import type { Migration } from '../migrate.ts';

/** Findings and the ledger of their rectification. */
export const findings: Migration = {
  number: 50,
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE finding (
        evaluation_id TEXT NOT NULL,
        id TEXT NOT NULL,
        deleted INTEGER,
        subject_id TEXT,
        position INTEGER,
        content TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (evaluation_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE rectification (
        evaluation_id TEXT NOT NULL,
        id TEXT NOT NULL,
        deleted INTEGER,
        finding_id TEXT,
        due_on TEXT,
        closed_on TEXT,
        position INTEGER,
        content TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (evaluation_id, id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
