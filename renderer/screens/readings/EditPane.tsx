import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { DraftEdit } from '#shared/contract/methods/frameworks.ts';
import type { ReviewDimension, ReviewLine } from '#shared/model/plan-review.ts';
import { useTexts } from '../../application/texts.tsx';
import { IndicatorForm } from '../frameworks/draft/IndicatorForm.tsx';
import styles from './EditPane.module.css';
import type { LineChanges } from './use-review.ts';

interface EditPaneProps {
  readonly planId: string;
  readonly line: ReviewLine;
  readonly dimensions: readonly ReviewDimension[];
  /** Rejects with FailureError. */
  readonly onSave: (fields: LineChanges, dimensionId?: string) => Promise<void>;
  readonly onClose: () => void;
}

/** The draft editor speaks in steps of editing; a line of the review is told its fields and its dimension. */
const changesOf = (edits: readonly DraftEdit[]) => {
  let fields: LineChanges = {};
  let dimensionId: string | undefined;
  for (const edit of edits)
    if (edit.edit === 'set-indicator') {
      const { code: _follows, ...rest } = edit.fields;
      fields = { ...fields, ...rest };
    } else if (edit.edit === 'move' && edit.dimensionId !== null) dimensionId = edit.dimensionId;
  return { fields, dimensionId };
};

/** A line in the form that the draft editor uses for its indicators; every change is saved as typed. */
export const EditPane = ({ planId, line, dimensions, onSave, onClose }: EditPaneProps) => {
  const { readings } = useTexts();
  const { indicator } = line;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input:not([disabled])')?.focus();
  }, []);
  const document = useMemo(
    () => ({
      planId,
      dimensions: dimensions.map(({ id, code, name, groups }) => ({
        id,
        code,
        name,
        groups,
        indicators: [],
      })),
    }),
    [planId, dimensions],
  );
  const dimension = document.dimensions.find(({ id }) => id === line.dimensionId);
  const save = async (...edits: DraftEdit[]): Promise<void> => {
    const { fields, dimensionId } = changesOf(edits);
    await onSave(fields, dimensionId);
  };
  return (
    <section className={styles.pane} aria-label={readings.edit.title(indicator.code, indicator.name)}>
      <header className={styles.header}>
        <h2 className={styles.title}>{readings.edit.title(indicator.code, indicator.name)}</h2>
        <Button size="small" type="primary" onClick={onClose} aria-keyshortcuts="Escape">
          {readings.actions.editDone}
        </Button>
      </header>
      <div ref={form} className={styles.form}>
        {dimension && (
          <IndicatorForm
            document={document}
            dimension={dimension}
            indicator={indicator}
            codeFollows
            editing={{
              save,
              apply: async (...edits) => {
                try {
                  await save(...edits);
                  return true;
                } catch {
                  return false;
                }
              },
            }}
          />
        )}
      </div>
    </section>
  );
};
