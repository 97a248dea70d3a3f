import type { Page } from 'playwright-core';

/** Opens an address of the application; resolves once the screen shown is the one of that address. */
export const openAddress = async (page: Page, path: string): Promise<void> => {
  await page.locator('[data-visit]').waitFor();
  const before = await page.evaluate((next) => {
    const visit = document.querySelector('[data-visit]')?.getAttribute('data-visit');
    if (window.location.hash === `#${next}`) return null;
    window.location.hash = next;
    return visit;
  }, path);
  // Until then the screen before is still there, and takes what is pressed.
  if (before !== null) await page.locator(`[data-visit]:not([data-visit="${before}"])`).waitFor();
};
