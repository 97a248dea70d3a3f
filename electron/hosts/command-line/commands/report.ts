import { briefOf } from '#shared/model/report-text.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { askedSubject } from '../derivation-target.ts';
import { exitCodes } from '../exit-codes.ts';
import { outgoingFile } from '../outgoing-file.ts';

/** Writes the evaluation report, or the brief of one subject, as a Word file. */
export const report: Command = {
  options: { brief: { type: 'string' } },
  run: async (invocation) => {
    const { output, catalogue, language, signal } = invocation;
    const texts = catalogue.commandLine;
    const evaluationId = requirePositional(invocation, 0, texts.headings.evaluation);
    refuseFurther(invocation, 2);
    const target = await outgoingFile(invocation, 1);
    const client = await invocation.open();
    const subject = textOption(invocation, 'brief');
    const paper =
      subject === undefined
        ? 'report'
        : briefOf(askedSubject(subject, await client.call('scoring.snapshot', { evaluationId }), catalogue));
    const made = await client.call('reports.export', { evaluationId, papers: [paper], language }, { signal });
    const path = await target.keep(client, made);
    output.note(texts.exportedReport(made.compared));
    for (const warning of made.warnings)
      output.note(
        warning.kind === 'no-chart-font'
          ? catalogue.reports.noChartFont(warning.charts)
          : catalogue.reports.charactersNotDrawn(warning.characters.join('')),
      );
    output.result(
      { file: path, size: made.size, sha256: made.sha256, compared: made.compared, warnings: made.warnings },
      path,
    );
    return exitCodes.ok;
  },
};
