import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from './project.ts';

/** Draws build/icons/icon.png from icon.svg; run by hand after the drawing changed. */

process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
const { default: chromium } = await import('@sparticuz/chromium');
const { chromium: playwright } = await import('playwright-core');

const size = 512;
const folder = join(projectDirectory, 'build', 'icons');
const browser = await playwright.launch({
  args: chromium.args,
  executablePath: await chromium.executablePath(),
});
const page = await browser.newPage({ viewport: { width: size, height: size } });
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
await page.setContent(
  `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
);
writeFileSync(join(folder, 'icon.png'), await page.screenshot({ omitBackground: true }));
await browser.close();
console.log(join(folder, 'icon.png'));
