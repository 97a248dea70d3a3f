import { Button } from 'antd';
import type { Failure } from '#shared/contract/failure.ts';
import { BackupList } from '../components/BackupList.tsx';
import styles from './ServiceStopped.module.css';
import { useFailureText, useTexts } from './texts.tsx';

/** Failures of the database itself, which a backup can mend. */
const mendedByBackup = new Set<Failure['code']>([
  'workspace.corrupt',
  'workspace.not-a-database',
  'workspace.foreign-database',
  'workspace.from-newer-version',
]);

/** The whole window while the service stays down: why, where, what to do, and the backups where they help. */
export const ServiceStopped = ({ failure }: { readonly failure: Failure | null }) => {
  const { application } = useTexts();
  const failureText = useFailureText();
  return (
    <main className={styles.stopped}>
      <section className={styles.panel} role="alert">
        <h1 className={styles.title}>{application.service.stopped}</h1>
        <p className={styles.reason}>
          {failure ? failureText(failure) : application.service.stoppedWithoutReason}
        </p>
        <Button type="primary" onClick={() => window.location.reload()}>
          {application.service.tryAgain}
        </Button>
      </section>
      {failure && mendedByBackup.has(failure.code) && (
        <section className={styles.panel}>
          <h2 className={styles.subtitle}>{application.service.backups}</h2>
          <BackupList />
        </section>
      )}
    </main>
  );
};
