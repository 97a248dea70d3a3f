import { formContentText } from '#shared/i18n/form-text.ts';
import { failureSentence } from '#shared/i18n/index.ts';
import type { FormLine, FormPreview } from '#shared/model/form.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import { uploadFile } from '../../files/upload-file.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findNamed } from '../find.ts';
import { readGivenFile } from '../given-file.ts';
import { tableText } from '../table.ts';

/** Lines that say something: what would change, what is in doubt, what is refused. */
const told = ({ lines }: FormPreview): readonly FormLine[] =>
  lines.filter(({ state }) => state !== 'unchanged');

const previewText = (
  preview: FormPreview,
  framework: FrameworkDocument,
  { catalogue, language }: Invocation,
): string => {
  const { forms } = catalogue;
  const words = forms.screen;
  const contentText = (line: FormLine, content: FormLine['before']): string =>
    content === null
      ? ''
      : formContentText(
          content,
          indicatorsOf(framework).find(({ id }) => id === line.item) ?? null,
          catalogue,
        );
  const sheets = preview.sheets.flatMap(({ problems }) =>
    problems.map((problem) => failureSentence(problem, language)),
  );
  const table = tableText(
    [
      { heading: words.state, cell: ({ state }) => forms.states[state] },
      { heading: words.place, cell: ({ sheet, row, column }) => `${sheet} ${words.placeOf(row, column)}` },
      { heading: words.item, cell: ({ mark, name }) => `${mark} ${name}` },
      { heading: words.field, cell: ({ field }) => forms.fields[field] },
      { heading: words.before, cell: (line) => contentText(line, line.before) },
      { heading: words.after, cell: (line) => contentText(line, line.after) },
      {
        heading: words.remark,
        cell: ({ problems }) => problems.map((problem) => failureSentence(problem, language)).join(' '),
      },
    ],
    told(preview),
  );
  return [...sheets, ...(told(preview).length === 0 ? [] : [table])].join('\n');
};

/** Previews a form that came back and, with `--commit`, takes what it holds. */
export const importForm = async (invocation: Invocation): Promise<ExitCode> => {
  const { catalogue, output, signal, values } = invocation;
  const { forms } = catalogue;
  const given = requirePositional(invocation, 1, forms.commandLine.file);
  refuseFurther(invocation, 2);
  const { name, bytes } = await readGivenFile(invocation, given, 'xlsx, xls');
  const client = await invocation.open();
  const { handle } = await uploadFile(client, name, bytes);
  const whole = { evaluationId: null, handle, name, scorerId: null };
  const first = await client.call('forms.preview', whole, { signal });
  const { evaluation, scorers } = await client.call('evaluations.get', { id: first.evaluationId });
  const asked = textOption(invocation, 'scorer');
  const scorerId =
    asked === undefined
      ? null
      : findNamed('--scorer', scorers, asked, (scorer) => [scorer.name, scorer.id]).id;
  const request = { ...whole, evaluationId: evaluation.id, scorerId };
  const preview = scorerId === null ? first : await client.call('forms.preview', request, { signal });
  const { document } = await client.call('frameworks.getVersion', { id: evaluation.frameworkVersionId });
  if (preview.review) {
    const { round, reason } = preview.review;
    output.note(forms.screen.roundName(round, reason));
  }
  output.note(forms.commandLine.counts(preview.counts));
  if (values.commit !== true) {
    output.result(preview, previewText(preview, document, invocation));
    output.note(forms.commandLine.notWritten);
    return exitCodes.ok;
  }
  const chosen =
    values['take-doubtful'] === true
      ? preview.lines.filter(({ state, after }) => state === 'doubtful' && after !== null)
      : [];
  const committed = await client.call(
    'forms.commit',
    { ...request, previewSha256: preview.sha256, chosen: chosen.map(({ key }) => key) },
    { signal },
  );
  output.result({ ...committed, preview }, previewText(preview, document, invocation));
  output.note(forms.commandLine.committed(committed.taken, committed.left, committed.batch));
  return exitCodes.ok;
};
