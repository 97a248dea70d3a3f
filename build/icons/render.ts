import { readFileSync, writeFileSync } from 'node:fs';
import { chromium as playwright } from 'playwright-core';

/** Renders icon.svg to the sizes that installers and windows want. */

process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
const { default: chromium } = await import('@sparticuz/chromium');
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  // One process for everything is for machines without fork; it does not survive a second page.
  args: chromium.args.filter((flag) => flag !== '--single-process' && flag !== '--no-zygote'),
});
const svg = readFileSync(new URL('./icon.svg', import.meta.url), 'utf8');

for (const [name, size] of [
  ['icon.png', 1024],
  ['icon-256.png', 256],
] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(new URL(`./${name}`, import.meta.url), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
