import { Button, Radio } from 'antd';
import { useState } from 'react';
import { type Language, languages } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { useSavedFile } from '../../application/saved-file.ts';
import { useLanguage, useTexts } from '../../application/texts.tsx';
import { dataOf, FormatChoice, TableChoice, usualChoice } from './DataFields.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import styles from './ExportScreen.module.css';
import type { ExportProps } from './WorkbookExport.tsx';

/** Plain data: which tables, how they are written, and the way out. */
export const DataExport = ({ snapshot }: ExportProps) => {
  const { exports, exportProfiles } = useTexts();
  const words = exportProfiles.data;
  const shown = useLanguage().language;
  const [choice, setChoice] = useState(usualChoice);
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? shown;
  const work = useSavedFile('plainExports.write');
  const { year, title, id } = snapshot.evaluation;
  const catalogue = catalogues[language];
  const [only] = choice.tables;
  const isSingle = choice.tables.length === 1 && only !== undefined && choice.format === 'csv';
  const base = fitFileName(catalogue.plainExport.fileName(year, title), '');
  const fileName = isSingle
    ? fitFileName(`${base} ${catalogue.plainExport.tables[only]}`, '.csv')
    : `${base}${choice.format === 'json' ? '.json' : '.zip'}`;
  return (
    <div className={styles.screen}>
      <section className={styles.contents} aria-label={words.tables}>
        <h2 className={styles.heading}>{words.tables}</h2>
        <TableChoice choice={choice} disabled={work.isBusy} onChange={setChoice} />
      </section>
      <section className={styles.act} aria-label={words.title}>
        <h2 className={styles.heading}>{words.title}</h2>
        <dl className={styles.choices}>
          <FormatChoice choice={choice} disabled={work.isBusy} onChange={setChoice} />
          <dt>{words.language}</dt>
          <dd>
            <Radio.Group
              value={language}
              disabled={work.isBusy}
              aria-label={words.language}
              onChange={({ target }) => setChosen(target.value)}
              options={languages.map((each) => ({ value: each, label: exports.languages[each] }))}
            />
          </dd>
          <dt>{exports.fileName}</dt>
          <dd className={styles.fileName}>{fileName}</dd>
        </dl>
        <p className={styles.order}>{words.explained}</p>
        <Button
          type="primary"
          disabled={work.isBusy || choice.tables.length === 0}
          onClick={() => void work.start({ evaluationId: id, language, data: dataOf(choice) }, fileName)}
        >
          {words.start}
        </Button>
        <ExportOutcome
          work={work}
          done={({ name, tables, compared }) =>
            words.done(
              name,
              tables.length,
              tables.reduce((sum, { rows }) => sum + rows, 0),
              compared,
            )
          }
        />
      </section>
    </div>
  );
};
