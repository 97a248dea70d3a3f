import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import styles from './Panel.module.css';
import { Panel } from './Panel.tsx';

/** Version, workspace and licence. */
export const AboutPanel = () => {
  const { settings } = useTexts();
  const texts = settings.about;
  const information = useRead('workspace.information', {});
  const { data } = information;
  return (
    <Panel title={texts.title}>
      <FailureAlert failure={information.failure} onRetry={information.reload} />
      {data && (
        <dl className={styles.facts}>
          <dt>{texts.version}</dt>
          <dd>{data.applicationVersion}</dd>
          <dt>{texts.workspace}</dt>
          <dd>{data.name}</dd>
          <dt>{texts.replica}</dt>
          <dd>{data.replica}</dd>
          <dt>{texts.schema}</dt>
          <dd>{data.schemaVersion}</dd>
          <dt>{texts.operations}</dt>
          <dd>{data.operationCount}</dd>
          <dt>{texts.revision}</dt>
          <dd className={styles.muted}>{data.revision}</dd>
          <dt>{texts.licence}</dt>
          <dd>{texts.licenceText}</dd>
        </dl>
      )}
    </Panel>
  );
};
