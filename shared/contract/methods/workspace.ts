import { z } from 'zod';
import { failureSchema } from '../failure.ts';
import { read, task, write } from '../method.ts';

export const backupSchema = z.object({
  /** File name, which is how a backup is asked for. */
  name: z.string(),
  createdAt: z.string(),
  size: z.int(),
  reason: z.enum(['close', 'interval', 'manual', 'before-restore']),
});

export const workspaceInformationSchema = z.object({
  /** Folder name only; the host knows the path. */
  name: z.string(),
  replica: z.string(),
  schemaVersion: z.int(),
  applicationVersion: z.string(),
  operationCount: z.int(),
  revision: z.string(),
});

/** The workspace itself: identity, health, backups. */
export const workspaceMethods = {
  'workspace.information': read(z.object({}), workspaceInformationSchema),
  /** SHA-256 over the projected state; equal on two laptops exactly when their state is equal. */
  'workspace.stateHash': read(z.object({}), z.object({ sha256: z.string() })),
  /** Checks database integrity, log chain and signatures, projections and evidence; changes nothing. */
  'workspace.examine': task(
    z.object({}),
    z.object({
      problems: z.array(failureSchema),
      operations: z.int(),
      replicas: z.int(),
      evidenceFiles: z.int(),
      integrity: z.enum(['ok', 'damaged']),
    }),
  ),
  'workspace.listBackups': read(z.object({}), z.array(backupSchema)),
  'workspace.backUp': write(z.object({}), backupSchema),
  /** Replaces the database by a backup after backing up the present one. The replica gets a new identity. */
  'workspace.restore': write(z.object({ name: z.string() }), z.object({ replaced: backupSchema })),
} as const;
