import { memo, type Ref } from 'react';
import type { BlankRule } from '#shared/model/rules.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './Form.module.css';
import { FormRow } from './FormRow.tsx';
import type { FormSection } from './form-items.ts';
import type { Sheet } from './sheet.ts';

interface FormProps {
  readonly sheet: Sheet;
  readonly sections: readonly FormSection[];
  readonly current: string;
  readonly blankRule: BlankRule;
  readonly disabled: boolean;
  /** Vetoes and bonuses are the lead's to decide. */
  readonly decisionsDisabled: boolean;
  readonly onOpen: (item: string) => void;
  readonly onScroll: (top: number) => void;
  /** How many indicators of the form need a figure of a formula. */
  readonly usesOf: (figure: string) => number;
  readonly formRef: Ref<HTMLElement>;
}

/** The whole form as one scroll, dimension after dimension, with the current line open. */
export const Form = memo(
  ({
    sheet,
    sections,
    current,
    blankRule,
    disabled,
    decisionsDisabled,
    onOpen,
    onScroll,
    usesOf,
    formRef,
  }: FormProps) => {
    const { scoring } = useTexts();
    return (
      <section
        className={styles.form}
        ref={formRef}
        onScroll={({ currentTarget }) => onScroll(currentTarget.scrollTop)}
        aria-label={scoring.form.label}
      >
        {sections.map((section) => (
          <section key={section.dimensionId ?? ''} className={styles.section} aria-label={section.name}>
            <h2 className={styles.heading}>
              <span>{section.code}</span>
              <span className={styles.headingName}>{section.name}</span>
              {section.fullScore !== null && (
                <span className={styles.headingCount}>{scoring.form.dimensionFull(section.fullScore)}</span>
              )}
            </h2>
            <ul className={styles.rows}>
              {section.items.map((item) => (
                <FormRow
                  key={item.item}
                  sheet={sheet}
                  item={item}
                  isCurrent={item.item === current}
                  blankRule={blankRule}
                  disabled={disabled || (item.kind !== 'indicator' && decisionsDisabled)}
                  onOpen={onOpen}
                  usesOf={usesOf}
                />
              ))}
            </ul>
          </section>
        ))}
        <div className={styles.end} />
      </section>
    );
  },
);
