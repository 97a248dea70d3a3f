import { z } from 'zod';
import { selfTestReportSchema } from '../../model/selftest.ts';
import { task } from '../method.ts';

export const selftestMethods = {
  /** Recomputes every published example that ships with the application. Reads and writes no workspace data. */
  'selftest.run': task(z.object({}), selfTestReportSchema),
} as const;
