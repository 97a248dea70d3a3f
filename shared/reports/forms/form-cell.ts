/** A cell of a workbook that came back, with what must be known before trusting it. */
export interface FormCell {
  readonly kind: 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** Text as typed; a number as plain decimal; a day as ISO 8601 in either epoch; `true` or `false`. */
  readonly text: string;
  /** As the program shows it, for messages. */
  readonly shown: string;
  /** A number shown in percent: 85% is 0.85. */
  readonly percent: boolean;
  /** A number of more than 15 digits: what follows the 15th is gone. */
  readonly lostDigits: boolean;
  /** With its leading `=`, or null. */
  readonly formula: string | null;
}

/** A sheet as it came back; rows and columns count from 0, cells without content are left out. */
export interface FormGrid {
  readonly name: string;
  readonly rows: readonly {
    readonly row: number;
    readonly cells: readonly (readonly [number, FormCell])[];
  }[];
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

export const blankFormCell: FormCell = {
  kind: 'blank',
  text: '',
  shown: '',
  percent: false,
  lostDigits: false,
  formula: null,
};
