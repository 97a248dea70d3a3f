import type { Language } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { type CommandName, commandNames } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** The help of one command, or of the whole program with its exit codes. */
export const helpText = (name: CommandName | null, language: Language): string => {
  const texts = catalogues[language].commandLine;
  if (name !== null) {
    const { summary, usage, details } = texts.commands[name];
    return [
      summary,
      '',
      texts.usageHeading,
      indent(usage),
      ...(details === '' ? [] : ['', details]),
      '',
      common(language),
    ].join('\n');
  }
  const summaries = commandNames.map((each) => `  ${each.padEnd(12)}  ${texts.commands[each].summary}`);
  const codes = Object.entries(exitCodes).map(
    ([code, number]) => `  ${String(number).padStart(3)}  ${texts.exitCodes[code as keyof typeof exitCodes]}`,
  );
  return [
    texts.title,
    '',
    texts.usageHeading,
    indent(texts.usage),
    '',
    texts.commandsHeading,
    ...summaries,
    '',
    common(language),
    '',
    texts.exitCodesHeading,
    ...codes,
    '',
    texts.environment,
  ].join('\n');
};

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

const common = (language: Language): string => {
  const texts = catalogues[language].commandLine;
  return [texts.commonOptionsHeading, indent(texts.commonOptions)].join('\n');
};
