import { Input, InputNumber, Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import type { ReviewDimension } from '#shared/model/plan-review.ts';
import type { Span } from '#shared/plan/text/span.ts';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Field, FieldGrid } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import styles from './dialogs.module.css';
import { trimmed } from './text-selection.ts';

interface AddDialogProps {
  readonly planId: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** Words selected with the mouse, or null; then the words are selected here, with the keyboard. */
  readonly selected: Span | null;
  /** The paragraph the person was at. */
  readonly paragraph: number;
  readonly dimensions: readonly ReviewDimension[];
  readonly onAdd: (span: Span, name: string, dimension: AddedTo) => void;
  readonly onClose: () => void;
}

/** An existing dimension, or a new one by its name. */
export type AddedTo = { readonly id: string } | { readonly name: string };

const newDimension = '+';

/** A line made from words of the plan: which words, what it is called, where it belongs. */
export const AddDialog = ({
  planId,
  text,
  paragraphs,
  selected,
  paragraph: opened,
  dimensions,
  onAdd,
  onClose,
}: AddDialogProps) => {
  const { readings, application, methods } = useTexts();
  const texts = readings.add;
  const [number, setNumber] = useState(opened);
  const [span, setSpan] = useState<Span | null>(selected);
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [dimensionName, setDimensionName] = useState('');
  const proposed = useRead(
    'readings.proposeLine',
    { planId, start: span?.start ?? 0, end: span?.end ?? 1 },
    { enabled: span !== null, keepPrevious: true },
  );
  const guess = span === null ? undefined : proposed.data;
  const name = typed ?? guess?.indicator.name ?? '';
  const dimensionId = chosen ?? guess?.dimensionId ?? dimensions[0]?.id ?? newDimension;
  const isSound =
    span !== null &&
    guess !== undefined &&
    name.trim() !== '' &&
    name.length <= 200 &&
    (dimensionId !== newDimension || dimensionName.trim() !== '');
  const form = useRef<HTMLDivElement>(null);
  const place = paragraphs[number - 1];
  const add = (): void => {
    if (!isSound || span === null) return;
    onAdd(
      span,
      name.trim(),
      dimensionId === newDimension ? { name: dimensionName.trim() } : { id: dimensionId },
    );
  };
  return (
    <Modal
      open
      centered
      width={720}
      title={texts.title}
      okText={texts.action}
      okButtonProps={{ disabled: !isSound }}
      cancelText={application.cancel}
      onOk={add}
      onCancel={onClose}
      afterOpenChange={(open) => open && focusFirst(form.current)}
    >
      <div ref={form}>
        {selected === null && (
          <>
            <p className={styles.note}>{texts.detail}</p>
            <Field
              label={texts.words}
              extra={
                <span>
                  {texts.paragraph}{' '}
                  <InputNumber
                    size="small"
                    min={1}
                    max={paragraphs.length}
                    precision={0}
                    value={number}
                    aria-label={texts.paragraph}
                    onChange={(next) => {
                      if (next === null) return;
                      setNumber(next);
                      setSpan(null);
                    }}
                  />
                </span>
              }
            >
              <div className={styles.source}>
                <Input.TextArea
                  key={number}
                  aria-readonly
                  // A box that is read-only has no caret to select with; this one takes no typing.
                  onChange={() => undefined}
                  aria-label={texts.words}
                  value={place ? text.slice(place.start, place.end) : ''}
                  autoSize={{ minRows: 2, maxRows: 6 }}
                  onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
                    if (!place || selectionStart === selectionEnd) return;
                    setSpan(
                      trimmed(text, { start: place.start + selectionStart, end: place.start + selectionEnd }),
                    );
                  }}
                />
              </div>
            </Field>
          </>
        )}
        <Field label={texts.chosen}>
          <blockquote className={styles.quote}>
            {span === null ? texts.nothing : text.slice(span.start, span.end)}
          </blockquote>
        </Field>
        <FieldGrid>
          <Field label={texts.name} span={6}>
            <TextInput label={texts.name} value={name} maxLength={200} onChange={setTyped} />
          </Field>
          <Field label={texts.dimension} span={3}>
            <Select
              aria-label={texts.dimension}
              value={dimensionId}
              onChange={setChosen}
              options={[
                ...dimensions.map(({ id, code, name: label }) => ({ value: id, label: `${code} ${label}` })),
                { value: newDimension, label: texts.newDimension },
              ]}
            />
          </Field>
          {dimensionId === newDimension && (
            <Field label={texts.dimensionName} span={3}>
              <TextInput
                label={texts.dimensionName}
                value={dimensionName}
                maxLength={200}
                onChange={setDimensionName}
              />
            </Field>
          )}
        </FieldGrid>
        {guess && (
          <p className={styles.facts}>
            <span>{methods.each[guess.indicator.method.id].name}</span>
            <span>{guess.indicator.rule}</span>
          </p>
        )}
        <FailureAlert failure={proposed.failure} />
      </div>
    </Modal>
  );
};

/** The words to select from where there are any, else the name. */
const focusFirst = (form: HTMLElement | null): void => {
  const words = form?.querySelector('textarea');
  const box = words ?? form?.querySelector('input');
  box?.focus();
  words?.setSelectionRange(0, 0);
};
