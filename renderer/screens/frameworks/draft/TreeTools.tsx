import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { useTexts } from '../../../application/texts.tsx';
import { useConfirmDanger } from '../../../components/ConfirmDanger.tsx';
import { type FrameworkNode, nodesOf } from '../view/nodes.ts';
import type { DraftEditing } from './draft-editing.ts';
import { newDimension, newIndicator } from './new-nodes.ts';
import { ReweightDialog } from './ReweightDialog.tsx';
import styles from './TreeTools.module.css';

interface TreeToolsProps {
  readonly document: FrameworkDocument;
  readonly node: FrameworkNode | null;
  readonly editing: DraftEditing;
  readonly onSelect: (id: string) => void;
}

/** Add, move, delete and re-weight. */
export const TreeTools = ({ document, node, editing, onSelect }: TreeToolsProps) => {
  const { frameworks, methods } = useTexts();
  const texts = frameworks.draft;
  const confirmDanger = useConfirmDanger();
  const { message } = App.useApp();
  const [reweighting, setReweighting] = useState(false);

  const siblings = node?.kind === 'indicator' ? node.dimension.indicators : document.dimensions;
  const position = node ? siblings.findIndex(({ id }) => id === node.id) : -1;

  const addDimension = async (): Promise<void> => {
    const edit = newDimension(document, texts.newDimension);
    if (await editing.apply(edit)) onSelect(edit.id);
  };
  const addIndicator = async (): Promise<void> => {
    if (!node) return;
    const place = node.kind === 'indicator' ? position + 1 : node.dimension.indicators.length;
    const edit = newIndicator(document, node.dimension, place, {
      name: texts.newIndicator,
      unit: texts.newUnit,
      rule: methods.each.direct.words({ step: '0.5' }, { fullScore: '0', unit: texts.newUnit }),
    });
    if (await editing.apply(edit)) onSelect(edit.id);
  };
  const move = async (step: number): Promise<void> => {
    if (!node) return;
    await editing.apply({
      edit: 'move',
      id: node.id,
      dimensionId: node.kind === 'indicator' ? node.dimension.id : null,
      position: position + step,
    });
  };
  const remove = async (): Promise<void> => {
    if (!node) return;
    const { name } = node.kind === 'indicator' ? node.indicator : node.dimension;
    if (node.kind === 'dimension' && node.dimension.indicators.length > 0) {
      const agreed = await confirmDanger({
        title: texts.removeDimensionTitle(name),
        consequences: texts.removeDimensionDetail(node.dimension.indicators.length),
        action: texts.remove,
      });
      if (!agreed) return;
    }
    const nodes = nodesOf(document);
    const index = nodes.findIndex(({ id }) => id === node.id);
    const neighbour = siblings[position + 1] ?? nodes[index - 1];
    if (!(await editing.apply({ edit: 'remove', id: node.id }))) return;
    void message.info(texts.removed(name));
    if (neighbour) onSelect(neighbour.id);
  };

  return (
    <div className={styles.tools} role="toolbar" aria-label={frameworks.tabs.indicators}>
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        disabled={!node}
        onClick={() => void addIndicator()}
      >
        {texts.addIndicator}
      </Button>
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => void addDimension()}>
        {texts.addDimension}
      </Button>
      <Button size="small" onClick={() => setReweighting(true)}>
        {frameworks.reweight.action}
      </Button>
      <span className={styles.space} />
      <Button
        size="small"
        icon={<ArrowUpOutlined aria-hidden />}
        title={texts.moveUp}
        aria-label={texts.moveUp}
        disabled={position <= 0}
        onClick={() => void move(-1)}
      />
      <Button
        size="small"
        icon={<ArrowDownOutlined aria-hidden />}
        title={texts.moveDown}
        aria-label={texts.moveDown}
        disabled={position < 0 || position >= siblings.length - 1}
        onClick={() => void move(1)}
      />
      <Button
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        title={texts.remove}
        aria-label={texts.remove}
        disabled={!node}
        onClick={() => void remove()}
      />
      {reweighting && (
        <ReweightDialog document={document} editing={editing} onClose={() => setReweighting(false)} />
      )}
    </div>
  );
};
