import { z } from 'zod';

/** What can go wrong with any call, whatever it asks. */
export const requestFailures = {
  'request.unknown-method': z.object({ method: z.string() }),
  'request.invalid': z.object({ method: z.string(), at: z.string(), detail: z.string() }),
  'request.cancelled': z.object({ method: z.string() }),
  'request.unauthorised': z.object({}),
  /** A request larger than a host takes, in bytes. */
  'request.too-large': z.object({ size: z.number(), maximum: z.number() }),
  'request.not-found': z.object({
    noun: z.enum([
      'plan',
      'framework',
      'evaluation',
      'subject',
      'scorer',
      'expert',
      'indicator',
      'dimension',
      'damage',
      'clash',
      'progress-item',
      'evidence',
      'finding',
      'rectification',
      'handle',
      'batch',
      'review-round',
      'report-template',
      'annual-template',
      'annual-table',
      'annual-field',
      'export-profile',
      'issued-template',
    ]),
    id: z.string(),
  }),
  /**
   * The service stopped while the call was under way; whether it took effect is shown by the reloaded data.
   * `method` is empty where no call is meant but the service itself.
   */
  'service.stopped': z.object({ method: z.string() }),
  /** A defect of the program. `reference` of the failure points into the service log. */
  'service.internal': z.object({ method: z.string() }),
  /** The platform has no program that shows the file; `detail` is the platform's word for it. */
  'host.no-program': z.object({ name: z.string(), detail: z.string() }),
  /** The folders asked for would put the backups into what they are to save. */
  'host.backups-inside-workspace': z.object({ workspace: z.string(), backups: z.string() }),
} as const;
