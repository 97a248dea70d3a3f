import type { Translation } from '../translation.ts';
import type { settings as chinese } from '../zh-CN/settings.ts';
import { plural } from './plural.ts';

export const settings: Translation<typeof chinese> = {
  title: 'Settings',
  language: 'Language',
  languages: { 'zh-CN': '中文', en: 'English' },
  fonts: {
    title: 'Fonts of exported files',
    detail:
      'Only the names are written into exported files; no font ships with the program. Where a computer lacks a font, its spreadsheet program substitutes a similar one.',
    names: { title: 'Title', heading: 'Heading', body: 'Body' },
    example: 'Customary: 方正小标宋简体, 黑体, 仿宋_GB2312, 宋体, 仿宋',
  },
  backups: {
    title: 'Backups',
    detail:
      'Made when the program closes and every 15 minutes of change; the last ten are kept, outside the workspace folder.',
    now: 'Back up now',
    done: (name: string) => `Backed up: ${name}`,
    none: 'No backups yet',
    createdAt: 'Time',
    reason: 'Occasion',
    size: 'Size',
    name: 'File name',
    reasons: {
      close: 'On closing',
      interval: 'Interval',
      manual: 'By hand',
      'before-restore': 'Before a restore',
    },
    restore: 'Restore',
    restoreTitle: (when: string) => `Restore the backup of ${when}`,
    restoreConsequences:
      'All present data is replaced by this backup. The present state is backed up first and can be brought back from this list. From then on this replica records under a new identity.',
    restored: (name: string) => `Restored. The state before it was kept as ${name}.`,
  },
  examine: {
    title: 'Self-examination',
    detail:
      'Checks the database’s integrity, the operation log’s hash chain, the tables rebuilt from the log and the evidence files. Changes nothing.',
    start: 'Examine',
    cancel: 'Cancel',
    sound: 'No problems found',
    problems: (count: number) => `${plural(count, 'problem', 'problems')} found`,
    facts: (operations: number, replicas: number, files: number) =>
      `${operations} operations · ${plural(replicas, 'replica', 'replicas')} · ${files} evidence files`,
    integrity: { ok: 'database intact', damaged: 'database damaged' },
  },
  about: {
    title: 'About',
    version: 'Program version',
    workspace: 'Workspace',
    replica: 'Replica',
    schema: 'Data version',
    operations: 'Operations',
    revision: 'Revision',
    licence: 'Licence',
    licenceText: 'MIT licence. Everything runs offline; no network request is ever made.',
  },
  selfTest: {
    detail:
      'Recomputes the published examples that come with the application and compares every figure; workspace data are neither read nor written.',
    start: 'Recompute the examples',
  },
};
