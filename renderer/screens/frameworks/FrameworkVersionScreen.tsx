import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useAddress } from '../../application/address.ts';
import { useRead } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { WeightingsPane } from '../weightings/index.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { BandsView } from './view/BandsView.tsx';
import { DimensionDetail } from './view/DimensionDetail.tsx';
import { FrameworkTree } from './view/FrameworkTree.tsx';
import { IndicatorDetail } from './view/IndicatorDetail.tsx';
import { findNode } from './view/nodes.ts';
import { ProgressListView } from './view/ProgressListView.tsx';
import styles from './view/panes.module.css';

const tabs = ['indicators', 'weights', 'rules', 'progress'] as const;
type Tab = (typeof tabs)[number];

/** A published version: frozen, to read, to copy, to evaluate with. */
export const FrameworkVersionScreen = () => {
  const { frameworks: texts } = useTexts();
  const { id = '' } = useParams();
  const version = useRead('frameworks.getVersion', { id });
  const navigate = useNavigate();
  const [search, show] = useAddress();
  const [copying, setCopying] = useState(false);
  const crumbs = [{ label: texts.title, to: routes.frameworks() }];
  if (!version.data)
    return (
      <PageFrame title={texts.title} remembered={false}>
        {version.failure ? <FailureAlert failure={version.failure} onRetry={version.reload} /> : <Waiting />}
      </PageFrame>
    );
  const { document, number, shipped, sha256 } = version.data;
  const shownTabs = tabs.filter((tab) => tab !== 'progress' || document.progressList !== null);
  const tab: Tab = shownTabs.find((each) => each === search.get('tab')) ?? 'indicators';
  const node = findNode(document, search.get('indicator'));
  const select = (nodeId: string): void => show({ tab: null, indicator: nodeId });
  return (
    <PageFrame
      title={document.title}
      breadcrumbs={crumbs}
      facts={
        <>
          <span title={`SHA-256 ${sha256}`}>
            <StateTag tone="good">{texts.versionNumber(number)}</StateTag>
          </span>
          {shipped && <StateTag tone="neutral">{texts.shipped}</StateTag>}
        </>
      }
      extra={
        <>
          <Segmented
            size="small"
            value={tab}
            onChange={(next) => show({ tab: next === 'indicators' ? null : next, indicator: null })}
            options={shownTabs.map((value) => ({ value, label: texts.tabs[value] }))}
          />
          <Button onClick={() => setCopying(true)}>{texts.copy.action}</Button>
        </>
      }
      action={
        <Button type="primary" onClick={() => navigate(routes.newEvaluation(id))}>
          {texts.evaluate}
        </Button>
      }
      fill
    >
      {tab === 'indicators' && (
        <div className={styles.panes}>
          <div className={styles.master}>
            <FrameworkTree document={document} selected={node?.id ?? null} onSelect={select} />
          </div>
          <div className={styles.detail}>
            {node?.kind === 'indicator' && (
              <IndicatorDetail indicator={node.indicator} dimension={node.dimension} key={node.id} />
            )}
            {node?.kind === 'dimension' && <DimensionDetail dimension={node.dimension} key={node.id} />}
          </div>
        </div>
      )}
      {tab === 'weights' && <WeightingsPane key={id} frameworkId={id} document={document} draft={null} />}
      {tab === 'rules' && (
        <div className={styles.page}>
          <BandsView document={document} />
        </div>
      )}
      {tab === 'progress' && document.progressList && (
        <div className={styles.page}>
          <ProgressListView list={document.progressList} />
        </div>
      )}
      {copying && (
        <CopyDialog
          versionId={id}
          title={document.title}
          shipped={shipped}
          onClose={() => setCopying(false)}
          onCopied={(draftId) => navigate(routes.frameworkDraft(draftId))}
        />
      )}
    </PageFrame>
  );
};
