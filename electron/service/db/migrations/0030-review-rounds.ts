import type { Migration } from '../migrate.ts';

/** Further rounds, what was said to a score of such a round, and arbitration. */
export const reviewRounds: Migration = {
  number: 30,
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE review_round (
        evaluation_id TEXT NOT NULL,
        id TEXT NOT NULL,
        deleted INTEGER,
        opening TEXT,
        closing TEXT,
        PRIMARY KEY (evaluation_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE arbitration (
        evaluation_id TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        indicator_id TEXT NOT NULL,
        deleted INTEGER,
        decision TEXT,
        withdrawal TEXT,
        PRIMARY KEY (evaluation_id, subject_id, indicator_id)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE score ADD COLUMN review TEXT;
    `);
  },
};
