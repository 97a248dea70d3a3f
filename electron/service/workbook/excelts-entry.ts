import type { DataValidation, WorksheetProtection } from '@cj-tech-master/excelts';
import { rangeAddress } from '#shared/reports/cell-address.ts';
import type { Validation } from '#shared/reports/sheet-model.ts';
import { dateSerial } from './number-format.ts';

/** No password: a clerk may lift it, and what comes back is found by its codes all the same. */
export const protection: Partial<WorksheetProtection> & { readonly sheet: true } = {
  sheet: true,
  objects: false,
  scenarios: false,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: false,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
};

/** 1970-01-01 as a spreadsheet counts days. */
const unixEpochSerial = 25_569;
const millisecondsPerDay = 86_400_000;

type LibraryRule = Exclude<DataValidation, { readonly type: 'any' }>;

const ruleOf = ({ rule }: Validation): Pick<LibraryRule, 'type' | 'formulae'> => {
  switch (rule.type) {
    case 'list':
      return { type: 'list', formulae: [rule.source] };
    case 'decimal':
    case 'whole':
      return { type: rule.type, formulae: [rule.minimum, rule.maximum] };
    case 'date':
      return {
        type: 'date',
        formulae: [rule.minimum, rule.maximum].map(
          (day) => new Date((dateSerial(day) - unixEpochSerial) * millisecondsPerDay),
        ),
      };
  }
};

/** A validation under the key that makes the library write its ranges as they are. */
export const libraryValidation = (validation: Validation): readonly [string, DataValidation] => {
  const { ranges, prompt, error } = validation;
  return [
    `range:${ranges.map((range) => rangeAddress(range)).join(' ')}`,
    {
      ...ruleOf(validation),
      allowBlank: true,
      ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text } : {}),
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: error.title,
      error: error.text,
    },
  ];
};
