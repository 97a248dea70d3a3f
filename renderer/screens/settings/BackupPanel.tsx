import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { BackupList } from '../../components/BackupList.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Panel } from './Panel.tsx';

/** Backups: make one now, go back to one. */
export const BackupPanel = () => {
  const { settings } = useTexts();
  const backUp = useWrite('workspace.backUp');
  const [revision, setRevision] = useState(0);
  const backUpNow = async (): Promise<void> => {
    const outcome = await backUp.attempt({});
    if (outcome.ok) setRevision((now) => now + 1);
  };
  return (
    <Panel
      title={settings.backups.title}
      detail={settings.backups.detail}
      action={
        <Button loading={backUp.isPending} onClick={() => void backUpNow()}>
          {settings.backups.now}
        </Button>
      }
    >
      <FailureAlert failure={backUp.failure} />
      {backUp.data && <Alert type="success" showIcon title={settings.backups.done(backUp.data.name)} />}
      <BackupList revision={revision} />
    </Panel>
  );
};
