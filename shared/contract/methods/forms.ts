import { z } from 'zod';
import { formKindSchema, formPreviewSchema } from '../../model/form.ts';
import { identifier, sha256Text } from '../../model/primitives.ts';
import { task } from '../method.ts';
import { fileHandleSchema } from './files.ts';
import { languageSchema } from './settings.ts';

/** A form that came back: an uploaded file and whose forms it is expected to hold. */
const returnedForm = z.object({
  /** Null takes the evaluation the first sheet names. */
  evaluationId: identifier.nullable(),
  handle: z.string(),
  name: z.string().min(1).max(255),
  /** Null takes the scorer the first sheet names. */
  scorerId: identifier.nullable().default(null),
});

export const formMethods = {
  /**
   * Writes forms of one kind, one file per person or body that fills them in, reads each back, compares, and offers the
   * file under a handle; several files are offered as one zip archive.
   */
  'forms.write': task(
    z.object({
      evaluationId: identifier,
      kind: formKindSchema,
      /** Whose forms, where the kind is filled in by scorers; otherwise empty. */
      scorerIds: z.array(identifier).max(500),
      /** In the order of the evaluation, whatever the order here. */
      subjectIds: z.array(identifier).min(1).max(2_000),
      /** The open round of kind `review`; null takes the one opened last. Other kinds have none. */
      reviewId: identifier.nullable().default(null),
      language: languageSchema,
    }),
    fileHandleSchema.extend({
      files: z.array(
        z.object({
          name: z.string(),
          sheets: z.array(z.string()),
          /** Cells compared when reading back. */
          comparedCells: z.int(),
        }),
      ),
    }),
  ),
  /** Says of every cell what importing it would do; writes nothing. The handle stays open for `forms.commit`. */
  'forms.preview': task(returnedForm, formPreviewSchema),
  /** Takes the accepted lines, and those doubtful ones that were chosen, in one batch. */
  'forms.commit': task(
    returnedForm.extend({
      /** `sha256` of the preview the person saw. */
      previewSha256: sha256Text,
      /** Keys of doubtful lines that are taken all the same. */
      chosen: z.array(z.string()).max(100_000),
    }),
    z.object({
      batch: z.string(),
      /** Lines taken and lines left. */
      taken: z.int(),
      left: z.int(),
    }),
  ),
  /**
   * Takes back one import. Fields changed since keep their newer value and are counted as kept; an answer in a review
   * stays whole. Fails with `review.round-closed` where it was given in a round that is closed by now.
   */
  'forms.undo': task(
    z.object({ evaluationId: identifier, batch: z.string() }),
    z.object({ reverted: z.int(), kept: z.int() }),
  ),
} as const;
