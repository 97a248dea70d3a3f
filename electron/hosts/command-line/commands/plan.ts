import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readPlanFileText, readPlanText } from '#service/reading/read-plan-file.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { inExchangeShape } from '#shared/plan/exchange-shape.ts';
import type { PlanReading } from '#shared/plan/reading.ts';
import { refuseFurther, requirePositional } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { UsageError } from '../usage-error.ts';

const method = 'plan read';

/** What a person wants to see first: facts, counts, the targets, and what is suspicious. */
const summary = (reading: PlanReading, texts: Catalogue['planReading']): string => {
  const { facts } = reading;
  const { summary: words } = texts;
  const targets = reading.targets.map((target) => {
    const value =
      target.value === null
        ? texts.comparators.none
        : target.value.kind === 'number'
          ? target.value.number
          : target.value.kind === 'range'
            ? `${target.value.from}–${target.value.to}`
            : `${target.value.left}:${target.value.right}`;
    const quote = target.quote.replace(/\s*[\r\n]+\s*/g, '');
    return `  [${target.paragraph}] ${value}${target.value === null ? '' : (target.unit ?? '')}  ${target.deadline ?? ''}  ${quote}`;
  });
  const warnings = reading.warnings.map(
    ({ kind, found, readAs, count }) =>
      `  ${texts.warningKinds[kind]}${words.quoted(found)}${readAs === null ? '' : words.readAs(readAs)}${count > 1 ? ` ×${count}` : ''}`,
  );
  return [
    facts.title ?? words.untitled,
    [facts.issuers.join('、'), facts.documentNumber, facts.signedOn].filter((each) => each).join('  '),
    words.counts({
      sections: reading.sections.filter((section) => section.title !== null).length,
      targets: reading.targets.length,
      responsibilities: reading.responsibilities.length,
      evaluationClauses: reading.evaluationClauses.length,
      tasks: reading.taskLists.reduce((sum, list) => sum + list.rows.length, 0),
      indicators: reading.indicatorTables.reduce((sum, table) => sum + table.rows.length, 0),
      stripped: reading.stripped.length,
    }),
    ...(targets.length > 0 ? ['', words.targets, ...targets] : []),
    ...(warnings.length > 0 ? ['', words.warnings, ...warnings] : []),
  ].join('\n');
};

/** Reads a plan from a document and prints what was found; needs no workspace. */
export const plan: Command = {
  options: {},
  run: async (invocation) => {
    const { output, catalogue, signal, resolvePath, positionals } = invocation;
    const words = catalogue.commandLine;
    const [action] = positionals;
    if (action !== 'read') throw new UsageError({ problem: 'unexpected', found: action ?? '' });
    const file = requirePositional(invocation, 1, words.headings.document);
    refuseFurther(invocation, 2);
    const path = resolvePath(file);
    const name = basename(path);
    await access(path).catch((error: unknown) => {
      const found = error instanceof Error ? error.message : String(error);
      throw new UsageError({ problem: 'unreadable', what: file, found, allowed: words.headings.document });
    });
    const text = await readPlanFileText(path, name, { method, signal });
    for (const notice of text.notices)
      output.note(catalogue.planReading.fileNotices[notice.kind](notice.count));
    const reading = await readPlanText(text.text, name, { method, signal });
    const bytes = await readFile(path);
    const shape = {
      ...inExchangeShape(reading),
      file: {
        name,
        size: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        format: text.format,
        encoding: text.encoding,
        notices: text.notices,
      },
    };
    output.result(shape, summary(reading, catalogue.planReading));
    return exitCodes.ok;
  },
};
