import type { Migration } from '../migrate.ts';

/** What evaluated bodies say of themselves. */
export const selfAssessments: Migration = {
  number: 60,
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE self_assessment (
        evaluation_id TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        indicator_id TEXT NOT NULL,
        deleted INTEGER,
        target_value TEXT,
        actual_value TEXT,
        self_score TEXT,
        deviation TEXT,
        PRIMARY KEY (evaluation_id, subject_id, indicator_id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
