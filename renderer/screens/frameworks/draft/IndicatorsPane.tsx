import type { FrameworkDocument } from '#shared/model/framework.ts';
import { FrameworkTree } from '../view/FrameworkTree.tsx';
import type { FrameworkNode } from '../view/nodes.ts';
import styles from '../view/panes.module.css';
import { DimensionForm } from './DimensionForm.tsx';
import type { DraftEditing } from './draft-editing.ts';
import { IndicatorForm } from './IndicatorForm.tsx';
import { TreeTools } from './TreeTools.tsx';

interface IndicatorsPaneProps {
  readonly document: FrameworkDocument;
  readonly node: FrameworkNode | null;
  readonly editing: DraftEditing;
  readonly troubled: ReadonlySet<string> | undefined;
  readonly onSelect: (id: string) => void;
}

/** The tree with its tools on the left, the form of what is selected on the right. */
export const IndicatorsPane = ({ document, node, editing, troubled, onSelect }: IndicatorsPaneProps) => (
  <div className={styles.panes}>
    <div className={styles.master}>
      <TreeTools document={document} node={node} editing={editing} onSelect={onSelect} />
      <FrameworkTree
        document={document}
        selected={node?.id ?? null}
        onSelect={onSelect}
        {...(troubled ? { troubled } : {})}
      />
    </div>
    <div className={styles.detail}>
      {node?.kind === 'indicator' && (
        <IndicatorForm
          key={node.id}
          document={document}
          dimension={node.dimension}
          indicator={node.indicator}
          editing={editing}
        />
      )}
      {node?.kind === 'dimension' && (
        <DimensionForm key={node.id} dimension={node.dimension} editing={editing} />
      )}
    </div>
  </div>
);
