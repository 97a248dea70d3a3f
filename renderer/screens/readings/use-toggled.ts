import { useCallback, useState } from 'react';

/** A set of things that are switched on and off one by one. */
export const useToggled = <Item>() => {
  const [items, setItems] = useState<ReadonlySet<Item>>(new Set());
  const toggle = useCallback(
    (item: Item): void =>
      setItems((now) => {
        const next = new Set(now);
        if (!next.delete(item)) next.add(item);
        return next;
      }),
    [],
  );
  const clear = useCallback((): void => setItems(new Set()), []);
  return { items, toggle, clear };
};
