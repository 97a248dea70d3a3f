import type { NewSubject, SubjectPreview, SubjectPreviewRow } from '#shared/contract/methods/evaluations.ts';

/** Why a row clashes with the list it is to join; null when it does not. */
export type ListClash =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'code'; readonly code: string; readonly name: string };

/** A row of the preview with what keeps it from joining the list as it now stands. */
export interface CheckedRow {
  readonly row: SubjectPreviewRow;
  readonly clash: ListClash | null;
  readonly canTake: boolean;
  readonly isDoubtful: boolean;
}

const clashOf = (subject: NewSubject, listed: readonly NewSubject[]): ListClash | null => {
  if (listed.some(({ name }) => name.trim() === subject.name)) return { kind: 'name', name: subject.name };
  const holder = subject.code === '' ? undefined : listed.find(({ code }) => code.trim() === subject.code);
  return holder ? { kind: 'code', code: subject.code, name: holder.name } : null;
};

/** Checks a preview against subjects that are listed but not stored yet. */
export const checkPreview = (preview: SubjectPreview, listed: readonly NewSubject[]): CheckedRow[] =>
  preview.rows.map((row) => {
    const clash = row.subject === null ? null : clashOf(row.subject, listed);
    const canTake = row.subject !== null && row.problems.length === 0 && clash === null;
    return { row, clash, canTake, isDoubtful: canTake && row.doubts.length > 0 };
  });

/** The subjects that are taken over: every row that can be, except those left out. */
export const takenSubjects = (rows: readonly CheckedRow[], leftOut: ReadonlySet<number>): NewSubject[] =>
  rows.flatMap(({ row, canTake }) => (canTake && row.subject && !leftOut.has(row.row) ? [row.subject] : []));
