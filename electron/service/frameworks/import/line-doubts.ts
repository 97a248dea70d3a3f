import { type Failure, failure } from '#shared/contract/failure.ts';
import type { SheetRow } from '#shared/model/framework-import.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import { tidyLine } from './cell-text.ts';
import type { FoundLine, FoundSheet } from './found-system.ts';

/** Most characters of what an indicator holds. */
export const longest = {
  name: 200,
  rule: 4_000,
  definition: 2_000,
  target: 60,
  unit: 20,
  deadline: 100,
  note: 2_000,
};

/** The column indicators are named in. */
const leafOf = ({ heading }: FoundSheet) => {
  const column = heading.columns.findLast(({ role }) => /^level-/.test(role));
  return { column: columnLetters(column?.column ?? 0), heading: tidyLine(column?.heading ?? '') };
};

/** What is doubtful about an indicator; `sameName` is where its dimension has one of the same name already. */
export const lineDoubts = (line: FoundLine, sheet: FoundSheet, sameName: SheetRow | null): Failure[] => {
  const leaf = leafOf(sheet);
  const at = { sheet: line.sheet, row: line.row, column: leaf.column };
  const headed = { ...at, heading: leaf.heading };
  const has = (code: Failure['code']): boolean => line.doubts.some((each) => each.code === code);
  const found: Failure[] = [...line.doubts];
  if (
    line.score === null &&
    !has('framework-import.score-shared') &&
    !has('framework-import.score-unreadable')
  )
    found.push(failure('framework-import.score-missing', { ...headed, name: line.name.slice(0, 60) }));
  if (line.rule.length === 0)
    found.push(failure('framework-import.rule-missing', { ...at, name: line.name.slice(0, 60) }));
  if (line.name.length > longest.name)
    found.push(
      failure('framework-import.name-shortened', {
        ...headed,
        length: line.name.length,
        maximum: longest.name,
      }),
    );
  if (sameName !== null)
    found.push(
      failure('framework-import.name-repeated', {
        ...headed,
        found: line.name.slice(0, 60),
        firstSheet: sameName.sheet,
        firstRow: sameName.row,
      }),
    );
  const tooLong = (heading: string, text: string, maximum: number): void => {
    if (text.length > maximum)
      found.push(failure('cell.too-long', { ...at, heading, length: text.length, maximum }));
  };
  tooLong(leaf.heading, line.rule.join('\n'), longest.rule);
  tooLong(leaf.heading, line.definition.join('\n'), longest.definition);
  return found;
};
