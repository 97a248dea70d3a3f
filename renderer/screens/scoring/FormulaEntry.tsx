import type { FormulaParameters } from '#shared/scoring/methods/formula.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import { SavedText } from '../../components/SavedTextArea.tsx';
import type { EntryProps } from './entry.ts';
import type { FormItem } from './form-items.ts';
import styles from './OpenRow.module.css';
import { type Sheet, unscored } from './sheet.ts';
import { useRow } from './use-sheet.ts';

/** Rest after the last digit before a figure is sent; points and totals follow every digit at once. */
const restBeforeSending = 350;

interface FormulaEntryProps extends Omit<EntryProps, 'sheet'> {
  readonly sheet: Sheet;
  readonly parameters: FormulaParameters;
  /** How many indicators of the form need a figure. */
  readonly usesOf: (figure: string) => number;
}

/** The figures of a formula. Each is kept under its own name and fills every indicator that needs it. */
export const FormulaEntry = ({ sheet, item, row, disabled, parameters, usesOf }: FormulaEntryProps) => (
  <div className={styles.figures}>
    {parameters.figures.map((figure, index) => (
      <FigureBox
        key={figure.name}
        sheet={sheet}
        item={item}
        name={figure.name}
        unit={figure.unit}
        uses={usesOf(figure.name)}
        isFirst={index === 0}
        disabled={disabled}
        // A figure that is filled in says the indicator is not blank.
        onFilled={() => row.blankReason !== null && sheet.judge(item.item, unscored)}
      />
    ))}
  </div>
);

interface FigureBoxProps {
  readonly sheet: Sheet;
  readonly item: FormItem;
  readonly name: string;
  readonly unit: string;
  readonly uses: number;
  readonly isFirst: boolean;
  readonly disabled: boolean;
  readonly onFilled: () => void;
}

const FigureBox = ({ sheet, item, name, unit, uses, isFirst, disabled, onFilled }: FigureBoxProps) => {
  const texts = useTexts();
  const failureText = useFailureText();
  const row = useRow(sheet, name);
  const { entry } = texts.scoring;
  return (
    <div
      className={styles.number}
      data-form-place="line"
      {...(isFirst ? { 'data-form-focus': 'entry' } : {})}
    >
      <span className={styles.figureName}>{name}</span>
      <DecimalInput
        value={row.value?.kind === 'number' ? row.value.number : null}
        onChange={(number) => {
          sheet.judge(
            name,
            { value: number === null ? null : { kind: 'number', number }, blankReason: null },
            restBeforeSending,
          );
          if (number !== null) onFilled();
        }}
        onRefused={(refusal) => sheet.refuse(name, refusal)}
        onBlur={() => void sheet.flush()}
        label={entry.number(name, unit)}
        unit={unit}
        width={150}
        disabled={disabled}
        explains={false}
      />
      <span className={styles.figureSource}>
        <SavedText
          key={`${sheet.place.subjectId}/${name}`}
          value={row.source}
          onSave={(text) => sheet.write(name, 'source', text)}
          label={entry.figureSource(name)}
          placeholder={entry.sourcePlaceholder}
          maxLength={2000}
          disabled={disabled}
        />
      </span>
      {uses > 1 && <span className={styles.figureUses}>{entry.figureUses(uses)}</span>}
      {(row.refusal ?? row.failure) !== null && (
        <span className={styles.refusal} role="alert">
          {entry.refusedAt(item.code)}
          {row.refusal === 'empty'
            ? texts.application.numberWanted
            : failureText(
                row.refusal ?? row.failure ?? { code: 'value.number-too-large', path: [], facts: {} },
              )}
        </span>
      )}
    </div>
  );
};
