import { Select } from 'antd';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { type Language, languages } from '#shared/contract/methods/settings.ts';
import type { Subject } from '#shared/model/evaluation.ts';
import { briefOf, type Paper, paperSchema } from '#shared/model/report-text.ts';
import { useAddress } from '../../application/address.ts';
import { useRead } from '../../application/client.tsx';
import { useLanguage, useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { ReportDesk } from './ReportDesk.tsx';
import styles from './report.module.css';

const isLanguage = (text: string | null): text is Language => languages.some((each) => each === text);

/** 报告 of one evaluation: the report and the briefs as paper, written in place, printed and exported. */
export const ReportScreen = () => {
  const { id = '' } = useParams();
  const [search, show] = useAddress();
  const shown = useLanguage().language;
  const evaluation = useRead('evaluations.get', { id });
  const subjects = evaluation.data?.subjects ?? noSubjects;
  const asked = paperSchema.safeParse(search.get('paper')).data ?? 'report';
  // A brief of a subject that was removed meanwhile gives way to the report.
  const paper: Paper = subjects.some((subject) => briefOf(subject.id) === asked) ? asked : 'report';
  const wanted = search.get('language');
  const language: Language = isLanguage(wanted) ? wanted : shown;
  return (
    <EvaluationFrame id={id} step="report" evaluation={evaluation.data?.evaluation ?? null} fill>
      <div className={styles.screen}>
        {evaluation.failure ? (
          <FailureAlert failure={evaluation.failure} onRetry={evaluation.reload} />
        ) : evaluation.data ? (
          <ReportDesk
            key={`${paper} ${language}`}
            evaluation={evaluation.data.evaluation}
            subjects={subjects}
            paper={paper}
            language={language}
            chooser={<PaperChooser subjects={subjects} paper={paper} language={language} onShow={show} />}
          />
        ) : (
          <Waiting />
        )}
      </div>
    </EvaluationFrame>
  );
};

const noSubjects: readonly Subject[] = [];

interface PaperChooserProps {
  readonly subjects: readonly Subject[];
  readonly paper: Paper;
  readonly language: Language;
  readonly onShow: (place: Readonly<Record<string, string>>) => void;
}

/** Which paper is shown, and in which language. */
const PaperChooser = ({ subjects, paper, language, onShow }: PaperChooserProps) => {
  const { reports } = useTexts();
  const options = useMemo(
    () => [
      { value: 'report', label: reports.papers.report },
      {
        label: reports.briefs,
        options: subjects.map(({ id, name }) => ({ value: briefOf(id), label: reports.papers.brief(name) })),
      },
    ],
    [subjects, reports],
  );
  return (
    <>
      <Select
        className={styles.paperChoice ?? ''}
        value={paper}
        onChange={(value) => onShow({ paper: value })}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={reports.paper}
      />
      <Select
        value={language}
        onChange={(value) => onShow({ language: value })}
        options={languages.map((each) => ({ value: each, label: reports.languages[each] }))}
        aria-label={reports.language}
      />
    </>
  );
};
