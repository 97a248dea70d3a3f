import { Link, useParams } from 'react-router';
import { isFinal } from '#shared/model/evaluation.ts';
import { useAddress } from '../../application/address.ts';
import { useRead } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { AnnualBoard } from './AnnualBoard.tsx';
import styles from './annual-tables.module.css';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateList } from './TemplateList.tsx';

/** 年报数据 of one evaluation: the data tables of the annual quality report, and the template they follow. */
export const AnnualTablesScreen = () => {
  const { id = '' } = useParams();
  const { annualTables: words } = useTexts();
  const [search, show] = useAddress();
  const evaluation = useRead('evaluations.get', { id });
  const subjects = evaluation.data?.subjects ?? [];
  const subject = subjects.find((each) => each.id === search.get('subject')) ?? subjects[0];
  const edited = search.get('template');
  const tables = useRead(
    'annualTables.get',
    { evaluationId: id, ...(subject ? { subjectId: subject.id } : {}) },
    { enabled: evaluation.data !== undefined, keepPrevious: true },
  );
  const failed = [evaluation, tables].find(({ failure }) => failure !== null);
  const content = () => {
    if (failed) return <FailureAlert failure={failed.failure} onRetry={failed.reload} />;
    if (!evaluation.data || !tables.data) return <Waiting />;
    const own = evaluation.data.evaluation;
    if (edited !== null && edited !== '')
      return <TemplateEditor key={edited} id={edited} onClose={() => show({ template: null })} />;
    if (!subject)
      return (
        <EmptyState
          title={words.screen.noSubjects}
          remedy={words.screen.noSubjectsRemedy}
          action={<Link to={routes.evaluation(id, 'setup')}>{words.screen.toSetup}</Link>}
        />
      );
    const { template } = tables.data;
    if (template === null)
      return (
        <div className={styles.alone}>
          <h2 className={styles.heading}>{words.screen.choose}</h2>
          <p className={styles.quiet}>{words.screen.chooseExplained}</p>
          <TemplateList evaluation={own} onEdit={(wanted) => show({ template: wanted })} />
        </div>
      );
    return (
      <AnnualBoard
        key={template.id}
        scene={{
          evaluation: own,
          subject,
          template,
          tables: tables.data,
          isLocked: own.state === 'closed',
          isFinal: isFinal(own),
        }}
        tableId={search.get('table')}
        onTable={(table) => show({ table })}
        onSubject={(wanted) => show({ subject: wanted })}
        onEdit={(wanted) => show({ template: wanted })}
      />
    );
  };
  return (
    <EvaluationFrame id={id} step="annual-tables" evaluation={evaluation.data?.evaluation ?? null} fill>
      <div className={styles.screen}>{content()}</div>
    </EvaluationFrame>
  );
};
