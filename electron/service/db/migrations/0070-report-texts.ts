import type { Migration } from '../migrate.ts';

/** What people wrote into reports, and the Word templates reports are filled into. */
export const reportTexts: Migration = {
  number: 70,
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE report_text (
        evaluation_id TEXT NOT NULL,
        paper TEXT NOT NULL,
        language TEXT NOT NULL,
        paragraph TEXT NOT NULL,
        deleted INTEGER,
        writing TEXT,
        PRIMARY KEY (evaluation_id, paper, language, paragraph)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE report_template (
        id TEXT NOT NULL PRIMARY KEY,
        deleted INTEGER,
        content TEXT NOT NULL DEFAULT '{}'
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
