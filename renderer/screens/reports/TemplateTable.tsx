import { Button } from 'antd';
import type { Output } from '#shared/contract/index.ts';
import { useInstantText } from '../../application/format.ts';
import { useTexts } from '../../application/texts.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { fileSize } from '../evidence/file-size.ts';
import paper from '../results/paper.module.css';
import styles from './report.module.css';

type Template = Output<'reportTemplates.list'>[number];

interface TemplateTableProps {
  readonly templates: readonly Template[];
  readonly isBusy: boolean;
  readonly onFill: (template: Template) => void;
  readonly onTakeOut: (template: Template) => void;
  readonly onRemove: (template: Template) => void;
}

/** The templates of the workspace and what can be done with each. */
export const TemplateTable = ({ templates, isBusy, onFill, onTakeOut, onRemove }: TemplateTableProps) => {
  const { reports } = useTexts();
  const words = reports.templates;
  const instantText = useInstantText();
  return (
    <table className={`${paper.table} ${styles.wide}`} aria-label={words.open}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.size}</th>
          <th scope="col">{words.addedAt}</th>
          <th scope="col">{words.actions}</th>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => {
          const { size, unit } = fileSize(template.size);
          return (
            <tr key={template.id} data-template={template.name}>
              <th scope="row">
                {template.name}{' '}
                {template.perSubject && <StateTag tone="neutral">{words.perSubject}</StateTag>}
                {template.state !== 'present' && (
                  <StateTag tone="bad">{words.states[template.state]}</StateTag>
                )}
              </th>
              <td className={paper.number}>
                {size} {unit}
              </td>
              <td>{instantText(template.addedAt)}</td>
              <td>
                <span className={styles.acts}>
                  <Button
                    size="small"
                    disabled={isBusy || template.state !== 'present'}
                    onClick={() => onFill(template)}
                  >
                    {words.fill}
                  </Button>
                  <Button
                    size="small"
                    disabled={isBusy || template.state !== 'present'}
                    onClick={() => onTakeOut(template)}
                  >
                    {words.download}
                  </Button>
                  <Button size="small" disabled={isBusy} onClick={() => onRemove(template)}>
                    {words.remove}
                  </Button>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
