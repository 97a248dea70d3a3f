import { z } from 'zod';

/** The database, its folder and its backups. `place` is always a path or file name a person can find. */
export const workspaceFailures = {
  'workspace.in-use': z.object({ place: z.string() }),
  'workspace.read-only': z.object({ place: z.string() }),
  'workspace.disk-full': z.object({ place: z.string() }),
  'workspace.not-a-database': z.object({ place: z.string() }),
  'workspace.foreign-database': z.object({ place: z.string(), applicationId: z.number() }),
  'workspace.corrupt': z.object({ place: z.string(), detail: z.string() }),
  'workspace.from-newer-version': z.object({ place: z.string(), found: z.number(), supported: z.number() }),
  'workspace.unavailable': z.object({ place: z.string(), detail: z.string() }),
  'workspace.backup-missing': z.object({ name: z.string() }),
  'workspace.backup-invalid': z.object({ name: z.string(), detail: z.string() }),
} as const;
