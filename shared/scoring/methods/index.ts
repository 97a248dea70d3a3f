import type { Method } from './method.ts';
import type {
  KindOf,
  MethodId,
  MethodSpecification,
  ParametersOf,
  SpecificationOf,
  VersionOf,
} from './specification.ts';
import { methodVersions } from './versions.ts';

export type { KindOf } from './specification.ts';

type MethodOf<Id extends MethodId> = Method<Id, ParametersOf<Id>, KindOf<Id>, VersionOf<Id>>;

type AnyVersion = { readonly id: MethodId; readonly version: number };

const registry: ReadonlyMap<string, unknown> = new Map(Object.entries(methodVersions));

/** The arithmetic of a specification: that of its own version, whatever newer ones there are. */
export const methodOf = <Id extends MethodId>(specification: SpecificationOf<Id>): MethodOf<Id> => {
  const { id, version } = specification;
  const found = registry.get(`${id}@${version}`);
  if (!found) throw new RangeError(`no method ${id}@${version}`);
  // The key is made of id and version, and so is the type; only the map cannot tell.
  return found as MethodOf<Id>;
};

/** Whether this application has the method in this version. */
export const isKnownMethod = (id: string, version: number): boolean => registry.has(`${id}@${version}`);

/** The newest version of every method: what a new indicator starts with. */
export const methods = Object.fromEntries(
  Object.values<AnyVersion>(methodVersions)
    .toSorted((a, b) => a.version - b.version)
    .map((each) => [each.id, each]),
) as unknown as { readonly [Id in MethodId]: MethodOf<Id> };

/** Where the input of a specification comes from and what shape it has. */
export const inputOf = (specification: MethodSpecification) => {
  const { takes, from } = methodOf(specification);
  return { takes, from };
};
