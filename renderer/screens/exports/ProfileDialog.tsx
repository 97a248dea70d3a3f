import { Checkbox, Modal, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import { languages } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { ExportProfile } from '#shared/model/export-profile.ts';
import { useRead, useWrite } from '../../application/client.tsx';
import { useLanguage, useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Field, FieldGrid } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { choiceOf, dataOf, FormatChoice, TableChoice, usualChoice } from './DataFields.tsx';
import styles from './ExportScreen.module.css';
import type { ExportProps } from './WorkbookExport.tsx';
import { workbookContents } from './workbook-contents.ts';

interface ProfileDialogProps extends ExportProps {
  /** Null for a new one. */
  readonly profile: ExportProfile | null;
  readonly onClose: () => void;
}

/** Writes down what an export brings and what it is called. */
export const ProfileDialog = ({ profile, snapshot, result, onClose }: ProfileDialogProps) => {
  const { exports, exportProfiles } = useTexts();
  const words = exportProfiles.profiles;
  const shown = useLanguage().language;
  const settings = useRead('settings.get', {});
  const create = useWrite('exportProfiles.create');
  const update = useWrite('exportProfiles.update');
  const [fields, setFields] = useState<Omit<ExportProfile, 'id'>>(
    () =>
      profile ?? {
        name: '',
        language: shown,
        fonts: null,
        fileName: '',
        workbook: { sheets: null },
        data: null,
      },
  );
  const [choice, setChoice] = useState(profile?.data ? choiceOf(profile.data) : usualChoice);
  const set = (changed: Partial<typeof fields>): void => setFields({ ...fields, ...changed });
  const { language, fonts, workbook, data } = fields;
  const parts = useMemo(
    () => workbookContents(snapshot, result, catalogues[language], '2000-01-01').parts,
    [snapshot, result, language],
  );
  const isSound =
    fields.name.trim() !== '' &&
    (workbook !== null || data !== null) &&
    (data === null || choice.tables.length > 0) &&
    workbook?.sheets?.length !== 0;
  const save = async (): Promise<void> => {
    const written = { ...fields, name: fields.name.trim(), data: data ? dataOf(choice) : null };
    const outcome = profile
      ? await update.attempt({ id: profile.id, fields: written })
      : await create.attempt({ fields: written });
    if (outcome.ok) onClose();
  };
  const placeholders = Object.values(exportProfiles.placeholders)
    .map((word) => `{${word}}`)
    .join(' ');
  return (
    <Modal
      open
      width={760}
      title={profile ? words.edit : words.add}
      okText={words.save}
      cancelText={words.cancel}
      okButtonProps={{ disabled: !isSound }}
      confirmLoading={create.isPending || update.isPending}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <FailureAlert failure={create.failure ?? update.failure} />
      <FieldGrid>
        <Field label={words.name} span={3}>
          <TextInput
            label={words.name}
            value={fields.name}
            maxLength={60}
            onChange={(name) => set({ name })}
          />
        </Field>
        <Field label={words.language} span={3}>
          <Radio.Group
            value={language}
            aria-label={words.language}
            onChange={({ target }) => set({ language: target.value })}
            options={languages.map((each) => ({ value: each, label: exports.languages[each] }))}
          />
        </Field>
        <Field label={words.fileName}>
          <TextInput
            label={words.fileName}
            value={fields.fileName}
            maxLength={120}
            onChange={(fileName) => set({ fileName })}
          />
          <span className={styles.order}>{words.fileNameHint(placeholders)}</span>
        </Field>
        <Field label={words.workbook}>
          <Checkbox
            checked={workbook !== null}
            onChange={({ target }) => set({ workbook: target.checked ? { sheets: null } : null })}
          >
            {words.workbook}
          </Checkbox>
          {workbook && (
            <Select
              mode="multiple"
              className={styles.wide ?? ''}
              aria-label={exportProfiles.chooseSheets}
              placeholder={exportProfiles.allSheets}
              allowClear
              value={workbook.sheets ?? []}
              onChange={(sheets: string[]) =>
                set({ workbook: { sheets: sheets.length === 0 ? null : sheets } })
              }
              options={parts.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
        </Field>
        {workbook && (
          <Field label={words.fonts}>
            <Checkbox
              checked={fonts !== null}
              onChange={({ target }) =>
                set({ fonts: target.checked ? (settings.data?.fonts ?? null) : null })
              }
            >
              {words.ownFonts}
            </Checkbox>
            {fonts &&
              (['title', 'heading', 'body'] as const).map((each) => (
                <TextInput
                  key={each}
                  label={words.fontNames[each]}
                  value={fonts[each]}
                  width={160}
                  maxLength={60}
                  onChange={(font) => font !== '' && set({ fonts: { ...fonts, [each]: font } })}
                />
              ))}
          </Field>
        )}
        <Field label={words.data}>
          <Checkbox
            checked={data !== null}
            onChange={({ target }) => set({ data: target.checked ? dataOf(choice) : null })}
          >
            {words.data}
          </Checkbox>
          {data && (
            <>
              <dl className={styles.choices}>
                <FormatChoice choice={choice} onChange={setChoice} />
              </dl>
              <div className={styles.tables}>
                <TableChoice choice={choice} onChange={setChoice} />
              </div>
            </>
          )}
        </Field>
      </FieldGrid>
      {workbook === null && data === null && <p role="alert">{words.nothing}</p>}
    </Modal>
  );
};
