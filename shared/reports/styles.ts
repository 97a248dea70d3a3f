import type { FontNames, StyleName } from './sheet-model.ts';

/** The look of a cell as offices print tables: 小标宋 titles, 黑体 headings, 仿宋 body, no colour but light grey. */
export interface Style {
  readonly font: keyof FontNames;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly horizontal: 'left' | 'centre' | 'right';
  readonly vertical: 'top' | 'middle';
  readonly wrap: boolean;
  /** Light grey, which also prints well in black and white. */
  readonly shaded: boolean;
  /** Grey and slanted: not a value but the reason why there is none. */
  readonly muted: boolean;
  /** Pale yellow: a cell of a form that waits for an entry. */
  readonly entry: boolean;
}

const base: Style = {
  font: 'body',
  size: 10.5,
  bold: false,
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
  shaded: false,
  muted: false,
  entry: false,
};

/** Every style. A name without an entry does not compile. */
export const styles: { readonly [Name in StyleName]: Style } = {
  attachment: { ...base, font: 'heading', size: 16 },
  title: { ...base, font: 'title', size: 20, horizontal: 'centre' },
  subtitle: { ...base, font: 'body', size: 14, horizontal: 'centre' },
  particulars: { ...base, size: 12, wrap: true },
  heading: { ...base, font: 'heading', size: 12 },
  header: { ...base, font: 'heading', size: 11, horizontal: 'centre', shaded: true },
  'body-text': base,
  'body-centre': { ...base, horizontal: 'centre' },
  'body-number': { ...base, horizontal: 'right' },
  'body-muted': { ...base, horizontal: 'centre', muted: true },
  group: { ...base, font: 'heading', size: 11 },
  'total-text': { ...base, font: 'heading' },
  'total-centre': { ...base, font: 'heading', horizontal: 'centre' },
  'total-number': { ...base, font: 'heading', horizontal: 'right' },
  label: { ...base, font: 'heading', size: 11 },
  value: { ...base, size: 11 },
  note: { ...base, vertical: 'top' },
  signature: { ...base, size: 12 },
  'data-header': { ...base, font: 'heading', shaded: true, wrap: true, horizontal: 'centre' },
  'data-text': { ...base, size: 10, wrap: false },
  'data-number': { ...base, size: 10, wrap: false, horizontal: 'right' },
  'entry-text': { ...base, entry: true },
  'entry-centre': { ...base, horizontal: 'centre', entry: true },
  'entry-number': { ...base, horizontal: 'right', entry: true },
  closed: { ...base, horizontal: 'centre', shaded: true },
};
