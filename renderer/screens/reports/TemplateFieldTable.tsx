import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { TemplateField } from '#shared/contract/methods/reports.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { copyText } from '../../components/copy-text.ts';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import paper from '../results/paper.module.css';
import styles from './report.module.css';

const written = ({ name, isLoop }: TemplateField): string => (isLoop ? `{#${name}}…{/${name}}` : `{${name}}`);

/** Every field a template may use, with its value in this evaluation; a click copies it. */
export const TemplateFieldTable = ({
  evaluationId,
  language,
}: {
  readonly evaluationId: string;
  readonly language: Language;
}) => {
  const words = useTexts().reports.templates;
  const { message } = App.useApp();
  const fields = useRead('reportTemplates.fields', { evaluationId, language });
  const [wanted, setWanted] = useState('');
  const copy = async (field: TemplateField): Promise<void> => {
    const text = field.isLoop ? `{#${field.name}}{/${field.name}}` : written(field);
    if (await copyText(text)) message.success(words.copied(text));
  };
  const shown = (fields.data ?? []).filter(({ name, meaning }) =>
    `${name} ${meaning}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <section aria-label={words.fields}>
      <div className={styles.dialogActs}>
        <strong>{words.fields}</strong>
        <Input
          size="small"
          allowClear
          className={styles.search ?? ''}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
          placeholder={words.findField}
          aria-label={words.findField}
        />
      </div>
      <FailureAlert failure={fields.failure} onRetry={fields.reload} />
      {!fields.data && !fields.failure && <Waiting />}
      {fields.data && (
        <div className={styles.fieldTable}>
          <table className={`${paper.table} ${styles.wide}`} aria-label={words.fields}>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.within}</th>
                <th scope="col">{words.meaning}</th>
                <th scope="col">{words.example}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((field) => (
                <tr key={`${field.isLoop} ${field.name}`} className={field.isLoop ? paper.group : undefined}>
                  <th scope="row" className={styles.field}>
                    <Button
                      type="link"
                      size="small"
                      title={words.copy(written(field))}
                      onClick={() => void copy(field)}
                    >
                      {written(field)}
                    </Button>
                  </th>
                  <td>{field.within.join(' / ')}</td>
                  <td>{field.meaning}</td>
                  <td className={styles.example}>
                    {field.example === null
                      ? words.noExample
                      : field.isLoop
                        ? words.lines(field.example)
                        : field.example}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
