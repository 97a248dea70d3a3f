import type { Page } from 'playwright-core';

/** Opens an address of the application; resolves once the screen shown is the one of that address. */
export const openAddress = async (page: Page, path: string): Promise<void> => {
  await page.locator('[data-visit]').waitFor();
  const before = await page.evaluate((next) => {
    const visit = document.querySelector('[data-visit]')?.getAttribute('data-visit');
    if (window.location.hash === `#${next}`) return null;
    // With a key of its own: an address that comes back before another one was shown is a visit all the same.
    window.history.pushState({ key: crypto.randomUUID(), usr: null, idx: 0 }, '', `#${next}`);
    window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
    return visit;
  }, path);
  // Until then the screen before is still there, and takes what is pressed.
  if (before !== null) await page.locator(`[data-visit]:not([data-visit="${before}"])`).waitFor();
};
