import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import styles from './Pages.module.css';

/** As many rows as stay quick to draw and to look through. */
const perPage = 100;

interface PagesProps<Item> {
  readonly items: readonly Item[];
  readonly words: {
    readonly previous: string;
    readonly next: string;
    /** Which items are shown, counted from 1. */
    readonly page: (from: number, to: number, total: number) => string;
  };
  /** Draws the items of one page. */
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** A long list a page at a time, with the way to the others below it. */
export const Pages = <Item,>({ items, words, children }: PagesProps<Item>) => {
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(items.length / perPage) - 1);
  // Another filter may leave fewer pages than were turned.
  const shownPage = Math.min(page, last);
  const from = shownPage * perPage;
  const shown = items.slice(from, from + perPage);
  return (
    <>
      {children(shown)}
      {last > 0 && (
        <div className={styles.pages}>
          <Button size="small" disabled={shownPage === 0} onClick={() => setPage(shownPage - 1)}>
            {words.previous}
          </Button>
          <span>{words.page(from + 1, from + shown.length, items.length)}</span>
          <Button size="small" disabled={shownPage === last} onClick={() => setPage(shownPage + 1)}>
            {words.next}
          </Button>
        </div>
      )}
    </>
  );
};
