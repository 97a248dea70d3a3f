import { Pagination } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { NewSubject } from '#shared/contract/methods/evaluations.ts';
import { useTexts } from '../../application/texts.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { SavedText } from '../../components/SavedTextArea.tsx';
import type { Keyed } from './draft.ts';
import { moveDownOnEnter } from './list-keys.ts';
import styles from './sections.module.css';

const perPage = 50;
const kinds: readonly NewSubject['kind'][] = ['school', 'enterprise', 'county', 'consortium', 'other'];

interface SubjectTableProps {
  readonly subjects: readonly Keyed<NewSubject>[];
  readonly disabled: boolean;
  readonly onChange: (key: string, fields: Partial<NewSubject>) => Promise<unknown>;
  readonly onAdd: () => void;
  readonly onRemove: (key: string) => void;
  /** Says why a name cannot be stored; such text stays in its box. */
  readonly refuseName?: (name: string) => ReactNode | null;
}

/** 被评对象 as a table to type in. */
export const SubjectTable = ({
  subjects,
  disabled,
  onChange,
  onAdd,
  onRemove,
  refuseName,
}: SubjectTableProps) => {
  const { evaluations, rules } = useTexts();
  const words = evaluations.subjects;
  const [page, setPage] = useState(1);
  const last = Math.max(1, Math.ceil(subjects.length / perPage));
  const at = Math.min(page, last);
  const shown = subjects.slice((at - 1) * perPage, at * perPage);
  const body = useRef<HTMLTableSectionElement>(null);
  const counted = useRef(subjects.length);
  // A row that was just added takes the focus.
  useEffect(() => {
    if (subjects.length === counted.current + 1) {
      setPage(Math.ceil(subjects.length / perPage));
      requestAnimationFrame(() =>
        body.current?.querySelector<HTMLInputElement>('tr:last-child input')?.focus(),
      );
    }
    counted.current = subjects.length;
  }, [subjects.length]);
  if (subjects.length === 0) return null;
  return (
    <>
      <table className={styles.table} onKeyDown={(event) => moveDownOnEnter(event, onAdd)}>
        <thead>
          <tr>
            <th>{words.number}</th>
            <th style={{ width: '42%' }}>{words.name}</th>
            <th style={{ width: '26%' }} title={words.codeExplained}>
              {words.code}
            </th>
            <th style={{ width: '13%' }}>{words.kind}</th>
            <th style={{ width: '15%' }} title={words.trackExplained}>
              {words.track}
            </th>
            <th aria-label={evaluations.remove} />
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((subject, index) => {
            const number = (at - 1) * perPage + index + 1;
            const box = (field: 'name' | 'code' | 'track', maxLength: number, heading: string) => (
              <SavedText
                value={subject[field]}
                onSave={(text) => onChange(subject.key, { [field]: text })}
                label={words.rowLabel(number, heading)}
                maxLength={maxLength}
                disabled={disabled}
                {...(field === 'name' && refuseName ? { refuse: refuseName } : {})}
              />
            );
            return (
              <tr key={subject.key}>
                <td className={styles.number}>{number}</td>
                <td>{box('name', 200, words.name)}</td>
                <td>{box('code', 60, words.code)}</td>
                <td>
                  <select
                    className={styles.select}
                    value={subject.kind}
                    aria-label={words.rowLabel(number, words.kind)}
                    disabled={disabled}
                    onChange={({ target }) => {
                      const kind = kinds.find((each) => each === target.value);
                      if (kind) void onChange(subject.key, { kind });
                    }}
                  >
                    {kinds.map((kind) => (
                      <option key={kind} value={kind}>
                        {rules.subjectKinds[kind]}
                      </option>
                    ))}
                  </select>
                </td>
                <td>{box('track', 60, words.track)}</td>
                <td>
                  <RemoveButton
                    size="small"
                    label={words.removeLabel(subject.name || String(number))}
                    disabled={disabled}
                    onRemove={() => onRemove(subject.key)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {subjects.length > perPage && (
        <div className={styles.pages}>
          <Pagination
            size="small"
            current={at}
            pageSize={perPage}
            total={subjects.length}
            showSizeChanger={false}
            onChange={setPage}
          />
        </div>
      )}
    </>
  );
};
