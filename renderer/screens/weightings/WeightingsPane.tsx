import { UndoOutlined } from '@ant-design/icons';
import { App, Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { Weighting } from '#shared/model/weighting.ts';
import type { WorkedSources } from '#shared/scoring/weights/chosen-weights.ts';
import { delphiOutcome } from '#shared/scoring/weights/delphi-outcome.ts';
import { entropyOutcome } from '#shared/scoring/weights/entropy-outcome.ts';
import { hierarchyWeights, workedComparisons } from '#shared/scoring/weights/hierarchy-outcome.ts';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import type { DraftEditing } from '../frameworks/draft/draft-editing.ts';
import { ApplyPane } from './ApplyPane.tsx';
import { ComparePane } from './ComparePane.tsx';
import { DelphiPane } from './DelphiPane.tsx';
import { EntropyPane } from './EntropyPane.tsx';
import { useEntropyTable } from './entropy-source.ts';
import { weightingPlaces } from './places.ts';
import styles from './Weightings.module.css';
import { useWeightingEditing } from './weighting-editing.ts';

const tabs = ['compare', 'delphi', 'entropy', 'apply'] as const;
type Tab = (typeof tabs)[number];

interface WeightingsPaneProps {
  readonly frameworkId: string;
  readonly document: FrameworkDocument;
  /** The draft's own edits; null for a published version. */
  readonly draft: DraftEditing | null;
}

/** 权重: everything weights are found from, kept with the framework, and the step that applies them. */
export const WeightingsPane = (props: WeightingsPaneProps) => {
  const weighting = useRead('weightings.get', { frameworkId: props.frameworkId });
  if (!weighting.data)
    return weighting.failure ? (
      <FailureAlert failure={weighting.failure} onRetry={weighting.reload} />
    ) : (
      <Waiting />
    );
  return <LoadedWeightings {...props} weighting={weighting.data} />;
};

const LoadedWeightings = ({
  frameworkId,
  document,
  draft,
  weighting,
}: WeightingsPaneProps & { readonly weighting: Weighting }) => {
  const texts = useTexts();
  const { weightings } = texts;
  const { message } = App.useApp();
  const editing = useWeightingEditing(frameworkId);
  const [tab, setTab] = useState<Tab>('compare');
  const table = useEntropyTable(document, weighting);
  const worked = useMemo(
    () => workedComparisons(document, weighting, weightingPlaces(texts)),
    [document, weighting, texts],
  );
  const sources = useMemo<WorkedSources>(
    () => ({
      hierarchy: hierarchyWeights(document, weighting.settings, worked),
      delphi: delphiOutcome(document, weighting),
      entropy: entropyOutcome(document, weighting.settings, table),
    }),
    [document, weighting, worked, table],
  );
  const undo = async (): Promise<void> => {
    const count = await editing.undo();
    if (count !== null) void message.info(weightings.undone(count));
  };
  return (
    <div className={styles.weightings}>
      <div className={styles.bar}>
        <Segmented
          size="small"
          value={tab}
          onChange={setTab}
          aria-label={weightings.title}
          options={tabs.map((value) => ({ value, label: weightings.tabs[value] }))}
        />
        <Button
          size="small"
          icon={<UndoOutlined aria-hidden />}
          disabled={!editing.canUndo}
          onClick={() => void undo()}
        >
          {weightings.undo}
        </Button>
      </div>
      <FailureAlert failure={editing.failure} onClose={editing.forgetFailure} />
      {tab === 'compare' && <ComparePane weighting={weighting} worked={worked} editing={editing} />}
      {tab === 'delphi' && <DelphiPane document={document} weighting={weighting} editing={editing} />}
      {tab === 'entropy' && (
        <EntropyPane
          document={document}
          weighting={weighting}
          editing={editing}
          table={table}
          outcome={sources.entropy}
        />
      )}
      {tab === 'apply' && (
        <ApplyPane
          frameworkId={frameworkId}
          document={document}
          weighting={weighting}
          editing={editing}
          worked={worked}
          sources={sources}
          draft={draft}
        />
      )}
    </div>
  );
};
