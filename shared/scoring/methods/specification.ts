import { z } from 'zod';
import { baselineParameters } from './baseline.ts';
import { checklistParameters } from './checklist.ts';
import { directParameters } from './direct.ts';
import { levelParameters } from './level.ts';
import { piecewiseParameters } from './piecewise.ts';
import { ratioParameters } from './ratio.ts';
import { yesNoParameters } from './yes-no.ts';

const version = z.literal(1);

/** A scoring method with its parameters as an indicator stores it: `id@version` and what the arithmetic needs. */
export const methodSpecificationSchema = z.discriminatedUnion('id', [
  z.object({ id: z.literal('direct'), version, parameters: directParameters }),
  z.object({ id: z.literal('level'), version, parameters: levelParameters }),
  z.object({ id: z.literal('checklist'), version, parameters: checklistParameters }),
  z.object({ id: z.literal('yes-no'), version, parameters: yesNoParameters }),
  z.object({ id: z.literal('ratio'), version, parameters: ratioParameters }),
  z.object({ id: z.literal('piecewise'), version, parameters: piecewiseParameters }),
  z.object({ id: z.literal('baseline'), version, parameters: baselineParameters }),
]);
export type MethodSpecification = z.infer<typeof methodSpecificationSchema>;
export type MethodId = MethodSpecification['id'];
type ParametersById = { [Each in MethodSpecification as Each['id']]: Each['parameters'] };
export type ParametersOf<Id extends MethodId> = ParametersById[Id];
/** A specification whose parameters stay tied to its id, so that code for any method needs no cast. */
export type SpecificationOf<Id extends MethodId = MethodId> = {
  [Each in Id]: { readonly id: Each; readonly version: 1; readonly parameters: ParametersById[Each] };
}[Id];
