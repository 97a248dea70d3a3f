import { z } from 'zod';

const place = { place: z.string() };

export const reportFailures = {
  /** Texts of a closed evaluation stay as they are. */
  'report.evaluation-closed': z.object({ title: z.string() }),
  /** `place` is the file's name. */
  'report-template.not-a-document': z.object({ ...place }),
  /** Problems are listed by the check. */
  'report-template.faulty': z.object({ ...place, problems: z.number(), first: z.string() }),
  'report-template.no-fields': z.object({ ...place }),
  /** The stored file is gone or no longer what it was. */
  'report-template.file-missing': z.object({ ...place }),
  'report-template.file-altered': z.object({ ...place }),
  /** Fields of the template that have no value in this evaluation. */
  'report-template.values-missing': z.object({ ...place, names: z.array(z.string()) }),
} as const;
