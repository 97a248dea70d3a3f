import { fail } from '#shared/contract/failure.ts';
import type { DraftEdit } from '#shared/contract/methods/frameworks.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { Change, Json } from '#shared/model/operation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import type { Recorded } from '../log/operation-log.ts';
import { toJson } from '../log/to-json.ts';
import { type DraftNode, draftNodes } from '../queries/frameworks.ts';
import type { Workspace } from '../workspace.ts';

const nodeChange = (draftId: string, nodeId: string, field: string, value: Json): Change => ({
  entity: 'framework-node',
  entityId: joinIdentifier(draftId, nodeId),
  field,
  value,
});

/** One operation per field, so that two people editing different fields of one indicator never clash. */
const fieldChanges = (draftId: string, nodeId: string, fields: object): Change[] =>
  Object.entries(fields).map(([field, value]) => nodeChange(draftId, nodeId, field, toJson(value)));

const newNode = (
  draftId: string,
  node: { id: string; kind: DraftNode['kind']; parentId: string | null; position: number; fields: object },
): Change[] => [
  nodeChange(draftId, node.id, 'deleted', false),
  nodeChange(draftId, node.id, 'kind', node.kind),
  nodeChange(draftId, node.id, 'parentId', node.parentId),
  nodeChange(draftId, node.id, 'position', node.position),
  ...fieldChanges(draftId, node.id, node.fields),
];

/** The operations that make a draft out of a document. */
export const newDraftChanges = (draft: {
  draftId: string;
  /** The version it is a copy of; null for a framework made from a plan. */
  basedOn: string | null;
  createdAt: string;
  document: FrameworkDocument;
  /** True where the lines are those accepted in the review of the document's plan. */
  fromReading?: boolean;
}): Change[] => {
  const { draftId, document } = draft;
  const { id: frameworkId, dimensions, ...own } = document;
  const fields = {
    frameworkId,
    basedOn: draft.basedOn,
    createdAt: draft.createdAt,
    ...(draft.fromReading ? { fromReading: true } : {}),
    ...own,
  };
  return [
    { entity: 'framework-draft', entityId: draftId, field: 'deleted', value: false },
    ...Object.entries(fields).map(
      ([field, value]): Change => ({
        entity: 'framework-draft',
        entityId: draftId,
        field,
        value: toJson(value),
      }),
    ),
    ...dimensions.flatMap(({ id, indicators, ...dimensionFields }, position) => [
      ...newNode(draftId, { id, kind: 'dimension', parentId: null, position, fields: dimensionFields }),
      ...indicators.flatMap(({ id: indicatorId, ...indicatorFields }, place) =>
        newNode(draftId, {
          id: indicatorId,
          kind: 'indicator',
          parentId: id,
          position: place,
          fields: indicatorFields,
        }),
      ),
    ]),
  ];
};

/** The nodes as they will stand, while edits are applied one after the other. */
interface Outline {
  id: string;
  kind: DraftNode['kind'];
  parentId: string | null;
  position: number;
}

const siblings = (outline: readonly Outline[], kind: DraftNode['kind'], parentId: string | null): Outline[] =>
  outline
    .filter((node) => node.kind === kind && node.parentId === parentId)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** Renumbers the siblings around `id` placed at `position`; only those that move become changes. */
const place = (draftId: string, outline: Outline[], node: Outline, position: number): Change[] => {
  const others = siblings(outline, node.kind, node.parentId).filter((each) => each.id !== node.id);
  others.splice(Math.min(position, others.length), 0, node);
  const changes: Change[] = [];
  for (const [index, each] of others.entries()) {
    if (each.position === index && each !== node) continue;
    each.position = index;
    changes.push(nodeChange(draftId, each.id, 'position', index));
  }
  return changes;
};

const assertNewIdentifier = (outline: readonly Outline[], id: string): void => {
  if (outline.some((node) => node.id === id)) fail('framework.duplicate-code', { place: id, code: id });
};

const find = (outline: readonly Outline[], id: string, kind?: DraftNode['kind']): Outline =>
  outline.find((node) => node.id === id && (kind === undefined || node.kind === kind)) ??
  fail('request.not-found', { noun: kind === 'dimension' ? 'framework' : 'indicator', id });

const changesOf = (draftId: string, outline: Outline[], edit: DraftEdit): Change[] => {
  switch (edit.edit) {
    case 'set-draft':
      return Object.entries(edit.fields).map(([field, value]) => ({
        entity: 'framework-draft',
        entityId: draftId,
        field,
        value: toJson(value),
      }));
    case 'add-dimension':
    case 'add-indicator': {
      assertNewIdentifier(outline, edit.id);
      const kind = edit.edit === 'add-dimension' ? 'dimension' : 'indicator';
      const parentId = edit.edit === 'add-dimension' ? null : find(outline, edit.dimensionId, 'dimension').id;
      const node: Outline = { id: edit.id, kind, parentId, position: edit.position };
      outline.push(node);
      const created = newNode(draftId, { ...node, fields: edit.fields });
      return [...created, ...place(draftId, outline, node, edit.position)];
    }
    case 'set-dimension':
    case 'set-indicator': {
      const node = find(outline, edit.id, edit.edit === 'set-dimension' ? 'dimension' : 'indicator');
      return fieldChanges(draftId, node.id, edit.fields);
    }
    case 'move': {
      const node = find(outline, edit.id);
      if (node.kind === 'indicator' && edit.dimensionId !== null)
        node.parentId = find(outline, edit.dimensionId, 'dimension').id;
      return [
        nodeChange(draftId, node.id, 'parentId', node.parentId),
        ...place(draftId, outline, node, edit.position),
      ];
    }
    case 'remove': {
      const node = find(outline, edit.id);
      const gone = [node, ...outline.filter((each) => each.parentId === node.id)];
      for (const each of gone) outline.splice(outline.indexOf(each), 1);
      return gone.map((each) => nodeChange(draftId, each.id, 'deleted', true));
    }
  }
};

/** Applies edits to a draft as one batch. */
export const draftOperations = (
  workspace: Workspace,
  draftId: string,
  edits: readonly DraftEdit[],
): Recorded => {
  const outline: Outline[] = draftNodes(workspace.connection, draftId).map(
    ({ id, kind, parentId, position }) => ({
      id,
      kind,
      parentId,
      position,
    }),
  );
  return workspace.log.record(
    'owner',
    edits.flatMap((edit) => changesOf(draftId, outline, edit)),
  );
};
