import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FailureError } from '#shared/contract/failure.ts';
import { type Language, languages } from '#shared/contract/methods/settings.ts';
import { catalogues, failureSentence } from '#shared/i18n/index.ts';
import { surroundings, workspaceFolders } from '../folders.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { type CommandName, commandNames, type Invocation } from './command.ts';
import { commands } from './commands/index.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { helpText } from './help-text.ts';
import { createOutput, type Output, type Streams } from './output.ts';
import { openSession, packageDirectory, WorkspaceUnavailable } from './session.ts';
import { UsageError, type UsageProblem } from './usage-error.ts';

const commonOptions = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  language: { type: 'string' },
} as const;

const isCommandName = (name: string): name is CommandName =>
  (commandNames as readonly string[]).includes(name);
const isLanguage = (name: string): name is Language => (languages as readonly string[]).includes(name);

/** The language asked for with `--language`, looked for before anything else so that complaints come in it too. */
const languageOf = (argv: readonly string[]): Language => {
  const index = argv.findIndex((each) => each === '--language' || each.startsWith('--language='));
  const asked = argv[index]?.includes('=') ? argv[index]?.slice('--language='.length) : argv[index + 1];
  return index >= 0 && asked !== undefined && isLanguage(asked) ? asked : terminalLanguage(process.env);
};

type Ending = () => Promise<void>;

/** Runs one command line to its exit code. */
export const runCommandLine = async (
  argv: readonly string[],
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> => {
  const language = languageOf(argv);
  const output = createOutput(streams, argv.includes('--json'));
  const endings: Ending[] = [];
  /** Last opened, first closed. */
  const finish = async (): Promise<void> => {
    for (const ending of endings.splice(0).reverse()) await ending();
  };
  try {
    const code = await runCommand(argv, language, output, endings, signal);
    await finish();
    return code;
  } catch (error) {
    const code = explain(error, language, output, argv.includes('--json'));
    await finish();
    return code;
  }
};

const runCommand = async (
  argv: readonly string[],
  language: Language,
  output: Output,
  endings: Ending[],
  signal: AbortSignal,
): Promise<ExitCode> => {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h') {
    output.result({ help: helpText(null, language) }, helpText(null, language));
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  if (!isCommandName(name)) throw new UsageError({ problem: 'unknown-command', found: name });
  const command = commands[name];
  const { values, positionals } = parseOptions(rest, { ...commonOptions, ...command.options });
  if (values.help === true) {
    output.result({ help: helpText(name, language) }, helpText(name, language));
    return exitCodes.ok;
  }
  if (typeof values.language === 'string' && !isLanguage(values.language)) {
    throw new UsageError({
      problem: 'unreadable',
      what: '--language',
      found: values.language,
      allowed: languages.join(', '),
    });
  }
  const around = surroundings(packageDirectory);
  const asked = typeof values.workspace === 'string' ? values.workspace : undefined;
  const invocation: Invocation = {
    positionals,
    values,
    language,
    catalogue: catalogues[language],
    output,
    signal,
    workspaceAsked: asked === undefined ? undefined : resolve(around.workingDirectory, asked),
    resolvePath: (path) => resolve(around.workingDirectory, path),
    afterwards: (action) => {
      endings.push(action);
    },
    open: async ({ folders = workspaceFolders(asked, around), unusable = 'refused' } = {}) => {
      const session = await openSession(folders, unusable);
      endings.push(() => session.close());
      return session.client;
    },
  };
  return command.run(invocation);
};

const parseOptions = (
  rest: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'],
): { positionals: string[]; values: Record<string, string | boolean | undefined> } => {
  try {
    const { positionals, values } = parseArgs({
      args: [...rest],
      options: options ?? {},
      allowPositionals: true,
    });
    return { positionals, values: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    throw new UsageError(optionsProblem(error));
  }
};

/** What the parser complains of, as data; its own sentences are English in every language. */
const optionsProblem = (error: unknown): UsageProblem => {
  const detail = error instanceof Error ? error.message : String(error);
  const [, option = detail] = /'(-[^' ]*)/.exec(detail) ?? [];
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? { problem: 'unknown-option', found: option }
    : { problem: 'option-value', found: option };
};

/** Says what went wrong and gives the exit code for it; a defect of the program shows its stack. */
const explain = (error: unknown, language: Language, output: Output, asJson: boolean): ExitCode => {
  const texts = catalogues[language].commandLine;
  if (error instanceof UsageError) {
    output.note(texts.usageProblem(error.usage));
    output.note(texts.seeHelp);
    return exitCodes.usage;
  }
  if (error instanceof WorkspaceUnavailable || error instanceof FailureError) {
    output.note(failureSentence(error.failure, language));
    if (asJson) output.result({ failure: error.failure }, '');
    if (error instanceof WorkspaceUnavailable) return exitCodes.workspace;
    if (error.failure.code === 'request.cancelled') return exitCodes.cancelled;
    return error.failure.code.startsWith('workspace.') ? exitCodes.workspace : exitCodes.failure;
  }
  output.note(texts.defect);
  output.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCodes.failure;
};
