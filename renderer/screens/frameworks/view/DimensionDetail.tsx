import type { Dimension } from '#shared/model/framework.ts';
import { useTexts } from '../../../application/texts.tsx';
import styles from './IndicatorDetail.module.css';

/** A dimension: its weight, its groups, how many indicators. */
export const DimensionDetail = ({ dimension }: { readonly dimension: Dimension }) => {
  const { frameworks } = useTexts();
  const texts = frameworks.dimension;
  return (
    <article>
      <h2 className={styles.title}>
        {dimension.code} {dimension.name}
      </h2>
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt>{texts.weight}</dt>
          <dd>{frameworks.points(dimension.weight)}</dd>
        </div>
        <div className={styles.fact}>
          <dt>{texts.indicators}</dt>
          <dd>{frameworks.tree.count(dimension.indicators.length)}</dd>
        </div>
        {dimension.groups.length > 0 && (
          <div className={styles.fact}>
            <dt>{texts.groups}</dt>
            <dd>
              {dimension.groups.map(({ code, name }) => (
                <div key={code}>
                  {code} {name}
                </div>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
};
