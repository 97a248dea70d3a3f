import { unzipSync } from 'fflate';
import * as XLSX from 'xlsx';
import { fail } from '#shared/contract/failure.ts';
import { cellAddress } from '#shared/reports/cell-address.ts';
import { replaceParts } from '../archives/zip-copy.ts';
import { toPlainDecimal } from '../workbook/plain-decimal.ts';
import { addressOf } from './addresses.ts';
import { affectedFormulas } from './formula-references.ts';
import type { PlannedWrite } from './plan-writes.ts';
import { patchSheet } from './sheet-patch.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { recalculatedOnOpening } from './workbook-xml.ts';

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  readonly written: number;
  /** Formulas whose former result was taken out. */
  readonly recalculated: number;
  /** Cells compared when reading back. */
  readonly compared: number;
}

/** A file to be made of a template. */
export interface TemplateFill {
  /** Name of the file, for messages too. */
  readonly name: string;
  readonly writes: readonly PlannedWrite[];
}

type CellTexts = ReadonlyMap<string, string>;

/** Every cell of every sheet in one line each: kind, value and formula, as another library reads them. */
const cellTexts = (bytes: Uint8Array, place: string): CellTexts => {
  const found = new Map<string, string>();
  const read = (): XLSX.WorkBook => {
    try {
      return XLSX.read(bytes, {
        type: 'array',
        dense: true,
        cellFormula: true,
        cellHTML: false,
        sheetStubs: true,
      });
    } catch (error) {
      return fail('file.damaged', { place, detail: error instanceof Error ? error.message : String(error) });
    }
  };
  const workbook = read();
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name];
    if (!sheet || !('!data' in sheet)) continue;
    (sheet as XLSX.DenseWorkSheet)['!data'].forEach((row, rowIndex) => {
      row?.forEach((cell, column) => {
        if (!cell) return;
        const value =
          cell.t === 'n' && typeof cell.v === 'number' ? toPlainDecimal(cell.v) : String(cell.v ?? '');
        const content = cell.t === 'z' ? '' : `${cell.t} ${value}`;
        found.set(
          `${name}!${cellAddress(rowIndex, column)}`,
          `${content}${cell.f === undefined ? '' : ` =${cell.f}`}`,
        );
      });
    });
  }
  return found;
};

const meant = ({ content }: PlannedWrite): string =>
  content.kind === 'number' ? `n ${content.number}` : content.text === '' ? '' : `s ${content.text}`;

/** Fails with `file.read-back-differs` unless the written cells, and only they, are what they should be. */
const compareCells = (
  before: CellTexts,
  after: CellTexts,
  writes: readonly PlannedWrite[],
  recalculated: ReadonlySet<string>,
  place: string,
): number => {
  const written = new Map(writes.map((write) => [`${write.sheet}!${addressOf(write)}`, meant(write)]));
  const keys = new Set([...before.keys(), ...after.keys(), ...written.keys()]);
  for (const key of keys) {
    // The result of a formula goes, the formula stays.
    const formula = (text: string | undefined) => /(?:^| )=(?!.* =).*$/s.exec(text ?? '')?.[0].trim() ?? '';
    const expected =
      written.get(key) ?? (recalculated.has(key) ? formula(before.get(key)) : (before.get(key) ?? ''));
    const found = recalculated.has(key) ? formula(after.get(key)) : (after.get(key) ?? '');
    if (expected !== found)
      fail('file.read-back-differs', {
        place,
        what: key,
        expected: expected.slice(0, 200),
        found: found.slice(0, 200),
      });
  }
  return keys.size;
};

/** Fails with `file.read-back-differs` unless every part that was not meant to change is equal byte for byte. */
const compareParts = (
  before: Uint8Array,
  after: Uint8Array,
  changed: ReadonlySet<string>,
  place: string,
): void => {
  const old = unzipSync(before);
  const made = unzipSync(after);
  const differs = (what: string): never =>
    fail('file.read-back-differs', { place, what, expected: '', found: '' });
  if (Object.keys(old).join('\n') !== Object.keys(made).join('\n')) differs('zip');
  for (const [name, bytes] of Object.entries(old))
    if (!changed.has(name) && !Buffer.from(bytes).equals(made[name] ?? Buffer.alloc(0))) differs(name);
};

/**
 * Writes values into a workbook by changing nothing but the written cells, the results of formulas that depend on them,
 * and the note that asks for calculation on opening. Every other part is copied as it is packed. The outcome is read back
 * with two other libraries and compared.
 */
export const fillTemplate = async (
  parts: WorkbookParts,
  writes: readonly PlannedWrite[],
  place: string,
): Promise<FilledTemplate> => {
  const affected = affectedFormulas(parts, writes);
  const changed = new Map<string, Uint8Array>();
  for (const { name, part, sheet } of parts.sheets) {
    const own = writes.filter((write) => write.sheet === name);
    const formulas = affected.filter((each) => each.sheet === name).map(({ cell }) => cell);
    if (own.length === 0 && formulas.length === 0) continue;
    changed.set(part, Buffer.from(patchSheet(sheet, own, formulas), 'utf8'));
  }
  if (affected.length > 0)
    changed.set(parts.workbookPart, Buffer.from(recalculatedOnOpening(parts.workbookXml), 'utf8'));
  const bytes = await replaceParts(parts.bytes, changed, place);
  compareParts(parts.bytes, bytes, new Set(changed.keys()), place);
  const recalculated = new Set(affected.map(({ sheet, cell }) => `${sheet}!${addressOf(cell)}`));
  const compared = compareCells(
    cellTexts(parts.bytes, place),
    cellTexts(bytes, place),
    writes,
    recalculated,
    place,
  );
  return { bytes, written: writes.length, recalculated: affected.length, compared };
};

/** The files of a template one after the other; `done` counts those that are finished. */
export const fillTemplates = async (
  parts: WorkbookParts,
  fills: readonly TemplateFill[],
  onProgress: (done: number) => void,
): Promise<FilledTemplate[]> => {
  const filled: FilledTemplate[] = [];
  for (const { name, writes } of fills) {
    onProgress(filled.length);
    filled.push(await fillTemplate(parts, writes, name));
  }
  return filled;
};
