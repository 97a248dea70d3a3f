import { FailureError } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { refuseFurther } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findNamed } from '../find.ts';
import { tableText } from '../table.ts';

/** Lists frameworks, or prints one as a tree of dimensions and indicators. */
export const frameworks: Command = {
  options: {},
  run: async (invocation) => {
    const { positionals, output, catalogue } = invocation;
    const { headings, states } = catalogue.commandLine;
    refuseFurther(invocation, 1);
    const client = await invocation.open();
    const list = await client.call('frameworks.list', {});
    const [asked] = positionals;
    if (asked !== undefined) {
      const { id } = findNamed(headings.framework, list, asked, (each) => [
        each.id,
        each.frameworkId,
        each.title,
      ]);
      const found = await read(client, id);
      output.result(found, treeText(found.document, invocation));
      return exitCodes.ok;
    }
    const text = tableText(
      [
        { heading: headings.id, cell: (each) => each.id },
        { heading: headings.title, cell: (each) => each.title },
        { heading: headings.state, cell: (each) => states[each.state] },
        { heading: headings.dimensions, cell: (each) => String(each.dimensionCount), align: 'right' },
        { heading: headings.indicators, cell: (each) => String(each.indicatorCount), align: 'right' },
        { heading: headings.fullScore, cell: (each) => each.totalScore, align: 'right' },
      ],
      list,
    );
    output.result(list, text);
    return exitCodes.ok;
  },
};

/** A version or a draft; the list tells them apart, the identifier does not. */
const read = async (client: Client, id: string) => {
  try {
    return await client.call('frameworks.getVersion', { id });
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'request.not-found') {
      return client.call('frameworks.getDraft', { id });
    }
    throw error;
  }
};

const treeText = (document: FrameworkDocument, { catalogue }: Invocation): string => {
  const { headings } = catalogue.commandLine;
  const rows = document.dimensions.flatMap((dimension) => [
    {
      code: dimension.code,
      name: dimension.name,
      fullScore: dimension.weight,
      method: '',
      target: '',
      clause: '',
    },
    ...dimension.indicators.map((indicator) => ({
      code: `  ${indicator.code}`,
      name: indicator.name,
      fullScore: indicator.fullScore,
      method: catalogue.methods.each[indicator.method.id].name,
      target: indicator.target === null ? '' : `${indicator.target}${indicator.unit}`,
      clause: indicator.citations.map(({ section, paragraph }) => section ?? `[${paragraph}]`).join('；'),
    })),
  ]);
  return [
    document.title,
    '',
    tableText(
      [
        { heading: headings.code, cell: (row) => row.code },
        { heading: headings.name, cell: (row) => row.name },
        { heading: headings.fullScore, cell: (row) => row.fullScore, align: 'right' },
        { heading: headings.method, cell: (row) => row.method },
        { heading: headings.target, cell: (row) => row.target },
        { heading: headings.clause, cell: (row) => row.clause },
      ],
      rows,
    ),
  ].join('\n');
};
