import { Alert, Button, Table } from 'antd';
import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/index.ts';
import { sizeText } from '#shared/reports/file-size.ts';
import { useRead, useReloadAll, useWrite } from '../application/client.tsx';
import { useInstantText } from '../application/format.ts';
import { useTexts } from '../application/texts.tsx';
import { useConfirmDanger } from './ConfirmDanger.tsx';
import { EmptyState } from './EmptyState.tsx';
import { FailureAlert } from './FailureAlert.tsx';

type Backup = Output<'workspace.listBackups'>[number];

interface BackupListProps {
  readonly onRestored?: () => void;
  /** Another number makes the list reload; backups are files, so no change notice announces them. */
  readonly revision?: number;
}

/** The backups with a way back to each; works also while the database itself cannot be opened. */
export const BackupList = ({ onRestored, revision = 0 }: BackupListProps) => {
  const { settings } = useTexts();
  const backups = useRead('workspace.listBackups', {});
  const restore = useWrite('workspace.restore');
  const confirmDanger = useConfirmDanger();
  const reloadAll = useReloadAll();
  const instantText = useInstantText();
  const { reload } = backups;
  useEffect(() => {
    if (revision > 0) reload();
  }, [revision, reload]);
  const [replaced, setReplaced] = useState<string | null>(null);

  const bringBack = async (backup: Backup): Promise<void> => {
    const agreed = await confirmDanger({
      title: settings.backups.restoreTitle(instantText(backup.createdAt)),
      consequences: settings.backups.restoreConsequences,
      action: settings.backups.restore,
    });
    if (!agreed) return;
    const outcome = await restore.attempt({ name: backup.name });
    if (!outcome.ok) return;
    setReplaced(outcome.value.replaced.name);
    reloadAll();
    onRestored?.();
  };

  return (
    <>
      <FailureAlert failure={backups.failure ?? restore.failure} />
      {replaced !== null && <Alert type="success" showIcon title={settings.backups.restored(replaced)} />}
      <Table<Backup>
        size="small"
        rowKey="name"
        pagination={false}
        loading={backups.isLoading || restore.isPending}
        dataSource={backups.data ?? []}
        locale={{ emptyText: <EmptyState title={settings.backups.none} /> }}
        columns={[
          {
            title: settings.backups.createdAt,
            dataIndex: 'createdAt',
            width: 180,
            render: (createdAt: string) => instantText(createdAt),
          },
          {
            title: settings.backups.reason,
            dataIndex: 'reason',
            width: 130,
            render: (reason: Backup['reason']) => settings.backups.reasons[reason],
          },
          { title: settings.backups.size, dataIndex: 'size', width: 90, align: 'right', render: sizeText },
          { title: settings.backups.name, dataIndex: 'name', ellipsis: true },
          {
            key: 'restore',
            width: 90,
            align: 'right',
            render: (_, backup) => (
              <Button size="small" onClick={() => void bringBack(backup)}>
                {settings.backups.restore}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
};
