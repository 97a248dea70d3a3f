import { Alert, Button, Select, Tabs } from 'antd';
import { useState } from 'react';
import { fieldsOf } from '#shared/model/annual-table.ts';
import type { IssuedTemplate, TemplateMapping } from '#shared/model/issued-template.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { useRead, useWrite } from '../../../application/client.tsx';
import { useSavedFile } from '../../../application/saved-file.ts';
import { useFailureText, useLanguage, useTexts } from '../../../application/texts.tsx';
import { FailureAlert } from '../../../components/FailureAlert.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { ExportOutcome } from '../ExportOutcome.tsx';
import { CellEditor } from './CellEditor.tsx';
import type { SourceItems } from './source-words.ts';
import styles from './TemplateExport.module.css';
import { TemplateGrid } from './TemplateGrid.tsx';

interface TemplateFormProps {
  readonly template: IssuedTemplate;
  readonly snapshot: EvaluationSnapshot;
}

/** One form: what belongs into which cell, whom it is filled in for, what stands in the way. */
export const TemplateForm = ({ template, snapshot }: TemplateFormProps) => {
  const { issuedTemplates: words } = useTexts();
  const failureText = useFailureText();
  const { language } = useLanguage();
  const { id } = template;
  const evaluationId = snapshot.evaluation.id;
  const opened = useRead('issuedTemplates.open', { id, evaluationId }, { keepPrevious: true });
  const annual = useRead('annualTables.get', { evaluationId });
  const setMappings = useWrite('issuedTemplates.setMappings');
  const work = useSavedFile('issuedTemplates.fill');
  const [sheetName, setSheetName] = useState<string | null>(null);
  const [cell, setCell] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { mappings } = template;
  const subjectIds = chosen.length > 0 ? [...chosen] : snapshot.subjects.map((subject) => subject.id);
  const filling = { id, evaluationId, subjectIds, language };
  const preview = useRead('issuedTemplates.preview', filling, {
    enabled: mappings.length > 0 && subjectIds.length > 0,
    keepPrevious: true,
  });
  const items: SourceItems = {
    framework: snapshot.framework.document,
    annual: annual.data?.template ? fieldsOf(annual.data.template.document) : [],
  };
  const save = (changed: readonly TemplateMapping[]): void =>
    void setMappings.attempt({ id, mappings: [...changed] });
  if (!opened.data)
    return opened.failure ? <FailureAlert failure={opened.failure} onRetry={opened.reload} /> : <Waiting />;
  const { sheets, proposals } = opened.data;
  const sheet = sheets.find(({ name }) => name === sheetName) ?? sheets[0];
  const files = preview.data?.files ?? 1;
  const fileName = `${template.name.replace(/\.[^.]+$/, '')}${files > 1 ? '.zip' : '.xlsx'}`;
  const problems = mappings.length > 0 ? (preview.data?.problems ?? []) : [];
  const doubts = mappings.length > 0 ? (preview.data?.doubts ?? []) : [];
  return (
    <section className={styles.form} aria-label={template.name}>
      <div className={styles.bar}>
        {proposals.length > 0 ? (
          <Button
            type={mappings.length === 0 ? 'primary' : 'default'}
            onClick={() => save(proposals.map(({ mapping }) => mapping))}
          >
            {words.proposals(proposals.length)}
          </Button>
        ) : (
          <span className={styles.muted}>{words.noProposals}</span>
        )}
        <Select
          mode="multiple"
          allowClear
          maxTagCount={2}
          className={styles.subjects ?? ''}
          aria-label={words.subjects}
          placeholder={words.allSubjects}
          value={[...chosen]}
          onChange={(next: string[]) => setChosen(next)}
          options={snapshot.subjects.map((subject) => ({ value: subject.id, label: subject.name }))}
        />
        <span className={styles.muted}>{files > 1 ? words.perSubject(files) : words.oneFile}</span>
        <Button
          type={mappings.length === 0 ? 'default' : 'primary'}
          disabled={mappings.length === 0 || problems.length > 0 || work.isBusy || subjectIds.length === 0}
          onClick={() => void work.start(filling, fileName)}
        >
          {words.fill}
        </Button>
      </div>
      <FailureAlert failure={setMappings.failure ?? preview.failure} />
      <ExportOutcome
        work={work}
        done={(file) =>
          words.done(file.name, {
            files: file.files.length,
            written: file.written,
            recalculated: file.recalculated,
            compared: file.compared,
          })
        }
      />
      <div className={styles.panes}>
        <div className={styles.sheets}>
          <Tabs
            size="small"
            activeKey={sheet?.name ?? ''}
            onChange={(name) => {
              setSheetName(name);
              setCell(null);
            }}
            items={sheets.map(({ name }) => ({ key: name, label: name }))}
          />
          {sheet && (
            <TemplateGrid sheet={sheet} mappings={mappings} items={items} chosen={cell} onChoose={setCell} />
          )}
          {sheet?.cut && <p className={styles.muted}>{words.cut}</p>}
        </div>
        <aside className={styles.aside}>
          {sheet && cell ? (
            <CellEditor
              key={`${sheet.name}!${cell}`}
              sheet={sheet.name}
              cell={cell}
              mappings={mappings}
              items={items}
              onChange={save}
            />
          ) : (
            <p className={styles.muted}>{words.noCell}</p>
          )}
          {mappings.length > 0 && preview.data && (
            <p className={styles.muted}>{words.previewFor(preview.data.cells.length)}</p>
          )}
          {problems.length > 0 && (
            <Alert
              type="error"
              title={words.problems(problems.length)}
              description={<Sentences list={problems.map(failureText)} />}
            />
          )}
          {doubts.length > 0 && (
            <Alert
              type="warning"
              title={words.doubts(doubts.length)}
              description={<Sentences list={doubts.map(failureText)} />}
            />
          )}
        </aside>
      </div>
    </section>
  );
};

const Sentences = ({ list }: { readonly list: readonly string[] }) => (
  <ul className={styles.sentences}>
    {[...new Set(list)].map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);
