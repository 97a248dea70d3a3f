import { baseline } from './baseline.ts';
import { checklist } from './checklist.ts';
import { direct } from './direct.ts';
import { level } from './level.ts';
import { piecewise } from './piecewise.ts';
import { ratio } from './ratio.ts';
import type { MethodId, MethodSpecification } from './specification.ts';
import { yesNo } from './yes-no.ts';

/** Every scoring method. An id in `MethodId` without an entry here does not compile. */
export const methods = {
  direct,
  level,
  checklist,
  'yes-no': yesNo,
  ratio,
  piecewise,
  baseline,
} satisfies { readonly [Id in MethodId]: { readonly id: Id } };

/** Where the input of a specification comes from and what shape it has. */
export const inputOf = (specification: MethodSpecification) => {
  const { takes, from } = methods[specification.id];
  return { takes, from };
};
