import { Select } from 'antd';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { type WeightingSettings, type WeightSource, weightSources } from '#shared/model/weighting.ts';
import { exact, exactToText, one, subtract } from '#shared/scoring/exact.ts';
import { reweightSteps } from '#shared/scoring/reweight.ts';
import { useTexts } from '../../application/texts.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import styles from './Weightings.module.css';

interface CombinationChoiceProps {
  readonly settings: WeightingSettings;
  /** Whether a source gives weights already. */
  readonly isReady: (source: WeightSource) => boolean;
  readonly onSet: (fields: Partial<WeightingSettings>) => void;
}

/** The choice of no second source. */
const none = 'none';

const combinationText = (settings: WeightingSettings, { weightings }: Catalogue): string | null => {
  if (settings.second === null) return null;
  const first = weightings.sources[settings.first];
  const second = weightings.sources[settings.second];
  return settings.combination === 'linear'
    ? weightings.combined(first, settings.share, second, exactToText(subtract(one, exact(settings.share))))
    : weightings.product(first, second);
};

/** 组合: which weights are taken, how two kinds are joined, and how finely full scores are cut. */
export const CombinationChoice = ({ settings, isReady, onSet: set }: CombinationChoiceProps) => {
  const texts = useTexts();
  const { weightings } = texts;
  const combination = combinationText(settings, texts);
  const option = (value: WeightSource) => ({
    value,
    label: isReady(value)
      ? weightings.sources[value]
      : `${weightings.sources[value]} · ${weightings.notReady}`,
  });
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.choice}>
          {weightings.first}
          <Select
            size="small"
            aria-label={weightings.first}
            popupMatchSelectWidth={false}
            value={settings.first}
            onChange={(first) => set({ first })}
            options={weightSources.map(option)}
          />
        </span>
        <span className={styles.choice}>
          {weightings.second}
          <Select
            size="small"
            aria-label={weightings.second}
            popupMatchSelectWidth={false}
            value={settings.second ?? none}
            onChange={(second: WeightSource | typeof none) =>
              set({ second: second === none ? null : second })
            }
            options={[
              { value: none, label: weightings.noSecond },
              ...weightSources.filter((each) => each !== settings.first).map(option),
            ]}
          />
        </span>
        {settings.second !== null && (
          <>
            <span className={styles.choice}>
              {weightings.combination}
              <Select
                size="small"
                aria-label={weightings.combination}
                popupMatchSelectWidth={false}
                value={settings.combination}
                onChange={(combination) => set({ combination })}
                options={(['linear', 'multiplicative'] as const).map((value) => ({
                  value,
                  label: weightings.combinations[value],
                }))}
              />
            </span>
            {settings.combination === 'linear' && (
              <span className={styles.choice}>
                {weightings.share(weightings.sources[settings.first])}
                <DecimalInput
                  label={weightings.share(weightings.sources[settings.first])}
                  required
                  width={80}
                  value={settings.share}
                  onChange={(value) => value !== null && !value.startsWith('-') && set({ share: value })}
                />
              </span>
            )}
          </>
        )}
        <span className={styles.choice}>
          {weightings.step}
          <Select
            size="small"
            aria-label={weightings.step}
            value={settings.step}
            onChange={(step) => set({ step })}
            options={reweightSteps.map((value) => ({ value, label: value }))}
          />
        </span>
      </div>
      {combination !== null && <p className={styles.muted}>{combination}</p>}
    </>
  );
};
