import { memo, useMemo } from 'react';
import type { BlankRule } from '#shared/model/rules.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { SavedText, SavedTextArea } from '../../components/SavedTextArea.tsx';
import { BlankChoice } from './BlankChoice.tsx';
import { Entry } from './Entry.tsx';
import type { FormItem } from './form-items.ts';
import { losesPoints } from './marks.ts';
import styles from './OpenRow.module.css';
import { type Sheet, unscored } from './sheet.ts';
import { useLine, useRow } from './use-sheet.ts';

interface OpenRowProps {
  /** How many indicators of the form need a figure of a formula. */
  readonly usesOf: (figure: string) => number;
  readonly sheet: Sheet;
  readonly item: FormItem;
  readonly blankRule: BlankRule;
  readonly disabled: boolean;
}

/** The open line of the form: the control that fits the method, the words beside it, and leaving blank. */
export const OpenRow = memo(({ sheet, item, blankRule, disabled, usesOf }: OpenRowProps) => {
  const { scoring, rules } = useTexts();
  const failureText = useFailureText();
  const row = useRow(sheet, item.item);
  const line = useLine(sheet, item.item);
  const key = `${sheet.place.scorerId}/${sheet.place.subjectId}/${item.item}`;
  const isIndicator = item.kind === 'indicator';
  const deductionWanted = isIndicator && losesPoints(line, item.indicator.fullScore);
  const broken = line?.failure ?? null;
  const figures = useMemo(() => ({ sheet, usesOf }), [sheet, usesOf]);
  return (
    <div className={styles.open}>
      {item.from === 'observation' && (
        <p className={styles.shared} title={scoring.form.sharedDetail}>
          {isIndicator ? scoring.form.shared : scoring.decisions.leadOnly}
        </p>
      )}
      <Entry
        sheet={sheet}
        item={item}
        row={row}
        disabled={disabled}
        figures={figures}
        onValue={(value, delay) => sheet.judge(item.item, { value, blankReason: null }, delay)}
        onRefused={(refusal) => sheet.refuse(item.item, refusal)}
      />
      {row.failure !== null && (
        <p className={styles.refusal} role="alert">
          {scoring.entry.refusedAt(item.code)}
          {failureText(row.failure)}
        </p>
      )}
      {broken !== null && row.refusal === null && (
        <p className={styles.refusal} role="alert">
          {scoring.entry.refusedAt(item.code)}
          {failureText(broken)}
        </p>
      )}
      {isIndicator && (
        <BlankChoice
          reason={row.blankReason}
          canClear={row.blankReason !== null || row.value !== null}
          rule={blankRule}
          disabled={disabled}
          onChoose={(blankReason) => sheet.judge(item.item, { value: null, blankReason })}
          onClear={() => sheet.judge(item.item, unscored)}
        />
      )}
      {row.blankReason !== null && (
        <p className="visually-hidden" role="status">
          {scoring.entry.blankNow(rules.blankReasons[row.blankReason])}
        </p>
      )}
      <div className={styles.words}>
        {/* The figures of a formula have a source each, beside them. */}
        {item.from === 'observation' && !(isIndicator && item.indicator.method.id === 'formula') && (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box inside carries the label's name
          <label className={styles.word} data-form-place="line">
            <span className={styles.label}>{scoring.entry.source}</span>
            <SavedText
              key={`${key}/source`}
              value={row.source}
              onSave={(text) => sheet.write(item.item, 'source', text)}
              label={scoring.entry.source}
              placeholder={scoring.entry.sourcePlaceholder}
              maxLength={2000}
              disabled={disabled}
            />
          </label>
        )}
        {isIndicator && (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box inside carries the label's name
          <label className={styles.word} data-form-focus="comment">
            <span className={styles.label}>{scoring.entry.comment}</span>
            <SavedTextArea
              key={`${key}/comment`}
              value={row.comment}
              onSave={(text) => sheet.write(item.item, 'comment', text)}
              label={scoring.entry.comment}
              rows={1}
              maximumRows={6}
              maxLength={8000}
              disabled={disabled}
            />
          </label>
        )}
        {isIndicator && (deductionWanted || row.deductionReason !== '') && (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box inside carries the label's name
          <label className={styles.word} data-form-focus="deduction-reason">
            <span className={styles.label}>
              {scoring.entry.deductionReason}
              {deductionWanted && row.deductionReason === '' && (
                <span className={styles.wanted}> {scoring.entry.deductionMissing}</span>
              )}
            </span>
            <SavedTextArea
              key={`${key}/deduction`}
              value={row.deductionReason}
              onSave={(text) => sheet.write(item.item, 'deductionReason', text)}
              label={scoring.entry.deductionReason}
              placeholder={deductionWanted ? scoring.entry.deductionWanted : ''}
              rows={1}
              maximumRows={6}
              maxLength={8000}
              disabled={disabled}
            />
          </label>
        )}
      </div>
    </div>
  );
});
