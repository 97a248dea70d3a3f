import type { Migration } from '../migrate.ts';

/** Data tables of the annual quality report: templates, their fields, links to observations, and what was entered. */
export const annualTables: Migration = {
  number: 80,
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE annual_template (
        id TEXT PRIMARY KEY,
        deleted INTEGER,
        content TEXT NOT NULL DEFAULT '{}'
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE annual_field (
        template_id TEXT NOT NULL,
        id TEXT NOT NULL,
        deleted INTEGER,
        table_id TEXT,
        position INTEGER,
        content TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (template_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE annual_link (
        evaluation_id TEXT NOT NULL,
        field_id TEXT NOT NULL,
        deleted INTEGER,
        items TEXT,
        declined INTEGER,
        PRIMARY KEY (evaluation_id, field_id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE annual_entry (
        evaluation_id TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        field_id TEXT NOT NULL,
        deleted INTEGER,
        current TEXT,
        blank_reason TEXT,
        previous TEXT,
        note TEXT,
        PRIMARY KEY (evaluation_id, subject_id, field_id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
