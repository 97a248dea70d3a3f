import type { formFailures } from '../../../contract/failures/form.ts';
import type { FailureSentences } from '../../translation.ts';

const deleted = {
  stamp: 'the mark of the sheet (hidden first row) was not found',
  rows: 'the codes of the rows (hidden first column) were not found',
  columns: 'codes of columns (hidden first row) or the column of numbers are missing',
  altered: 'hidden codes were altered, or codes of another sheet stand among them',
} as const;

/** Enough of a SHA-256 to tell two versions apart. */
const short = (sha256: string): string => sha256.slice(0, 12);

export const formSentences: FailureSentences<typeof formFailures> = {
  'form.no-codes': ({ place }) =>
    `“${place}”: a form exported by this application is needed. No codes of a form were found. Choose a workbook written on the Forms page.`,
  'form.codes-deleted': ({ place, what }) =>
    `“${place}”: a form is recognised by hidden codes, which must stay as they are. Here ${deleted[what]}. The sheet was not read; export the form again, copy the entries into it and import that.`,
  'form.newer': ({ place, found, known }) =>
    `“${place}”: codes up to version ${known} can be read. The sheet has version ${found}. Update the application and import again.`,
  'form.kind-unknown': ({ place, found }) =>
    `“${place}”: forms of the kind “${found}” are not known here. Update the application and import again.`,
  'form.other-evaluation': ({ place, found, expected }) =>
    `“${place}”: the form must belong to “${expected}”. It belongs to ${found === '' ? 'an evaluation that is not on this computer' : `“${found}”`}. Open that evaluation and import it there.`,
  'form.other-framework': ({ place, found, expected }) =>
    `“${place}”: the form must be made from the framework version of the evaluation (${short(expected)}). It was made from another one (${short(found)}). Export the form again.`,
  'form.other-scorer': ({ place, found, expected }) =>
    `“${place}”: this import is of the forms of “${expected}”. The sheet belongs to “${found}”. Choose that scorer and import it by itself.`,
  'form.other-round': ({ place, found }) =>
    `“${place}”: scoring forms are for the first round of scoring. The sheet is of round ${found}. Export review forms for it.`,
  'form.unknown-review': ({ place, found }) =>
    `“${place}”: a review form must belong to a review of the evaluation. Its review round ${found} is not there. Export the review form again.`,
  'form.review-closed': ({ place, found, day }) =>
    `“${place}”: a review form is imported while its review round is open. This one belongs to round ${found}, closed on ${day}. If it must be scored again, the lead opens another review; export the form again then.`,
  'form.other-review': ({ place, found, expected }) =>
    `“${place}”: one file holds forms of one review round. Forms of round ${expected} are being imported; this one belongs to another one (round ${found}). Import it on its own.`,
  'form.subject-not-reviewed': ({ place, subject, round }) =>
    `“${place}”: only the subjects under review are filled in. “${subject}” is not in review round ${round}. Check the list of the review, or export the review form again.`,
  'form.no-review': () =>
    'Review forms: a review must be open. None is. Export them once the lead has opened one under Review.',
  'form.unknown-subject': ({ place, found }) =>
    `“${place}”: the subject must be part of the evaluation. The subject of this sheet (${found}) no longer is. Check the setup of the evaluation.`,
  'form.unknown-scorer': ({ place, found }) =>
    `“${place}”: the scorer must be part of the evaluation. The scorer of this sheet (${found}) no longer is. Check the setup of the evaluation.`,
  'form.sheet-twice': ({ place, first }) =>
    `“${place}”: one scorer has one sheet per subject. “${first}” is that sheet already. Delete one of the two.`,
  'form.changed-since-preview': ({ place }) =>
    `“${place}”: what is imported must be what the preview showed. The file or the data changed since. Preview it again.`,
  'form.no-scorer': () => 'Forms: somebody must fill them in. No scorer was chosen. Choose at least one.',
  'form.nothing-chosen': ({ place }) =>
    `“${place}”: at least one cell must be importable. Nothing was accepted or chosen. No data was written.`,
  'form.row-twice': ({ mark, rows }) =>
    `Number ${mark}: every row stands once. Rows ${rows.join(', ')} carry the same code. Delete the copied rows.`,
  'form.row-shifted': ({ mark, found }) =>
    `The number must match the hidden code of the row. The code belongs to “${mark}”, the number reads “${found}”; perhaps only some columns were sorted. Sort together with the hidden columns, or export the form again.`,
  'form.row-missing': ({ mark }) =>
    `Number ${mark}: a form keeps its rows. This one is not in the sheet. The data of the application stays as it is.`,
  'form.row-unknown': ({ mark }) =>
    `Number ${mark}: must be one of the items of this sheet. It is none of them. Export the form again.`,
  'form.row-without-code': ({ found }) =>
    `An inserted row belongs to no item. It holds “${found}”, which is not imported. Move it to the row of its item.`,
  'form.changed-since-writing': () =>
    'Values are taken directly where the application was not changed since the export. Here both differ, and the application was changed later. Compare the two values and choose.',
  'form.would-clear': () =>
    'Clearing needs a confirmation. There was something when the form was written, and it was deleted in the sheet. Choose it to clear it in the application.',
  'form.earlier-changed': () =>
    'What is kept must be the earlier score the form was printed with. It was changed since the form was exported. Choose after comparing with the earlier score of now.',
  'form.keep-and-change': ({ found }) =>
    `An indicator is either kept or scored again. “Keep” is chosen and “${found}” filled in. Delete one of the two.`,
  'form.same-as-before': ({ found }) =>
    `Scoring again means another score. “${found}” is the earlier one and is taken as kept. Please check.`,
  'form.formula': ({ formula, found }) =>
    `An entry is typed directly. The cell holds the formula “${formula}”, read as its result “${found}”. Check it.`,
  'form.merged': ({ range }) =>
    `Entry cells must not be merged. The cell went into ${range}. Unmerge it and fill it in again.`,
  'form.unreadable': ({ found }) =>
    `Readable content is needed. The cell holds “${found}”. Correct it and import again.`,
  'form.digits-lost': ({ found }) =>
    `Numbers have at most 15 significant digits. The cell holds “${found}”; what followed is lost. Make it text and fill it in again.`,
  'form.number-became-date': ({ found }) =>
    `A number is needed. The program turned the entry into the date “${found}”. Set the general format and fill it in again.`,
  'form.day-as-number': ({ found, taken }) =>
    `A date is needed. The cell holds the number “${found}”, read as ${taken}. Check it.`,
  'form.percent': ({ found, taken }) =>
    taken === ''
      ? `A number is needed and the unit is no percentage. The cell holds “${found}”. Fill it in without the percent sign.`
      : `Where the unit is %, the number alone is filled in. The cell holds “${found}”, read as ${taken}. Check it.`,
  'form.unknown-choice': ({ found, allowed }) =>
    `One of ${allowed.join(', ')} is needed. The cell holds “${found}”. Choose from the list.`,
  'form.not-whole': ({ found, maximum }) =>
    `A whole number from 0 to ${maximum} is needed. The cell holds “${found}”. Correct it.`,
  'form.items-open': ({ open }) =>
    `Every item of a checklist is answered. ${open} were left open and count as “no”. Check them.`,
  'form.day-missing': () => 'What is completed needs its day. The cell is empty. Fill in the day.',
  'form.day-although-not-done': ({ found }) =>
    `What is not completed has no day. “No” stands beside the day “${found}”. Keep one of the two.`,
  'form.text-too-long': ({ length, maximum }) =>
    `At most ${maximum} characters. The cell has ${length}. Shorten it.`,
  'form.reason-without-count': ({ found }) =>
    `A reason for a deduction needs a count. The reason “${found}” stands beside an empty or zero count. Fill in the count, or write the reason beside the indicator.`,
  'form.closed-cell': ({ found }) =>
    `Grey cells are not filled in. This one holds “${found}”, which is not imported. Fill in the rows of its parts.`,
};
