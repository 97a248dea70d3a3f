import type { Catalogue } from '#shared/i18n/translation.ts';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { resultWorkbook, resultWorkbookName } from '#shared/reports/result-workbook/index.ts';

type SheetKind = keyof Catalogue['exports']['kinds'];

/** A kind of sheet with the names its sheets will have. */
export interface WorkbookPart {
  readonly kind: SheetKind;
  readonly title: string;
  readonly names: readonly string[];
}

export interface WorkbookContents {
  readonly fileName: string;
  readonly sheetCount: number;
  readonly parts: readonly WorkbookPart[];
}

/** Fonts do not change what is in a workbook. */
const anyFonts = { title: '', heading: '', body: '' };

/**
 * What the workbook will hold, from the same plan it is written from. `catalogue` is that of the workbook's
 * language.
 */
export const workbookContents = (
  snapshot: EvaluationSnapshot,
  result: EvaluationResult,
  catalogue: Catalogue,
  today: string,
): WorkbookContents => {
  const input = { snapshot, result, catalogue, today };
  const names = resultWorkbook(input, anyFonts).sheets.map(({ name }) => name);
  const titles = catalogue.workbook.sheets;
  const kindOf = (name: string): SheetKind => {
    const kinds = Object.keys(titles) as SheetKind[];
    return kinds.find((kind) => kind !== 'scoreSheets' && titles[kind] === name) ?? 'scoreSheets';
  };
  const parts: { kind: SheetKind; title: string; names: string[] }[] = [];
  for (const name of names) {
    const kind = kindOf(name);
    const last = parts.at(-1);
    if (last?.kind === kind) last.names.push(name);
    else parts.push({ kind, title: titles[kind], names: [name] });
  }
  return { fileName: resultWorkbookName(input), sheetCount: names.length, parts };
};
