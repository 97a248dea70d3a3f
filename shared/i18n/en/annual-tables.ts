import type { Translation } from '../translation.ts';
import type { annualTables as chinese } from '../zh-CN/annual-tables.ts';

export const annualTables: Translation<typeof chinese> = {
  workbook: {
    title: (year, table) => `Annual quality report on vocational education ${year}: ${table}`,
    fileName: (year, name) => `${year} ${name} annual data tables`,
    unit: (name) => `Reporting unit (seal): ${name}`,
    code: 'School code',
    subject: 'School',
    field: 'Item',
    unitColumn: 'Unit',
    noUnit: '—',
    previous: (year) => `Last year\n(${year})`,
    current: (year) => `This year\n(${year})`,
    note: 'Remarks and source',
    continued: 'continued',
    legend:
      'Note: an empty cell was not reported and is not 0; “not applicable”, “unobtainable” and “refused” say why a figure is missing.',
    signatures: 'Filled in by:            Checked by:            Head (signature):            Date:',
  },
};
