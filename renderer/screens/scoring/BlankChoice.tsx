import { Button } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { type BlankReason, blankReasons } from '#shared/model/entered-value.ts';
import type { BlankRule } from '#shared/model/rules.ts';
import { useTexts } from '../../application/texts.tsx';
import { focusPart } from './focus.ts';
import styles from './OpenRow.module.css';

interface BlankChoiceProps {
  readonly reason: BlankReason | null;
  /** Whether anything is entered that could be taken back. */
  readonly canClear: boolean;
  readonly rule: BlankRule;
  readonly disabled: boolean;
  readonly onChoose: (reason: BlankReason) => void;
  readonly onClear: () => void;
}

/** Leaving blank is a choice with a reason, and it can be taken back to not yet scored. */
export const BlankChoice = ({ reason, canClear, rule, disabled, onChoose, onClear }: BlankChoiceProps) => {
  const { scoring, rules } = useTexts();
  const group = useRef<HTMLDivElement>(null);
  /** Choosing is done; the next key belongs to the indicator again. */
  const goBack = (): void => {
    focusPart(group.current?.closest<HTMLElement>('[data-form-item]') ?? null, 'entry');
  };
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') goBack();
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.altKey) return;
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out on one line with its legend
    <div
      className={styles.blank}
      role="group"
      aria-label={scoring.entry.blankKey}
      ref={group}
      onKeyDown={move}
    >
      <span className={styles.label}>{scoring.entry.blank}</span>
      {blankReasons.map((each, index) => (
        <Button
          key={each}
          size="small"
          type={reason === each ? 'primary' : 'default'}
          aria-pressed={reason === each}
          disabled={disabled}
          title={scoring.entry.blankRule[rule[each]]}
          onClick={() => {
            onChoose(each);
            goBack();
          }}
          {...(index === 0 ? { 'data-form-focus': 'blank' } : {})}
        >
          {rules.blankReasons[each]}
        </Button>
      ))}
      {canClear && (
        <Button
          size="small"
          type="text"
          disabled={disabled}
          title={scoring.entry.clearKey}
          onClick={() => {
            onClear();
            goBack();
          }}
        >
          {scoring.entry.clear}
        </Button>
      )}
      {reason !== null && <span className={styles.quiet}>{scoring.entry.blankRule[rule[reason]]}</span>}
    </div>
  );
};
