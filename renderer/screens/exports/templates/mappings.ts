import type { TemplateMapping, TemplateSource } from '#shared/model/issued-template.ts';

/** Column letters and row of an address. */
export const partsOf = (cell: string): { readonly column: string; readonly row: number } => {
  const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { column, row: Number(row) };
};

/** A mapping that covers a cell, with the source that belongs there. */
export interface Covering {
  readonly mapping: TemplateMapping;
  readonly source: TemplateSource;
}

export const coveringOf = (
  mappings: readonly TemplateMapping[],
  sheet: string,
  cell: string,
): Covering | null => {
  const { column, row } = partsOf(cell);
  for (const mapping of mappings) {
    if (mapping.sheet !== sheet) continue;
    if (mapping.kind === 'cell') {
      if (mapping.cell === cell) return { mapping, source: mapping.source };
      continue;
    }
    const own = mapping.columns.find((each) => each.column === column);
    if (own && row >= mapping.firstRow && row <= mapping.lastRow) return { mapping, source: own.source };
  }
  return null;
};

/** The mappings without what belongs into a cell; rows lose its column. */
export const withoutCell = (
  mappings: readonly TemplateMapping[],
  sheet: string,
  cell: string,
): TemplateMapping[] => {
  const covering = coveringOf(mappings, sheet, cell);
  if (!covering) return [...mappings];
  const { column } = partsOf(cell);
  return mappings.flatMap((mapping): TemplateMapping[] => {
    if (mapping !== covering.mapping) return [mapping];
    if (mapping.kind === 'cell') return [];
    const columns = mapping.columns.filter((each) => each.column !== column);
    return columns.length === 0 ? [] : [{ ...mapping, columns }];
  });
};

/** The mappings with one more cell. */
export const withCell = (
  mappings: readonly TemplateMapping[],
  sheet: string,
  cell: string,
  source: TemplateSource,
): TemplateMapping[] => {
  const covering = coveringOf(mappings, sheet, cell);
  if (covering?.mapping.kind !== 'rows')
    return [...withoutCell(mappings, sheet, cell), { kind: 'cell', sheet, cell, source }];
  const { column } = partsOf(cell);
  return mappings.map((mapping) =>
    mapping === covering.mapping && mapping.kind === 'rows'
      ? {
          ...mapping,
          columns: mapping.columns.map((each) => (each.column === column ? { column, source } : each)),
        }
      : mapping,
  );
};

/** The mappings with a column that runs down; columns of the same rows stand together. */
export const withRows = (
  mappings: readonly TemplateMapping[],
  sheet: string,
  cell: string,
  source: TemplateSource,
  rows: { readonly lastRow: number; readonly over: Extract<TemplateMapping, { kind: 'rows' }>['over'] },
): TemplateMapping[] => {
  const { column, row: firstRow } = partsOf(cell);
  const rest = withoutCell(mappings, sheet, cell);
  const same = rest.find(
    (mapping) =>
      mapping.kind === 'rows' &&
      mapping.sheet === sheet &&
      mapping.firstRow === firstRow &&
      mapping.over === rows.over,
  );
  if (same?.kind === 'rows')
    return rest.map((mapping) =>
      mapping === same
        ? { ...same, lastRow: rows.lastRow, columns: [...same.columns, { column, source }] }
        : mapping,
    );
  return [...rest, { kind: 'rows', sheet, firstRow, ...rows, columns: [{ column, source }] }];
};
