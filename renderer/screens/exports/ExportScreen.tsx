import { Tabs } from 'antd';
import { useParams } from 'react-router';
import { useAddress } from '../../application/address.ts';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { DataExport } from './DataExport.tsx';
import { ProfileExport } from './ProfileExport.tsx';
import { TemplateExport } from './templates/TemplateExport.tsx';
import { WorkbookExport } from './WorkbookExport.tsx';

const tabs = ['workbook', 'data', 'templates', 'profiles'] as const;
type Tab = (typeof tabs)[number];

/** 导出: the result workbook, plain data, issued forms, and exports saved under a name. */
export const ExportScreen = () => {
  const { id = '' } = useParams();
  const { exportProfiles: words } = useTexts();
  const [place, show] = useAddress();
  const snapshot = useRead('scoring.snapshot', { evaluationId: id });
  const result = useRead('results.get', { evaluationId: id });
  const failure = snapshot.failure ?? result.failure;
  const chosen = tabs.find((tab) => tab === place.get('tab')) ?? 'workbook';
  const contents = (tab: Tab) => {
    if (!snapshot.data || !result.data) return <Waiting />;
    const props = { snapshot: snapshot.data, result: result.data };
    if (tab === 'workbook') return <WorkbookExport {...props} />;
    if (tab === 'data') return <DataExport {...props} />;
    if (tab === 'templates') return <TemplateExport {...props} />;
    return <ProfileExport {...props} />;
  };
  return (
    <EvaluationFrame id={id} step="export" evaluation={snapshot.data?.evaluation ?? null}>
      {failure ? (
        <FailureAlert
          failure={failure}
          onRetry={() => {
            snapshot.reload();
            result.reload();
          }}
        />
      ) : (
        <Tabs
          size="small"
          activeKey={chosen}
          destroyOnHidden
          onChange={(tab) => show({ tab: tab === 'workbook' ? null : tab })}
          items={tabs.map((tab) => ({ key: tab, label: words.tabs[tab], children: contents(tab) }))}
        />
      )}
    </EvaluationFrame>
  );
};
