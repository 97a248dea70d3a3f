import { z } from 'zod';
import { planSummarySchema, workspacePlanSchema } from '../../model/plan.ts';
import { identifier } from '../../model/primitives.ts';
import { read } from '../method.ts';

export const planMethods = {
  'plans.list': read(z.object({}), z.array(planSummarySchema)),
  'plans.get': read(z.object({ id: identifier }), workspacePlanSchema),
} as const;
