import { fail } from '#shared/contract/failure.ts';
import type { formMethods } from '#shared/contract/methods/forms.ts';
import { formReaders } from '../forms/readers.ts';
import { takeReturnedForm } from '../forms/return-form.ts';
import { undoForm } from '../forms/undo-form.ts';
import { writeForms } from '../forms/write-forms.ts';
import { gradually } from '../gradually.ts';
import type { HandlersOf } from '../handler.ts';
import { openForScoring } from '../open-for-scoring.ts';

export const formHandlers: HandlersOf<typeof formMethods> = {
  'forms.write': (input, context) => writeForms(input, context),
  'forms.preview': async (input, context) =>
    (await takeReturnedForm('forms.preview', input, context)).preview,
  'forms.commit': async ({ previewSha256, chosen, ...input }, context) => {
    const { workspace, changed } = context;
    const { preview, reader, changesOf } = await takeReturnedForm('forms.commit', input, context);
    if (preview.sha256 !== previewSha256) fail('form.changed-since-preview', { place: input.name });
    const wanted = new Set(chosen);
    const taken = preview.lines.filter(
      ({ key, state }) => state === 'accepted' || (state === 'doubtful' && wanted.has(key)),
    );
    const changes = taken.flatMap(({ key }) => changesOf.get(key) ?? []);
    if (changes.length === 0) fail('form.nothing-chosen', { place: input.name });
    const { batch } = workspace.log.record(
      // Whoever filled it in says what is in it; a subject has no voice of its own in the log.
      preview.scorerId ?? 'lead',
      changes,
    );
    changed(reader.changed, preview.evaluationId);
    return { batch, taken: taken.length, left: preview.lines.length - taken.length };
  },
  'forms.undo': async ({ evaluationId, batch }, context) => {
    const { workspace, changed } = context;
    openForScoring(workspace.connection, evaluationId);
    const undone = await undoForm(workspace, evaluationId, batch, gradually(context, evaluationId, null));
    changed(
      Object.values(formReaders).flatMap((reader) => reader.changed),
      evaluationId,
    );
    return undone;
  },
};
