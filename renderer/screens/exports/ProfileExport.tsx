import { Button, Table } from 'antd';
import { useState } from 'react';
import { catalogues } from '#shared/i18n/index.ts';
import type { ExportProfile } from '#shared/model/export-profile.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { fileNameFrom } from '#shared/reports/file-name-pattern.ts';
import { useRead, useWrite } from '../../application/client.tsx';
import { useSavedFile } from '../../application/saved-file.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useOfferUndo } from '../evaluations/use-undo.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import styles from './ExportScreen.module.css';
import { ProfileDialog } from './ProfileDialog.tsx';
import type { ExportProps } from './WorkbookExport.tsx';

/** Exports saved under a name: listed, changed, removed, repeated with one click. */
export const ProfileExport = ({ snapshot, result }: ExportProps) => {
  const { exportProfiles } = useTexts();
  const words = exportProfiles.profiles;
  const profiles = useRead('exportProfiles.list', {});
  const remove = useWrite('exportProfiles.remove');
  const undo = useWrite('exportProfiles.undo');
  const offerUndo = useOfferUndo();
  const work = useSavedFile('exportProfiles.run');
  const [edited, setEdited] = useState<ExportProfile | 'new' | null>(null);
  const { id: evaluationId, title, year, client, agency } = snapshot.evaluation;

  const contentOf = ({ workbook, data }: ExportProfile): string =>
    [
      workbook && (workbook.sheets === null ? words.workbookAll : words.workbookSome(workbook.sheets.length)),
      data &&
        (data.tables === null
          ? words.dataAll(data.format.toUpperCase())
          : words.dataSome(data.tables.length, data.format.toUpperCase())),
    ]
      .filter(Boolean)
      .join(' + ');

  /** The name offered before the file is made; the service gives the same one. */
  const nameOf = ({ name, fileName, language, workbook, data }: ExportProfile): string => {
    const count =
      (workbook ? 1 : 0) + (data?.format === 'json' ? 1 : (data?.tables?.length ?? (data ? 2 : 0)));
    const ending = count > 1 ? '.zip' : workbook ? '.xlsx' : data?.format === 'json' ? '.json' : '.csv';
    const today = new Date().toLocaleDateString('sv-SE');
    const facts = { year: String(year), title, date: today, client, agency, profile: name };
    const { workbook: ofWorkbook, plainExport: ofData } = catalogues[language];
    const usual = workbook && !data ? ofWorkbook.fileName(year, title) : ofData.fileName(year, title);
    return fileName === '' ? fitFileName(usual, ending) : fileNameFrom(fileName, facts, ending);
  };

  const removeProfile = async ({ id, name }: ExportProfile): Promise<void> => {
    const outcome = await remove.attempt({ id });
    if (outcome.ok) offerUndo(words.removed(name), () => undo.attempt({ id, batch: outcome.value.batch }));
  };
  return (
    <section className={styles.contents} aria-label={words.title}>
      <div className={styles.bulk}>
        <span className={styles.grow}>{words.explained}</span>
        <Button type="primary" onClick={() => setEdited('new')}>
          {words.add}
        </Button>
      </div>
      <FailureAlert failure={profiles.failure ?? remove.failure} />
      {profiles.isLoading && <Waiting />}
      {profiles.data?.length === 0 && <EmptyState title={words.none} />}
      {profiles.data && profiles.data.length > 0 && (
        <Table<ExportProfile>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={profiles.data}
          columns={[
            { title: words.name, dataIndex: 'name', width: 160 },
            { title: words.content, key: 'content', render: (_, profile) => contentOf(profile) },
            {
              title: words.fileName,
              key: 'fileName',
              render: (_, profile) => <span className={styles.fileName}>{nameOf(profile)}</span>,
            },
            {
              key: 'actions',
              width: 210,
              align: 'right',
              render: (_, profile) => (
                <span className={styles.actions}>
                  <Button
                    size="small"
                    type="primary"
                    disabled={work.isBusy}
                    onClick={() => void work.start({ evaluationId, id: profile.id }, nameOf(profile))}
                  >
                    {words.run}
                  </Button>
                  <Button size="small" onClick={() => setEdited(profile)}>
                    {words.edit}
                  </Button>
                  <Button size="small" onClick={() => void removeProfile(profile)}>
                    {words.remove}
                  </Button>
                </span>
              ),
            },
          ]}
        />
      )}
      <ExportOutcome
        work={work}
        done={({ name, files, compared }) => words.done(name, files.length, compared)}
      />
      {edited && (
        <ProfileDialog
          profile={edited === 'new' ? null : edited}
          snapshot={snapshot}
          result={result}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
};
