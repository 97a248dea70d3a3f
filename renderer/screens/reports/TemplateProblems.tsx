import { Alert } from 'antd';
import type { TemplateCheck } from '#shared/model/report-template.ts';
import { useTexts } from '../../application/texts.tsx';
import paper from '../results/paper.module.css';
import styles from './report.module.css';

/** What the check of a template found: what is wrong, where, and the words around it. */
export const TemplateProblems = ({
  name,
  check,
}: {
  readonly name: string;
  readonly check: TemplateCheck;
}) => {
  const words = useTexts().reports.templates;
  const { problems, fields, perSubject } = check;
  if (problems.length === 0)
    return (
      <Alert
        type="success"
        showIcon
        title={`${name}${words.colon}${words.good(fields.length)}`}
        description={perSubject ? words.goodPerSubject : undefined}
      />
    );
  return (
    <>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={`${name}${words.colon}${words.bad(problems.length)}`}
      />
      <div className={styles.fieldTable}>
        <table className={`${paper.table} ${styles.wide}`} aria-label={words.check}>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.problem}</th>
              <th scope="col">{words.excerpt}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ kind, found, expected, place }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one place may hold several.
              <tr key={index} data-problem={kind}>
                <td className={styles.field}>{words.at(words.parts[place.part], place.paragraph)}</td>
                <td>{words.problems[kind](found, expected)}</td>
                <td>{place.excerpt}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
