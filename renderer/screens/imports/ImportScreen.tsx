import { Alert, Button } from 'antd';
import { type ClipboardEvent, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { isFinal } from '#shared/model/evaluation.ts';
import { useEvaluationReading } from '../../application/evaluation-reading.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { ImportOutcome } from '../../components/ImportOutcome.tsx';
import { PasteDialog } from '../../components/PasteDialog.tsx';
import { pastedRange } from '../../components/pasted-range.ts';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { CollectionNav } from './CollectionNav.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { type ImportScene, importScene } from './import-scene.ts';
import styles from './imports.module.css';
import { useTableImport } from './use-table-import.ts';

/** 导入表格: figures and scores from tables of others. */
export const ImportScreen = () => {
  const { id = '' } = useParams();
  const { imports: words } = useTexts();
  const { data, framework, failure, reload } = useEvaluationReading(id);
  const scene = useMemo(
    () => (data && framework ? importScene(framework.document, data.subjects, data.scorers) : null),
    [data, framework],
  );
  const content = (): React.ReactNode => {
    if (failure) return <FailureAlert failure={failure} onRetry={reload} />;
    if (!data || !scene) return <Waiting />;
    if (data.subjects.length === 0) return <EmptyState title={words.noSubjects} />;
    if (isFinal(data.evaluation)) return <Alert type="info" showIcon title={words.locked} />;
    return <Import evaluationId={id} scene={scene} />;
  };
  return (
    <EvaluationFrame id={id} step="forms" evaluation={data?.evaluation ?? null}>
      <CollectionNav id={id} />
      {content()}
    </EvaluationFrame>
  );
};

const Import = ({ evaluationId, scene }: { readonly evaluationId: string; readonly scene: ImportScene }) => {
  const { imports: words } = useTexts();
  const [isPasting, setPasting] = useState(false);
  const { readText, readFile, look, commit, undo, ...work } = useTableImport(evaluationId);
  const { stage, isBusy } = work;
  const onPaste = (event: ClipboardEvent): void => {
    if (isBusy || isPasting) return;
    const text = pastedRange(event);
    if (text !== null) void readText(text);
  };
  return (
    <section onPaste={onPaste} aria-label={words.title}>
      <p className={styles.hint}>{words.intro}</p>
      <div className={styles.act}>
        <FileButton
          type={stage.stage === 'preview' ? 'default' : 'primary'}
          disabled={isBusy}
          accept=".xlsx,.xlsm,.xls,.csv,.txt,.htm,.html"
          label={words.choose}
          onChoose={(file) => void readFile(file)}
        >
          {stage.stage === 'none' ? words.choose : words.another}
        </FileButton>
        <Button disabled={isBusy} onClick={() => setPasting(true)}>
          {words.paste}
        </Button>
        <span className={styles.hint}>{words.chooseHint}</span>
      </div>
      <div aria-live="polite">
        <ImportOutcome
          work={work}
          words={words}
          committed={({ observations, scores }) => words.committed(observations, scores)}
          onUndo={({ batch }) => void undo(batch)}
        />
      </div>
      {stage.stage === 'preview' && (
        <ImportPreview
          name={stage.asked.from.kind === 'file' ? stage.asked.from.name : words.pasted}
          preview={stage.preview}
          choices={stage.asked.choices}
          scene={scene}
          disabled={isBusy}
          onChoose={(choices) => void look(stage.asked.from, choices)}
          onCommit={(leftOut) => void commit(stage.asked, stage.preview.digest, leftOut)}
        />
      )}
      <PasteDialog
        open={isPasting}
        words={words}
        onClose={() => setPasting(false)}
        onRead={(text) => void readText(text)}
      />
    </section>
  );
};
