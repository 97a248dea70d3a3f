import { Checkbox } from 'antd';
import { formContentText } from '#shared/i18n/form-text.ts';
import type { FormLine, FormLineState } from '#shared/model/form.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { Pages } from '../../components/Pages.tsx';
import { StateTag, type StateTone } from '../../components/StateTag.tsx';
import paper from '../results/paper.module.css';
import styles from './forms.module.css';

const tones: { readonly [State in FormLineState]: StateTone } = {
  accepted: 'good',
  unchanged: 'neutral',
  doubtful: 'warning',
  refused: 'bad',
};

interface PreviewTableProps {
  readonly lines: readonly FormLine[];
  readonly framework: FrameworkDocument;
  readonly subjectNames: ReadonlyMap<string, string>;
  readonly chosen: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onChoose: (key: string, wanted: boolean) => void;
}

/** Every cell of the form with what importing it would do; a page at a time. */
export const PreviewTable = (props: PreviewTableProps) => {
  const { forms } = useTexts();
  const words = forms.screen;
  const { lines } = props;
  if (lines.length === 0) return <p className={styles.hint}>{words.noLines}</p>;
  return (
    <Pages items={lines} words={words}>
      {(shown) => (
        <div className={`${paper.pane} ${styles.pane}`}>
          <table className={`${paper.table} ${styles.table}`}>
            <caption className="visually-hidden">{words.table}</caption>
            <thead>
              <tr>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.take}</th>
                <th scope="col">{words.subject}</th>
                <th scope="col">{words.place}</th>
                <th scope="col">{words.item}</th>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.found}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
                <th scope="col">{words.remark}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <PreviewRow key={line.key} {...props} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Pages>
  );
};

const PreviewRow = ({
  line,
  framework,
  subjectNames,
  chosen,
  disabled,
  onChoose,
}: PreviewTableProps & { readonly line: FormLine }) => {
  const texts = useTexts();
  const failureText = useFailureText();
  const { forms } = texts;
  const indicator = indicatorsOf(framework).find(({ id }) => id === line.item) ?? null;
  const contentText = (content: FormLine['before']): string =>
    content === null ? '' : formContentText(content, indicator, texts);
  const place = forms.screen.placeOf(line.row, line.column);
  return (
    <tr data-state={line.state} data-line={`${line.mark} ${line.field}`}>
      <td className={paper.short}>
        <StateTag tone={tones[line.state]}>{forms.states[line.state]}</StateTag>
      </td>
      <td className={paper.centre}>
        {line.state === 'doubtful' && line.after !== null && (
          <Checkbox
            checked={chosen.has(line.key)}
            disabled={disabled}
            aria-label={forms.screen.takeDoubtful(`${line.sheet} ${place}`)}
            onChange={({ target }) => onChoose(line.key, target.checked)}
          />
        )}
      </td>
      <td>{subjectNames.get(line.subjectId)}</td>
      <td className={styles.place} title={line.sheet}>
        {place}
      </td>
      <td>
        {line.mark} {line.name}
      </td>
      <td>{forms.fields[line.field]}</td>
      <td className={styles.words}>{line.found}</td>
      <td className={styles.words}>{contentText(line.before)}</td>
      <td className={styles.words}>{contentText(line.after)}</td>
      <td className={styles.remark}>{line.problems.map((problem) => failureText(problem)).join('\n')}</td>
    </tr>
  );
};
