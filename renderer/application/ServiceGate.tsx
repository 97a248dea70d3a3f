import { Alert } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { ServiceState } from '#shared/contract/index.ts';
import { useClient } from './client.tsx';
import styles from './ServiceGate.module.css';
import { ServiceStopped } from './ServiceStopped.tsx';
import { saveAllNow } from './saving.ts';
import { useTexts } from './texts.tsx';

/** Shows the application while the service runs, a calm notice after a restart, and the reason when it stays down. */
export const ServiceGate = ({ children }: { readonly children: ReactNode }) => {
  const client = useClient();
  const { application } = useTexts();
  const [service, setService] = useState<ServiceState>({ state: 'running', failure: null });
  const [noticed, setNoticed] = useState(false);
  useEffect(
    () =>
      client.onState((next) => {
        setService(next);
        setNoticed(false);
        // What could not be saved while it was away is still in its boxes.
        if (next.state !== 'stopped') void saveAllNow();
      }),
    [client],
  );
  if (service.state === 'stopped') return <ServiceStopped failure={service.failure} />;
  return (
    <div className={styles.gate}>
      {service.state === 'restarted' && !noticed && (
        <Alert
          type="warning"
          banner
          role="status"
          title={application.service.restarted}
          closable={{ onClose: () => setNoticed(true), 'aria-label': application.close }}
        />
      )}
      <div className={styles.rest}>{children}</div>
    </div>
  );
};
