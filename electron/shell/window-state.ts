import { readFileSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';

const windowStateSchema = z.object({
  x: z.int().nullable(),
  y: z.int().nullable(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximised: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** The size of a first window where the display has the room; it starts maximised. */
const initialSize = { width: 1280, height: 800 };

const initialState = (): WindowState => {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return {
    x: null,
    y: null,
    width: Math.max(400, Math.min(initialSize.width, width)),
    height: Math.max(300, Math.min(initialSize.height, height)),
    maximised: true,
  };
};

/** How the window was left, or how it looks at first when that is unknown or no longer on any display. */
export const readWindowState = (file: string): WindowState => {
  const found = windowStateSchema.safeParse(readJson(file));
  if (!found.success) return initialState();
  const { x, y, width, height } = found.data;
  return x !== null && y !== null && isOnDisplay({ x, y, width, height })
    ? found.data
    : { ...found.data, x: null, y: null };
};

/** Keeps the window's place whenever it closes. */
export const keepWindowState = (window: BrowserWindow, file: string): void => {
  window.on('close', () => {
    // Only an enlarged or hidden window has other normal bounds; not every desktop keeps those of a plain one.
    const isEnlarged = window.isMaximized() || window.isMinimized() || window.isFullScreen();
    const bounds = isEnlarged ? window.getNormalBounds() : window.getBounds();
    const state: WindowState = { ...bounds, maximised: window.isMaximized() };
    try {
      writeFileSync(file, JSON.stringify(state));
    } catch {
      // Only the window's place is lost; work is not touched.
    }
  });
};

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** Whether enough of the title bar can be seen to drag the window. */
const isOnDisplay = (bounds: Rectangle): boolean =>
  screen.getAllDisplays().some(({ workArea }) => {
    const width =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    return width >= 100 && bounds.y >= workArea.y && bounds.y <= workArea.y + workArea.height - 40;
  });
