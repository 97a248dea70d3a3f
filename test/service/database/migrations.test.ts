import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, supportedSchema } from '#service/db/migrate.ts';
import { migrations } from '#service/db/migrations/index.ts';
import { projections } from '#service/log/projections.ts';
import { entityKinds } from '#shared/model/operation.ts';

const snapshotFile = fileURLToPath(new URL('./schema.snapshot.json', import.meta.url));

const schemaOf = (connection: Database.Database): Record<string, string> =>
  Object.fromEntries(
    (
      connection
        .prepare("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
        .all() as { name: string; sql: string }[]
    ).map(({ name, sql }) => [name, sql.replace(/\s+/g, ' ')]),
  );

const migrated = (until?: number): Database.Database => {
  const connection = new Database(':memory:');
  migrate(connection, ':memory:', until);
  return connection;
};

describe('migrations', () => {
  it('go up in order, each number once', () => {
    const numbers = migrations.map((migration) => migration.number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(supportedSchema()).toBe(numbers.at(-1));
  });

  it('lead to the recorded schema', () => {
    const schema = schemaOf(migrated());
    if (process.env.UPDATE_SCHEMA === '1')
      writeFileSync(snapshotFile, `${JSON.stringify(schema, null, 2)}\n`);
    // A difference here is a schema change: it needs a new migration, then UPDATE_SCHEMA=1 with this test.
    expect(schema).toEqual(JSON.parse(readFileSync(snapshotFile, 'utf8')));
  });

  it('make only strict tables', () => {
    const lax = Object.entries(schemaOf(migrated())).filter(
      ([, sql]) => sql.startsWith('CREATE TABLE') && !/STRICT(, WITHOUT ROWID)?$/.test(sql),
    );
    expect(lax).toEqual([]);
  });

  it('end with a projection for every kind of entity', () => {
    const connection = migrated();
    for (const kind of entityKinds) {
      const { table, parts, columns, content } = projections[kind];
      const present = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
      const expected = [
        ...parts.map((part) => part.column),
        ...Object.values(columns).map((column) => column.column),
      ];
      expect(present).toEqual(expect.arrayContaining([...expected, ...(content ? ['content'] : [])]));
    }
  });

  it('0010 creates the log and the first projections', () => {
    expect(Object.keys(schemaOf(migrated(10)))).toEqual(
      expect.arrayContaining([
        'operation',
        'head',
        'superseded',
        'replica',
        'own_replica',
        'score',
        'evidence',
      ]),
    );
  });

  it('0020 adds the decisions on what is proposed for a plan', () => {
    const added = Object.keys(schemaOf(migrated(20))).filter((name) => !(name in schemaOf(migrated(19))));
    expect(added).toEqual(['reading_damage', 'reading_dimension', 'reading_line']);
  });

  it('0025 adds the superior of a subject and its weight', () => {
    const columns = (until: number) =>
      (migrated(until).pragma('table_info(subject)') as { name: string }[]).map(({ name }) => name);
    expect(columns(25).filter((name) => !columns(24).includes(name))).toEqual(['superior_id', 'weight']);
  });

  it('0030 adds further rounds, arbitration and what was said to a later score', () => {
    const added = Object.keys(schemaOf(migrated(30))).filter((name) => !(name in schemaOf(migrated(29))));
    expect(added).toEqual(['arbitration', 'review_round']);
    const columns = (until: number) =>
      (migrated(until).pragma('table_info(score)') as { name: string }[]).map(({ name }) => name);
    expect(columns(30).filter((name) => !columns(29).includes(name))).toEqual(['review']);
  });

  it('0040 adds weightings', () => {
    const added = Object.keys(schemaOf(migrated(40))).filter((name) => !(name in schemaOf(migrated(39))));
    expect(added).toEqual(['weighting']);
  });

  it('0050 adds findings and their rectification', () => {
    const added = Object.keys(schemaOf(migrated(50))).filter((name) => !(name in schemaOf(migrated(49))));
    expect(added).toEqual(['finding', 'rectification']);
  });

  it('0060 adds self-assessments', () => {
    const added = Object.keys(schemaOf(migrated(60))).filter((name) => !(name in schemaOf(migrated(59))));
    expect(added).toEqual(['self_assessment']);
  });

  it('0070 adds the texts and templates of reports', () => {
    const added = Object.keys(schemaOf(migrated(70))).filter((name) => !(name in schemaOf(migrated(69))));
    expect(added).toEqual(['report_template', 'report_text']);
  });

  it('0080 adds the data tables of annual quality reports', () => {
    const added = Object.keys(schemaOf(migrated(80))).filter((name) => !(name in schemaOf(migrated(79))));
    expect(added.sort()).toEqual(['annual_entry', 'annual_field', 'annual_link', 'annual_template']);
  });

  it('0090 adds repeatable exports and issued templates', () => {
    const added = Object.keys(schemaOf(migrated(90))).filter((name) => !(name in schemaOf(migrated(89))));
    expect(added).toEqual(['export_profile', 'issued_template']);
  });

  it('run once and leave a migrated database alone', () => {
    const connection = migrated();
    const before = schemaOf(connection);
    migrate(connection, ':memory:');
    expect(schemaOf(connection)).toEqual(before);
    expect(connection.pragma('user_version', { simple: true })).toBe(supportedSchema());
  });

  it('every migration is named by a test of this folder', () => {
    const own = readFileSync(fileURLToPath(import.meta.url), 'utf8');
    for (const { number } of migrations) expect(own).toContain(`it('${String(number).padStart(4, '0')} `);
  });
});
