import type { Migration } from '../migrate.ts';

/** Exports that can be repeated, and issued templates with what belongs into their cells. */
export const exportProfiles: Migration = {
  number: 90,
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE export_profile (
        id TEXT NOT NULL,
        deleted INTEGER,
        content TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE issued_template (
        id TEXT NOT NULL,
        deleted INTEGER,
        content TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
