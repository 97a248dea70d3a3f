import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { refuseFurther } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { tableText } from '../table.ts';

/** Lists the plans, or prints one with numbered paragraphs. */
export const plans: Command = {
  options: {},
  run: async (invocation) => {
    const { positionals, output, catalogue } = invocation;
    const { headings } = catalogue.commandLine;
    refuseFurther(invocation, 1);
    const client = await invocation.open();
    const [id] = positionals;
    if (id !== undefined) {
      const plan = await client.call('plans.get', { id });
      const paragraphs = paragraphsOf(plan.text).map((text, index) => `[${index + 1}] ${text}`);
      output.result(plan, [plan.title, '', ...paragraphs].join('\n'));
      return exitCodes.ok;
    }
    const list = await client.call('plans.list', {});
    const text = tableText(
      [
        { heading: headings.id, cell: (plan) => plan.id },
        { heading: headings.title, cell: (plan) => plan.title },
        { heading: headings.documentNumber, cell: (plan) => plan.documentNumber ?? '' },
        { heading: headings.date, cell: (plan) => plan.signedOn ?? plan.publishedOn ?? '' },
        { heading: headings.paragraphs, cell: (plan) => String(plan.paragraphCount), align: 'right' },
        { heading: headings.defects, cell: (plan) => String(plan.defectCount), align: 'right' },
      ],
      list,
    );
    output.result(list, text);
    return exitCodes.ok;
  },
};
