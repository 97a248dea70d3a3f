import { z } from 'zod';

export const findingFailures = {
  /** Evidence named by a finding or a line of the ledger that its subject does not have. */
  'finding.foreign-evidence': z.object({ subject: z.string(), evidence: z.string() }),
  'finding.withdrawn': z.object({ statement: z.string() }),
  /** What was signed off is not written over; the sign-off is taken back first. */
  'rectification.closed': z.object({ measure: z.string(), closedOn: z.string() }),
  /** Signing off needs each of these. */
  'rectification.cannot-close': z.object({
    measure: z.string(),
    missing: z.array(z.enum(['done', 'completed-on', 'reviewer', 'opinion'])),
  }),
  /** A day before the one it must follow. */
  'rectification.day-order': z.object({ measure: z.string(), day: z.string(), after: z.string() }),
  /** Findings of a closed evaluation stay as they are. */
  'finding.evaluation-closed': z.object({ title: z.string() }),
  /** Findings are carried over from another evaluation, not from the same one. */
  'finding.same-evaluation': z.object({ title: z.string() }),
} as const;
