import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ComponentType, useMemo, useState } from 'react';
import { languages } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { exact, hundred, multiply, toApproximateNumber } from '#shared/scoring/exact.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import type { WordsContext } from '#shared/scoring/methods/words.ts';
import { roundExact } from '#shared/scoring/rounding.ts';
import { useFailureText, useTexts } from '../../../../application/texts.tsx';
import { Chart } from '../../../../components/Chart.tsx';
import { CopyTable } from '../../../../components/CopyTable.tsx';
import { RemoveButton } from '../../../../components/RemoveButton.tsx';
import { curveOption } from './curve-option.ts';
import styles from './RulePreview.module.css';
import { curveOf, printedPoints, type SampleLine, sampleLines, startingSamples } from './sample-lines.ts';
import { sampleWords } from './sample-words.ts';
import { sampleEditors } from './samples/index.ts';
import type { SampleEditorProps } from './samples/sample-editor.ts';

interface RulePreviewProps {
  readonly method: MethodSpecification;
  readonly fullScore: string;
  readonly unit: string;
  /** Parameters that do not compute are not tried out. */
  readonly sound: boolean;
}

/** The rule tried out while its parameters are typed: points of samples, the curve, and the words in both languages. */
export const RulePreview = (props: RulePreviewProps) => {
  const { rulePreview: texts } = useTexts();
  return (
    <section className={styles.preview} aria-label={texts.title}>
      <h3 className={styles.title}>{texts.title}</h3>
      {props.sound ? <SoundPreview {...props} /> : <p className={styles.muted}>{texts.unsound}</p>}
    </section>
  );
};

type AnyWords = (parameters: MethodSpecification['parameters'], context: WordsContext) => string;
type AnyEditor = ComponentType<SampleEditorProps>;

const percentOf = ({ rate }: SampleLine): string | null =>
  rate && roundExact(multiply(rate, hundred), { mode: 'half-up', decimals: 2 });

const SoundPreview = ({ method, fullScore, unit }: RulePreviewProps) => {
  const texts = useTexts();
  const { rulePreview, methods, scoring } = texts;
  const failureText = useFailureText();
  /** Null while nobody entered a sample: they follow the parameters. */
  const [own, setOwn] = useState<readonly EnteredValue[] | null>(null);
  const samples = useMemo(() => own ?? startingSamples(method, fullScore), [own, method, fullScore]);
  const lines = useMemo(() => sampleLines(method, fullScore, samples), [method, fullScore, samples]);
  const curve = useMemo(() => curveOf(method, fullScore), [method, fullScore]);
  const sampleUnit = method.id === 'direct' ? scoring.entry.pointsUnit : unit;
  const option = useMemo(() => {
    if (!curve) return null;
    const marked = lines.flatMap(({ value, points }): [number, number][] =>
      value.kind === 'number' && points
        ? [[toApproximateNumber(exact(value.number)), toApproximateNumber(points)]]
        : [],
    );
    const axis = rulePreview.axes[curve.axis];
    return curveOption(curve, Number(fullScore), marked, {
      axis: curve.axis === 'value' && unit !== '' ? rulePreview.axisWithUnit(axis, unit) : axis,
      points: rulePreview.points,
    });
  }, [curve, lines, fullScore, unit, rulePreview]);

  const set = (index: number, value: EnteredValue): void =>
    setOwn(samples.map((each, at) => (at === index ? value : each)));
  const printed = (line: SampleLine): string => {
    if (!line.points) return line.refusal ? failureText(line.refusal) : '';
    const { text, exact: isExact } = printedPoints(line.points);
    return rulePreview.pointsOf(isExact ? text : rulePreview.about(text), fullScore);
  };
  const last = samples.at(-1);
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.samples}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{rulePreview.sample}</th>
                <th scope="col">{rulePreview.points}</th>
                <th scope="col">{rulePreview.rate}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => {
                const Editor = sampleEditors[line.value.kind] as AnyEditor;
                const percent = percentOf(line);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: samples have no identity but their place
                  <tr key={index} data-sample={index}>
                    <td>
                      <Editor
                        value={line.value}
                        method={method}
                        unit={sampleUnit}
                        label={rulePreview.sampleNumber(index + 1)}
                        onChange={(value) => set(index, value)}
                      />
                    </td>
                    {line.refusal ? (
                      <td colSpan={2} className={styles.refusal}>
                        {printed(line)}
                      </td>
                    ) : (
                      <>
                        <td className={styles.number}>{printed(line)}</td>
                        <td className={styles.number}>{percent !== null && rulePreview.percent(percent)}</td>
                      </>
                    )}
                    <td>
                      <RemoveButton
                        size="small"
                        label={rulePreview.remove(index + 1)}
                        disabled={samples.length <= 1}
                        onRemove={() => setOwn(samples.filter((_, at) => at !== index))}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <div className={styles.tools}>
            <Button
              size="small"
              icon={<PlusOutlined aria-hidden />}
              disabled={!last || samples.length >= 20}
              onClick={() => last && setOwn([...samples, last])}
            >
              {rulePreview.add}
            </Button>
            <Button size="small" disabled={own === null} onClick={() => setOwn(null)}>
              {rulePreview.reset}
            </Button>
            <CopyTable
              rows={[
                [rulePreview.sample, rulePreview.points, rulePreview.rate],
                ...lines.map((line) => [
                  sampleWords(line.value, texts),
                  printed(line),
                  percentOf(line) ?? '',
                ]),
              ]}
            />
          </div>
          <p className={styles.muted}>{rulePreview.detail}</p>
        </div>
        {option && (
          <div className={styles.chart}>
            <Chart option={option} label={rulePreview.chart(methods.each[method.id].name)} height={230} />
          </div>
        )}
      </div>
      <dl className={styles.words} aria-label={rulePreview.inWords}>
        {languages.map((language) => (
          <div key={language} className={styles.sentence} lang={language}>
            <dt>{rulePreview.languages[language]}</dt>
            <dd>
              {(catalogues[language].methods.each[method.id].words as AnyWords)(method.parameters, {
                fullScore,
                unit,
              })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};
