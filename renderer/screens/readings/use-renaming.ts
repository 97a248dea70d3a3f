import { App } from 'antd';
import { useMemo, useState } from 'react';
import { useTexts } from '../../application/texts.tsx';
import type { Renaming } from './LineList.tsx';
import type { ReviewWork } from './use-review.ts';

/** Changing the name of a dimension where it stands; `onDone` gives the focus back. */
export const useRenaming = (rename: ReviewWork['renameDimension'], onDone: () => void): Renaming => {
  const { readings } = useTexts();
  const { message } = App.useApp();
  const [id, setId] = useState<string | null>(null);
  return useMemo(
    () => ({
      id,
      start: setId,
      finish: async (dimension, name) => {
        setId(null);
        requestAnimationFrame(onDone);
        if (name !== null && (await rename(dimension.id, name)))
          void message.success(readings.dimension.renamed(name));
      },
    }),
    [id, rename, onDone, message, readings],
  );
};
