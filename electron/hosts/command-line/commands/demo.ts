import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import { hashOfFile } from '../../files/hash-of-file.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { performEvaluation } from '../demo/perform.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { keepFile } from '../outgoing-file.ts';
import { type TotalsRow, totalsTable } from '../totals-table.ts';
import { UsageError } from '../usage-error.ts';

const defaultSeed = 2024;

/** Does the whole job on the shipped plans without a screen. */
export const demo: Command = {
  options: { seed: { type: 'string' } },
  run: async (invocation) => {
    const { headings } = invocation.catalogue.commandLine;
    const folder = invocation.resolvePath(requirePositional(invocation, 0, headings.folder));
    refuseFurther(invocation, 1);
    const seed = seedOf(invocation);
    await mkdir(folder, { recursive: true });
    const client = await openFresh(invocation);
    return perform(invocation, client, folder, seed);
  },
};

const seedOf = (invocation: Invocation): number => {
  const asked = textOption(invocation, 'seed');
  if (asked === undefined) return defaultSeed;
  const seed = Number(asked);
  if (!/^\d{1,9}$/.test(asked)) {
    throw new UsageError({ problem: 'unreadable', what: '--seed', found: asked, allowed: '0 … 999999999' });
  }
  return seed;
};

/** The workspace asked for, which must be empty, or a temporary one that goes when the command ends. */
const openFresh = async (invocation: Invocation): Promise<Client> => {
  const { workspaceAsked, catalogue, output } = invocation;
  if (workspaceAsked === undefined) {
    const temporary = await mkdtemp(join(tmpdir(), 'hengping-demo-'));
    invocation.afterwards(() => rm(temporary, { recursive: true, force: true }));
    return invocation.open({
      folders: {
        workspaceDirectory: join(temporary, 'workspace'),
        backupDirectory: join(temporary, 'backups'),
      },
    });
  }
  const client = await invocation.open();
  if ((await client.call('evaluations.list', {})).length > 0) {
    throw new UsageError({ problem: 'not-fresh', found: workspaceAsked });
  }
  output.note(catalogue.commandLine.demo.workspace(workspaceAsked));
  return client;
};

const perform = async (
  invocation: Invocation,
  client: Client,
  folder: string,
  seed: number,
): Promise<ExitCode> => {
  const { output, catalogue } = invocation;
  const frameworks = (await client.call('frameworks.list', {})).filter((each) => each.shipped);
  const rows: TotalsRow[] = [];
  const files: { readonly title: string; readonly evaluationId: string; readonly file: string }[] = [];
  for (const { id } of frameworks) {
    const done = await performFramework(invocation, client, id, folder, seed);
    rows.push(...done.rows);
    files.push(done.file);
  }
  output.result({ seed, files, totals: rows }, totalsTable(rows, catalogue, 'evaluations'));
  return exitCodes.ok;
};

/** One plan from its framework to the workbook on disk. */
const performFramework = async (
  { output, catalogue, language, signal }: Invocation,
  client: Client,
  versionId: string,
  folder: string,
  seed: number,
) => {
  const texts = catalogue.commandLine.demo;
  const version = await client.call('frameworks.getVersion', { id: versionId });
  output.note(texts.evaluation(version.document.title));
  const { evaluationId, title, ...counts } = await performEvaluation(client, version, seed, signal);
  output.note(texts.filled(counts.observations, counts.scores, counts.progress));

  const { subjects } = await client.call('evaluations.get', { id: evaluationId });
  const result = await client.call('results.get', { evaluationId });
  output.note(texts.computed(result.subjects.length));

  const made = await client.call('exports.workbook', { evaluationId, language }, { signal });
  const path = join(folder, made.name);
  await keepFile(client, made, path);
  // What counts is what lies on the disk after everything.
  if ((await hashOfFile(path)) !== made.sha256) fail('file.changed-in-transit', { place: path });
  output.note(texts.saved(path, made.comparedCells));

  const rows: readonly TotalsRow[] = result.subjects.map((subject) => ({
    evaluation: title,
    name: subjects.find(({ id }) => id === subject.subjectId)?.name ?? subject.subjectId,
    subject,
  }));
  return { rows, file: { title, evaluationId, file: path } };
};
