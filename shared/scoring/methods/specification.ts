import { z } from 'zod';
import type { Method } from './method.ts';
import { methodVersions } from './versions.ts';

type Versions = typeof methodVersions;
type Entry = Versions[keyof Versions];
type SpecificationFrom<Each> =
  Each extends Method<infer Id, infer Parameters, infer _Kind, infer Version>
    ? { id: Id; version: Version; parameters: Parameters }
    : never;

/** A scoring method with its parameters as an indicator stores it: `id@version` and what the arithmetic needs. */
export type MethodSpecification = SpecificationFrom<Entry>;
export type MethodId = MethodSpecification['id'];
export type VersionOf<Id extends MethodId> = Extract<MethodSpecification, { id: Id }>['version'];
/** The shape of what is entered under a method. */
export type KindOf<Id extends MethodId> = Extract<Entry, { readonly id: Id }>['takes'];
type ParametersById = { [Id in MethodId]: Extract<MethodSpecification, { id: Id }>['parameters'] };
export type ParametersOf<Id extends MethodId> = ParametersById[Id];
/** Parameters of one version of a method. */
export type ParametersAt<Id extends MethodId, Version extends VersionOf<Id>> = Extract<
  MethodSpecification,
  { id: Id; version: Version }
>['parameters'];
/** A specification whose parameters stay tied to its id, so that code for any method needs no cast. */
export type SpecificationOf<Id extends MethodId = MethodId> = {
  [Each in Id]: {
    readonly id: Each;
    readonly version: VersionOf<Each>;
    readonly parameters: ParametersById[Each];
  };
}[Id];

const schemaOf = ({ id, version, parameters }: Entry) =>
  z.object({ id: z.literal(id), version: z.literal(version), parameters });

const schemasOf = (id: MethodId) => {
  const [first, ...others] = Object.values<Entry>(methodVersions)
    .filter((each) => each.id === id)
    .map(schemaOf);
  if (!first) throw new RangeError(id);
  return others.length === 0 ? first : z.discriminatedUnion('version', [first, ...others]);
};

const [firstSchema, ...otherSchemas] = [
  ...new Set(Object.values<Entry>(methodVersions).map(({ id }) => id)),
].map(schemasOf);
if (!firstSchema) throw new RangeError('no methods');

/** The schema follows the registry; its type is the registry's, which the loop over the entries cannot show. */
export const methodSpecificationSchema = z.discriminatedUnion('id', [
  firstSchema,
  ...otherSchemas,
]) as unknown as z.ZodType<MethodSpecification, MethodSpecification>;
