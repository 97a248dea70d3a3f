import { readFile } from 'node:fs/promises';
import type { Input } from '#shared/contract/index.ts';
import { refuseFurther, requirePositional } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { tableText } from '../table.ts';
import { UsageError } from '../usage-error.ts';

/** Lists evaluations, prints one with its subjects and scorers, or creates one from a JSON file. */
export const evaluations: Command = {
  options: {},
  run: async (invocation) => {
    const [first] = invocation.positionals;
    if (first === 'create') return create(invocation);
    refuseFurther(invocation, 1);
    return first === undefined ? list(invocation) : show(invocation, first);
  },
};

const list = async ({ open, output, catalogue }: Invocation): Promise<ExitCode> => {
  const { headings } = catalogue.commandLine;
  const client = await open();
  const found = await client.call('evaluations.list', {});
  const text = tableText(
    [
      { heading: headings.id, cell: (each) => each.id },
      { heading: headings.year, cell: (each) => String(each.year) },
      { heading: headings.title, cell: (each) => each.title },
      { heading: headings.framework, cell: (each) => `${each.frameworkTitle} v${each.frameworkNumber}` },
      { heading: headings.state, cell: (each) => catalogue.rules.evaluationStates[each.state] },
      { heading: headings.subjects, cell: (each) => String(each.subjectCount), align: 'right' },
      { heading: headings.scorers, cell: (each) => String(each.scorerCount), align: 'right' },
      {
        heading: headings.scored,
        cell: (each) => `${each.scoredCellCount}/${each.cellCount}`,
        align: 'right',
      },
    ],
    found,
  );
  output.result(found, text);
  return exitCodes.ok;
};

const show = async ({ open, output, catalogue }: Invocation, id: string): Promise<ExitCode> => {
  const { headings } = catalogue.commandLine;
  const client = await open();
  const found = await client.call('evaluations.get', { id });
  const text = [
    `${found.evaluation.title} (${found.evaluation.year})`,
    '',
    tableText(
      [
        { heading: headings.subject, cell: (each) => each.name },
        { heading: headings.code, cell: (each) => each.code },
        { heading: headings.track, cell: (each) => each.track },
        { heading: headings.id, cell: (each) => each.id },
      ],
      found.subjects,
    ),
    '',
    tableText(
      [
        { heading: headings.scorer, cell: (each) => each.name },
        { heading: headings.role, cell: (each) => catalogue.rules.roles[each.role] },
        { heading: headings.id, cell: (each) => each.id },
      ],
      found.scorers,
    ),
  ].join('\n');
  output.result(found, text);
  return exitCodes.ok;
};

/** The file holds the input of `evaluations.create`; the service checks it as it checks every call. */
const create = async (invocation: Invocation): Promise<ExitCode> => {
  const file = requirePositional(invocation, 1, invocation.catalogue.commandLine.headings.file);
  refuseFurther(invocation, 2);
  const input = await readJson(invocation, file);
  const client = await invocation.open();
  const created = await client.call('evaluations.create', input as Input<'evaluations.create'>);
  invocation.output.result(created, created.id);
  return exitCodes.ok;
};

const readJson = async ({ resolvePath }: Invocation, file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(resolvePath(file), 'utf8'));
  } catch (error) {
    throw new UsageError({
      problem: 'unreadable',
      what: file,
      found: error instanceof Error ? error.message : String(error),
      allowed: 'JSON',
    });
  }
};
