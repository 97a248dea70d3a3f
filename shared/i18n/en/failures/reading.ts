import type { readingFailures } from '../../../contract/failures/reading.ts';
import type { FailureSentences } from '../../translation.ts';

const megabytes = (bytes: number): string => `${Math.ceil((bytes / 1_048_576) * 10) / 10} MB`;

/** Pasted text has no file name. */
const named = (place: string): string => (place === '' ? 'Pasted text' : `“${place}”`);

const unsafeReasons = {
  'expands-too-far': 'Its content unpacks to far more than the file itself',
  doctype: 'It contains a document type declaration',
  'external-entry': 'It contains entries that point outside the file',
  'takes-too-long': 'Reading took longer than allowed',
  'too-much-memory': 'Reading needed more memory than allowed',
} as const;

const unreadableReasons = {
  missing: 'There is no such file',
  'not-a-file': 'What stands there is no file',
  'not-permitted': 'Reading it is not permitted',
  other: 'The system could not open it',
} as const;

export const readingSentences: FailureSentences<typeof readingFailures> = {
  'reading.unreadable': ({ place, reason, detail }) =>
    `${named(place)}: a file that can be opened is needed. ${unreadableReasons[reason]}${detail === '' ? '' : ` (${detail})`}. Check path and permissions, or copy the file to this computer first.`,
  'reading.empty': ({ place }) =>
    `${named(place)}: a plan must have content. It is empty. Check that the right file was chosen, or obtain it again.`,
  'reading.too-large': ({ place, size, maximum }) =>
    `${named(place)}: files may have at most ${megabytes(maximum)}. This one has ${megabytes(size)}. Remove the pictures and save it again, or paste the words of the plan.`,
  'reading.too-long': ({ place, length, maximum }) =>
    `${named(place)}: at most ${maximum} characters are read. There are ${length}. Keep only the plan and its annexes.`,
  'reading.unknown-format': ({ place, found }) =>
    `${named(place)}: docx, doc, pdf, html, txt, xlsx, xls and csv can be read. The content is ${found === null ? 'none of these' : found}, whatever the file is called. Open it in Word or WPS and save it as docx, or paste the text.`,
  'reading.password-protected': ({ place }) =>
    `${named(place)}: encrypted files cannot be read. This one has a password for opening. Remove the password, save the file and choose it again.`,
  'reading.damaged': ({ place, detail }) =>
    `${named(place)}: the file must be complete. Reading broke off (${detail}). Copy or download it again; if Word or WPS opens it, save it anew.`,
  'reading.unsafe': ({ place, reason }) =>
    `${named(place)}: files of this kind are not read. ${unsafeReasons[reason]}. Paste the words of the plan instead.`,
  'reading.encoding-unknown': ({ place }) =>
    `${named(place)}: the text must be UTF-8, UTF-16 or GB18030. Its encoding was not recognised. Open it in an editor and save it as UTF-8, or paste the text.`,
  'reading.scanned': ({ place, pages }) =>
    `${named(place)}: a PDF must contain text. All ${pages} pages are scanned pictures. Run text recognition (OCR) first, or obtain the text version.`,
  'reading.no-text': ({ place }) =>
    `${named(place)}: a plan must have words. None were found. Check the content of the file.`,
  'reading.changed-since-preview': ({ place }) =>
    `${named(place)}: what is imported must be what was previewed. Reading it again gave another text. Preview it again, then import it.`,
  'reading.plan-exists': ({ title }) =>
    `Plan “${title}”: a text is imported once. The workspace has a plan with exactly this text. Open that plan.`,
  'reading.plan-shipped': ({ title }) =>
    `Plan “${title}”: plans that come with the application cannot be changed or removed. This is one of them. If its text is wrong, import the text you have.`,
  'reading.plan-cited': ({ title, frameworks }) =>
    `Plan “${title}”: a plan that frameworks cite cannot be removed. It is cited by ${frameworks.map((each) => `“${each}”`).join(', ')}. Deal with these frameworks first.`,
  'reading.no-file': ({ title }) =>
    `Plan “${title}”: only plans that were imported have an original file. This one came with the application. Read its text instead.`,
  'reading.line-replaced': ({ name, state }) =>
    `Indicator “${name}”: a replaced indicator has to be restored first. It was ${state === 'split' ? 'split into several' : 'merged into another'}. Restore it, then decide.`,
  'reading.selection-empty': ({ start, end }) =>
    `Selection: it must hold words. There are none between characters ${start} and ${end}. Select again.`,
  'reading.nothing-accepted': ({ title }) =>
    `Plan “${title}”: a framework needs at least one accepted indicator. There is none yet. Accept indicators in the review first.`,
  'reading.scores-exceed': ({ set, total, lines }) =>
    `Sum of full scores: it must be ${total}. Those set by hand add up to ${set} and leave no share for the other ${lines} indicators. Lower the scores set by hand.`,
  'reading.score-not-printed': ({ names }) =>
    `Full scores: to take them as printed, every indicator needs one in the plan's table. None is printed for ${names
      .slice(0, 5)
      .map((each) => `“${each}”`)
      .join(
        ', ',
      )}${names.length > 5 ? ` and ${names.length - 5} more` : ''}. Enter them, or share out 100 points instead.`,
  'reading.review-changed': ({ title }) =>
    `Plan “${title}”: what is made must be what was previewed. The review was changed after the preview. Preview it again, then make the draft.`,
};
