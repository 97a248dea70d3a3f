import type { Change, EntityKind } from '#shared/model/operation.ts';
import { toJson } from './to-json.ts';

/** One change per field that is given; fields left undefined stay as they are. */
export const fieldChanges = (entity: EntityKind, entityId: string, fields: object): Change[] =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ entity, entityId, field, value: toJson(value) }));

/** The changes that bring a thing into being. */
export const createdChanges = (entity: EntityKind, entityId: string, fields: object): Change[] => [
  { entity, entityId, field: 'deleted', value: false },
  ...fieldChanges(entity, entityId, fields),
];
