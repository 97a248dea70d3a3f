import type { Migration } from '../migrate.ts';

/**
 * Decisions on what a reader proposes for a plan: lines of the framework to be, dimensions, damaged places. Keys are a
 * plan and an id within it.
 */
export const planReadings: Migration = {
  number: 20,
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE reading_line (
        plan_id TEXT NOT NULL,
        id TEXT NOT NULL,
        deleted INTEGER,
        content TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (plan_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE reading_dimension (
        plan_id TEXT NOT NULL,
        id TEXT NOT NULL,
        deleted INTEGER,
        name TEXT,
        added INTEGER,
        PRIMARY KEY (plan_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE reading_damage (
        plan_id TEXT NOT NULL,
        id TEXT NOT NULL,
        deleted INTEGER,
        decision TEXT,
        PRIMARY KEY (plan_id, id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
