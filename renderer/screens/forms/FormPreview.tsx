import { Alert, Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { formLineStates, type FormPreview as Preview } from '#shared/model/form.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { withMember } from '../../components/with-member.ts';
import styles from './forms.module.css';
import { PreviewTable } from './PreviewTable.tsx';
import { choosable, filterLines, firstFilter } from './preview-lines.ts';

interface FormPreviewProps {
  readonly preview: Preview;
  readonly name: string;
  readonly framework: FrameworkDocument;
  readonly disabled: boolean;
  readonly onCommit: (chosen: readonly string[]) => void;
}

/** What a form that came back holds, and the choice of what is taken. */
export const FormPreview = ({ preview, name, framework, disabled, onCommit }: FormPreviewProps) => {
  const { forms } = useTexts();
  const failureText = useFailureText();
  const words = forms.screen;
  const [filter, setFilter] = useState(() => firstFilter(preview.counts));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { counts, lines, sheets } = preview;
  const refusedSheets = sheets.filter(({ problems }) => problems.length > 0);
  const read = sheets.flatMap(({ subjectId, subjectName, problems }) =>
    subjectId !== null && problems.length === 0 ? [{ value: subjectId, label: subjectName }] : [],
  );
  const subjectNames = new Map(read.map(({ value, label }) => [value, label]));
  const open = choosable(lines);
  const takenCount = counts.accepted + chosen.size;
  const choose = (key: string, wanted: boolean): void =>
    setChosen((before) => withMember(before, key, wanted));
  return (
    <section aria-label={words.summary} data-preview={preview.sha256.slice(0, 12)}>
      <p className={styles.summary}>
        <strong>{name}</strong>
        <span>{words.of(forms.kinds[preview.kind], preview.scorerName)}</span>
        {preview.review && <span>{words.roundName(preview.review.round, preview.review.reason)}</span>}
        <span>{words.sheetsRead(sheets.length - refusedSheets.length, sheets.length)}</span>
        {counts.empty > 0 && <span className={styles.hint}>{words.empty(counts.empty)}</span>}
      </p>
      {refusedSheets.map((sheet) => (
        <Alert
          key={sheet.name}
          type="error"
          showIcon
          title={words.sheetRefused}
          description={sheet.problems.map((problem) => failureText(problem)).join('\n')}
        />
      ))}
      <div className={styles.filters}>
        <Radio.Group
          value={filter.state}
          optionType="button"
          size="small"
          aria-label={words.state}
          onChange={({ target }) => setFilter({ ...filter, state: target.value })}
          options={[
            { value: 'all', label: `${words.allStates} ${lines.length}` },
            ...formLineStates.map((state) => ({
              value: state,
              label: `${forms.states[state]} ${counts[state]}`,
            })),
          ]}
        />
        {read.length > 1 && (
          <Select
            size="small"
            value={filter.subjectId}
            aria-label={words.subject}
            popupMatchSelectWidth={false}
            onChange={(subjectId) => setFilter({ ...filter, subjectId })}
            options={[{ value: '', label: words.allStates }, ...read]}
          />
        )}
        {open.length > 0 && (
          <>
            <Button
              size="small"
              disabled={disabled}
              onClick={() => setChosen(new Set(open.map(({ key }) => key)))}
            >
              {words.takeAll}
            </Button>
            <Button
              size="small"
              disabled={disabled || chosen.size === 0}
              onClick={() => setChosen(new Set())}
            >
              {words.takeNone}
            </Button>
          </>
        )}
        <Button
          type="primary"
          disabled={disabled || takenCount === 0}
          onClick={() => onCommit([...chosen])}
          data-act="commit-form"
        >
          {words.commit(takenCount)}
        </Button>
        {takenCount === 0 && <span className={styles.hint}>{words.nothingToTake}</span>}
      </div>
      <PreviewTable
        lines={filterLines(lines, filter)}
        framework={framework}
        subjectNames={subjectNames}
        chosen={chosen}
        disabled={disabled}
        onChoose={choose}
      />
    </section>
  );
};
