import { fail } from '#shared/contract/failure.ts';
import {
  dimensionSchema,
  type FrameworkDocument,
  type FrameworkVersion,
  frameworkDocumentSchema,
  frameworkVersionSchema,
  type Indicator,
  indicatorSchema,
  indicatorsOf,
} from '#shared/model/framework.ts';
import type { Json } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';
import { jsonColumn, parseRow } from './rows.ts';

const versionOf = (content: unknown): FrameworkVersion =>
  parseRow(frameworkVersionSchema, (jsonColumn(content) as { document: Json }).document);

export const listVersions = (connection: Connection): FrameworkVersion[] =>
  connection
    .prepare('SELECT content FROM framework_version WHERE deleted IS NOT 1 ORDER BY id')
    .pluck()
    .all()
    .map(versionOf);

/** Published versions never change, and every score is checked against one: parsing it once is enough. */
const parsedVersions = new WeakMap<Connection, Map<string, FrameworkVersion>>();

const parsedVersionsOf = (connection: Connection): Map<string, FrameworkVersion> => {
  const known = parsedVersions.get(connection) ?? new Map<string, FrameworkVersion>();
  parsedVersions.set(connection, known);
  return known;
};

export const findVersion = (connection: Connection, id: string): FrameworkVersion => {
  const known = parsedVersionsOf(connection);
  const version = known.get(id) ?? readVersion(connection, id);
  known.set(id, version);
  return version;
};

/** An indicator of a framework; fails with `request.not-found`. */
export const findIndicator = (framework: FrameworkDocument, id: string): Indicator =>
  indicatorsOf(framework).find((indicator) => indicator.id === id) ??
  fail('request.not-found', { noun: 'indicator', id });

const readVersion = (connection: Connection, id: string): FrameworkVersion => {
  const content = connection
    .prepare('SELECT content FROM framework_version WHERE id = ? AND deleted IS NOT 1')
    .pluck()
    .get(id);
  return content === undefined ? fail('request.not-found', { noun: 'framework', id }) : versionOf(content);
};

interface NodeRow {
  node_id: string;
  kind: string | null;
  parent_id: string | null;
  position: number | null;
  content: string;
}

export interface DraftNode {
  readonly id: string;
  readonly kind: 'dimension' | 'indicator';
  readonly parentId: string | null;
  readonly position: number;
  readonly fields: Record<string, Json>;
}

/** Nodes of a draft that are not removed, in order. */
export const draftNodes = (connection: Connection, draftId: string): DraftNode[] =>
  (
    connection
      .prepare(
        `SELECT node_id, kind, parent_id, position, content FROM framework_node
         WHERE draft_id = ? AND deleted IS NOT 1 ORDER BY position, node_id`,
      )
      .all(draftId) as NodeRow[]
  ).map((row) => ({
    id: row.node_id,
    kind: row.kind === 'dimension' ? 'dimension' : 'indicator',
    parentId: row.parent_id,
    position: row.position ?? 0,
    fields: jsonColumn(row.content) as Record<string, Json>,
  }));

export interface Draft {
  readonly id: string;
  readonly basedOn: string | null;
  readonly createdAt: string;
  readonly document: FrameworkDocument;
}

const assemble = (connection: Connection, id: string, content: unknown): Draft => {
  const fields = jsonColumn(content) as Record<string, Json>;
  const nodes = draftNodes(connection, id);
  const { basedOn = null, createdAt = '', ...own } = fields;
  // Cleared fields are absent in the log's projection; where the model says null they are null again.
  const nullable = {
    baseline: null,
    target: null,
    group: null,
    deadline: null,
    deadlineSource: null,
    targetSource: null,
    note: null,
  };
  const document = {
    progressList: null,
    ...own,
    id: fields.frameworkId,
    dimensions: nodes
      .filter((node) => node.kind === 'dimension')
      .map((dimension) =>
        parseRow(dimensionSchema, {
          ...dimension.fields,
          id: dimension.id,
          indicators: nodes
            .filter((node) => node.kind === 'indicator' && node.parentId === dimension.id)
            .map((node) => parseRow(indicatorSchema, { ...nullable, ...node.fields, id: node.id })),
        }),
      ),
  };
  return {
    id,
    basedOn: typeof basedOn === 'string' ? basedOn : null,
    createdAt: String(createdAt),
    document: parseRow(frameworkDocumentSchema, document),
  };
};

export const listDrafts = (connection: Connection): Draft[] =>
  (
    connection
      .prepare('SELECT id, content FROM framework_draft WHERE deleted IS NOT 1 ORDER BY id')
      .all() as {
      id: string;
      content: string;
    }[]
  ).map(({ id, content }) => assemble(connection, id, content));

export const findDraft = (connection: Connection, id: string): Draft => {
  const content = connection
    .prepare('SELECT content FROM framework_draft WHERE id = ? AND deleted IS NOT 1')
    .pluck()
    .get(id);
  return content === undefined
    ? fail('request.not-found', { noun: 'framework', id })
    : assemble(connection, id, content);
};
