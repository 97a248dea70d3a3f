import type { Migration } from '../migrate.ts';

/**
 * The log and its projections. `operation` is the truth; `superseded` and `head` follow from it, and every table
 * after them is the projection of one kind of entity, rebuilt from the log at any time.
 */
export const initial: Migration = {
  number: 10,
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE replica (
        id TEXT PRIMARY KEY,
        public_key TEXT NOT NULL,
        created_at TEXT NOT NULL
      ) STRICT;

      -- The identity this installation writes under. place tells a copied folder from the original.
      CREATE TABLE own_replica (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        id TEXT NOT NULL REFERENCES replica (id),
        private_key TEXT NOT NULL,
        place TEXT NOT NULL
      ) STRICT;

      CREATE TABLE operation (
        sequence INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        replica TEXT NOT NULL,
        chain INTEGER NOT NULL,
        actor TEXT NOT NULL,
        entity TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        seen TEXT NOT NULL,
        batch TEXT NOT NULL,
        hash TEXT NOT NULL,
        UNIQUE (replica, chain)
      ) STRICT;
      CREATE INDEX operation_batch ON operation (batch);

      -- Ids some other operation has seen, known or not yet known here.
      CREATE TABLE superseded (operation TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

      -- Operations on a field that no other operation has seen; more than one with different values is a clash.
      CREATE TABLE head (
        entity TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        field TEXT NOT NULL,
        operation TEXT NOT NULL,
        PRIMARY KEY (entity, entity_id, field, operation)
      ) STRICT, WITHOUT ROWID;

      -- Where this laptop left off; never leaves it.
      CREATE TABLE local_place (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE plan (id TEXT PRIMARY KEY, deleted INTEGER, content TEXT NOT NULL DEFAULT '{}') STRICT, WITHOUT ROWID;
      CREATE TABLE framework_version (id TEXT PRIMARY KEY, deleted INTEGER, content TEXT NOT NULL DEFAULT '{}') STRICT, WITHOUT ROWID;
      CREATE TABLE framework_draft (id TEXT PRIMARY KEY, deleted INTEGER, content TEXT NOT NULL DEFAULT '{}') STRICT, WITHOUT ROWID;
      CREATE TABLE framework_node (
        draft_id TEXT NOT NULL,
        node_id TEXT NOT NULL,
        deleted INTEGER,
        kind TEXT,
        parent_id TEXT,
        position INTEGER,
        content TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (draft_id, node_id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE evaluation (id TEXT PRIMARY KEY, deleted INTEGER, framework_version_id TEXT, content TEXT NOT NULL DEFAULT '{}') STRICT, WITHOUT ROWID;
      CREATE TABLE subject (
        evaluation_id TEXT NOT NULL,
        id TEXT NOT NULL,
        deleted INTEGER,
        name TEXT,
        code TEXT,
        kind TEXT,
        track TEXT,
        position INTEGER,
        PRIMARY KEY (evaluation_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE scorer (
        evaluation_id TEXT NOT NULL,
        id TEXT NOT NULL,
        deleted INTEGER,
        name TEXT,
        role TEXT,
        organisation TEXT,
        position INTEGER,
        PRIMARY KEY (evaluation_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE score (
        evaluation_id TEXT NOT NULL,
        scorer_id TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        indicator_id TEXT NOT NULL,
        round INTEGER NOT NULL,
        deleted INTEGER,
        value TEXT,
        blank_reason TEXT,
        comment TEXT,
        deduction_reason TEXT,
        PRIMARY KEY (evaluation_id, scorer_id, subject_id, indicator_id, round)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE observation (
        evaluation_id TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        item TEXT NOT NULL,
        deleted INTEGER,
        value TEXT,
        blank_reason TEXT,
        source TEXT,
        PRIMARY KEY (evaluation_id, subject_id, item)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE progress (
        evaluation_id TEXT NOT NULL,
        code TEXT NOT NULL,
        deleted INTEGER,
        status TEXT,
        completed_on TEXT,
        comment TEXT,
        PRIMARY KEY (evaluation_id, code)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE evidence (
        evaluation_id TEXT NOT NULL,
        id TEXT NOT NULL,
        deleted INTEGER,
        subject_id TEXT,
        indicator_id TEXT,
        name TEXT,
        size INTEGER,
        sha256 TEXT,
        attached_at TEXT,
        attached_by TEXT,
        PRIMARY KEY (evaluation_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE setting (key TEXT PRIMARY KEY, deleted INTEGER, value TEXT) STRICT, WITHOUT ROWID;
    `);
  },
};
