import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Dimension, FrameworkDocument, Indicator } from '#shared/model/framework.ts';
import { useTexts } from '../../../application/texts.tsx';
import { withMember } from '../../../components/with-member.ts';
import styles from './FrameworkTree.module.css';
import { nodesOf } from './nodes.ts';

interface FrameworkTreeProps {
  readonly document: FrameworkDocument;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Ids of nodes with problems, marked in the tree. */
  readonly troubled?: ReadonlySet<string>;
}

/** 一级 → 二级 → 三级 with full score, method and target. Arrow keys walk it, left and right fold a dimension. */
export const FrameworkTree = ({ document, selected, onSelect, troubled }: FrameworkTreeProps) => {
  const { frameworks } = useTexts();
  const texts = frameworks.tree;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected !== null)
      tree.current
        ?.querySelector(`[data-node="${CSS.escape(selected)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const fold = (dimensionId: string, close: boolean): void =>
    setFolded(withMember(folded, dimensionId, close));
  const visible = nodesOf(document).filter(
    (node) => node.kind === 'dimension' || !folded.has(node.dimension.id),
  );
  const walk = (event: KeyboardEvent): void => {
    const index = visible.findIndex(({ id }) => id === selected);
    const node = visible[index];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = visible[index + step];
      if (next) onSelect(next.id);
    } else if (event.key === 'ArrowLeft' && node) {
      fold(node.dimension.id, true);
      onSelect(node.dimension.id);
    } else if (event.key === 'ArrowRight' && node) fold(node.dimension.id, false);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.headings} aria-hidden="true">
        <span className={styles.code}>{texts.code}</span>
        <span className={styles.name}>{texts.name}</span>
        <span className={styles.score}>{texts.fullScore}</span>
        <span className={styles.method}>{texts.method}</span>
        <span className={styles.target}>{texts.target}</span>
      </div>
      <div
        ref={tree}
        role="tree"
        tabIndex={0}
        className={styles.tree}
        aria-label={document.title}
        onKeyDown={walk}
        {...(selected === null ? {} : { 'aria-activedescendant': `node-${selected}` })}
      >
        {document.dimensions.map((dimension) => (
          <DimensionRows
            key={dimension.id}
            dimension={dimension}
            folded={folded.has(dimension.id)}
            selected={selected}
            troubled={troubled}
            onSelect={onSelect}
            onFold={(close) => fold(dimension.id, close)}
          />
        ))}
      </div>
    </>
  );
};

interface DimensionRowsProps {
  readonly dimension: Dimension;
  readonly folded: boolean;
  readonly selected: string | null;
  readonly troubled: ReadonlySet<string> | undefined;
  readonly onSelect: (id: string) => void;
  readonly onFold: (close: boolean) => void;
}

const DimensionRows = ({ dimension, folded, selected, troubled, onSelect, onFold }: DimensionRowsProps) => {
  const { frameworks } = useTexts();
  const texts = frameworks.tree;
  const groupName = new Map(dimension.groups.map(({ code, name }) => [code, name]));
  return (
    <>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the tree holds the focus and names the active item */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree's own keys select */}
      <div
        id={`node-${dimension.id}`}
        data-node={dimension.id}
        role="treeitem"
        aria-level={1}
        aria-expanded={!folded}
        aria-selected={selected === dimension.id}
        className={`${styles.dimension} ${selected === dimension.id ? styles.selected : ''}`}
        onClick={() => onSelect(dimension.id)}
      >
        <button
          type="button"
          className={styles.fold}
          tabIndex={-1}
          aria-label={folded ? texts.unfold : texts.fold}
          onClick={(event) => {
            event.stopPropagation();
            onFold(!folded);
          }}
        >
          {folded ? <CaretRightOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />}
        </button>
        <span className={styles.code}>{dimension.code}</span>
        <span className={styles.name}>
          {dimension.name}
          {troubled?.has(dimension.id) && <Trouble />}
        </span>
        <span className={styles.score}>{dimension.weight}</span>
        <span className={styles.method}>{texts.count(dimension.indicators.length)}</span>
        <span className={styles.target} />
      </div>
      {!folded &&
        dimension.indicators.map((indicator, index) => {
          const opensGroup =
            indicator.group !== null && dimension.indicators[index - 1]?.group !== indicator.group;
          return (
            <div key={indicator.id} role="none">
              {opensGroup && (
                <div className={styles.group}>
                  {indicator.group} {groupName.get(indicator.group ?? '')}
                </div>
              )}
              <IndicatorRow
                indicator={indicator}
                isSelected={selected === indicator.id}
                isTroubled={troubled?.has(indicator.id) ?? false}
                onSelect={onSelect}
              />
            </div>
          );
        })}
    </>
  );
};

interface IndicatorRowProps {
  readonly indicator: Indicator;
  readonly isSelected: boolean;
  readonly isTroubled: boolean;
  readonly onSelect: (id: string) => void;
}

const IndicatorRow = ({ indicator, isSelected, isTroubled, onSelect }: IndicatorRowProps) => {
  const { methods } = useTexts();
  const target = indicator.target === null ? '' : `${indicator.target}${targetUnit(indicator)}`;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree holds the focus and names the active item
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree's own keys select
    <div
      id={`node-${indicator.id}`}
      data-node={indicator.id}
      role="treeitem"
      aria-level={2}
      aria-selected={isSelected}
      className={`${styles.indicator} ${isSelected ? styles.selected : ''}`}
      onClick={() => onSelect(indicator.id)}
    >
      <span className={styles.code}>{indicator.code}</span>
      <span className={styles.name} title={indicator.name}>
        {indicator.name}
        {isTroubled && <Trouble />}
      </span>
      <span className={styles.score}>{indicator.fullScore}</span>
      <span className={styles.method}>{methods.each[indicator.method.id].name}</span>
      <span className={styles.target} title={target}>
        {target}
      </span>
    </div>
  );
};

/** Units that only name the shape of the answer do not belong behind a target. */
const targetUnit = ({ target, unit }: Indicator): string => (/^-?[\d.]+$/.test(target ?? '') ? unit : '');

const Trouble = () => {
  const { frameworks } = useTexts();
  return (
    <svg className={styles.trouble} viewBox="0 0 16 16" width="12" height="12" role="img">
      <title>{frameworks.tree.troubled}</title>
      <path d="M8 2l6.5 11.5h-13z" fill="currentColor" />
    </svg>
  );
};
