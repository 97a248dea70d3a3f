import { Button, Checkbox, Pagination, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { ReviewOverview, ReviewUnit } from '#shared/model/review-overview.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import paper from '../results/paper.module.css';
import type { Asked } from './ReviewDialog.tsx';
import { filterUnits, type ReviewFilter, reviewFilters, unitKey } from './review-filter.ts';
import styles from './reviews.module.css';
import { namedUnit, type ReviewScene, scorerName } from './scene.ts';
import { UnitRow } from './UnitRow.tsx';

/** Rows drawn at once; a longer list is turned page by page. */
const pageSize = 100;

interface UnitTableProps {
  readonly scene: ReviewScene;
  readonly overview: ReviewOverview;
  readonly onAsk: (asked: Asked) => void;
}

/** 分歧清单: every unit with all scorers side by side; chosen ones become a round. */
export const UnitTable = ({ scene, overview, onAsk }: UnitTableProps) => {
  const { reviews } = useTexts();
  const words = reviews.units;
  const [filter, setFilter] = useState<ReviewFilter>('notice');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [page, setPage] = useState(1);
  const open = new Map(overview.rounds.filter(({ closing }) => closing === null).map(({ id }) => [id, true]));
  const isOpen = ({ roundIds }: ReviewUnit): boolean => roundIds.some((id) => open.has(id));
  const shown = useMemo(() => filterUnits(overview.units, filter), [overview, filter]);
  const selectable = shown.filter((unit) => !isOpen(unit));
  const selected = selectable.filter((unit) => chosen.has(unitKey(unit)));
  const choose = (units: readonly ReviewUnit[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const unit of units) {
      if (isChosen) next.add(unitKey(unit));
      else next.delete(unitKey(unit));
    }
    setChosen(next);
  };
  const scorers = overview.units[0]?.scorers.map(({ scorerId }) => scorerId) ?? [];
  return (
    <section className={styles.units}>
      <div className={styles.bar}>
        <h2 className={styles.heading}>{words.title}</h2>
        <span>{words.show}</span>
        <Select
          value={filter}
          onChange={(next) => {
            setFilter(next);
            setPage(1);
          }}
          popupMatchSelectWidth={false}
          options={reviewFilters.map((each) => ({ value: each, label: words.filters[each] }))}
          aria-label={words.show}
        />
        <Button
          type="primary"
          disabled={selected.length === 0}
          onClick={() => onAsk({ act: 'open', units: selected })}
        >
          {words.openRound(selected.length)}
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words.none} remedy={words.noneRemedy} />
      ) : (
        <div className={paper.pane}>
          <table className={paper.table}>
            <caption className="visually-hidden">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <Checkbox
                    checked={selectable.length > 0 && selected.length === selectable.length}
                    indeterminate={selected.length > 0 && selected.length < selectable.length}
                    disabled={selectable.length === 0}
                    onChange={({ target }) => choose(selectable, target.checked)}
                    aria-label={words.selectAll}
                  />
                </th>
                <th scope="col">{words.subject}</th>
                <th scope="col">{words.indicator}</th>
                <th scope="col">{words.flag}</th>
                <th scope="col" title={words.arrow}>
                  {words.range}
                </th>
                <th scope="col" title={words.arrow}>
                  {words.points}
                </th>
                {scorers.map((scorerId) => (
                  <th scope="col" key={scorerId}>
                    {scorerName(scene, scorerId)}
                  </th>
                ))}
                <th scope="col">{words.arbitrate}</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice((page - 1) * pageSize, page * pageSize).map((unit) => {
                const named = namedUnit(scene, unit);
                const round = overview.rounds.find(({ id }) => id === unit.roundIds.at(-1));
                return named ? (
                  <UnitRow
                    key={unitKey(unit)}
                    unit={unit}
                    named={named}
                    round={round ? { round: round.round, open: round.closing === null } : null}
                    isChosen={chosen.has(unitKey(unit))}
                    onChoose={(isChosen) => choose([unit], isChosen)}
                    onAsk={onAsk}
                  />
                ) : null;
              })}
            </tbody>
          </table>
        </div>
      )}
      {shown.length > pageSize && (
        <Pagination
          size="small"
          current={page}
          pageSize={pageSize}
          total={shown.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </section>
  );
};
