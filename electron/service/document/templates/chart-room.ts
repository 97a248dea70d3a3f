import { uprightPage } from '../page.ts';
import type { TemplatePart } from './template-parts.ts';

/** Where a picture has to fit in, in twips. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
}

/** Share of the height of a page's text that a picture takes at most; its caption has the rest. */
const mostOfPage = 0.9;

const standardRoom = (): ChartRoom => {
  const { textWidth, height, margins } = uprightPage({});
  return { width: textWidth, height: height - margins.top - margins.bottom };
};

/**
 * The room of each field of a template: the width of its table cell or of the text column, less what its paragraph is
 * indented. A field that stands in several places has the least of them, so that it is drawn once.
 */
export const chartRooms = (parts: readonly TemplatePart[]): ReadonlyMap<string, ChartRoom> => {
  const body = parts.find(({ part }) => part === 'body')?.paragraphs.find(({ room }) => room !== null)?.room;
  const rooms = new Map<string, ChartRoom>();
  for (const { paragraphs } of parts)
    for (const { text, room } of paragraphs) {
      const { width, height } = room ?? body ?? standardRoom();
      for (const [, inner = ''] of text.matchAll(/\{([^{}]{1,80})\}/g)) {
        const name = inner.trim();
        const known = rooms.get(name);
        rooms.set(name, {
          width: Math.min(width, known?.width ?? width),
          height: Math.min(height * mostOfPage, known?.height ?? height * mostOfPage),
        });
      }
    }
  return rooms;
};
