/**
 * Takes a picture of every view, for looking at: `node e2e/gallery/screenshots.ts DIR [view …]`.
 * The browser is Playwright's own, or the one that CHROMIUM_PATH names.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { openGallery } from './gallery-server.ts';

const views = 'forms messages moving login picker overview encryption reset window not-found'.split(
  ' ',
);

const looks = [
  { name: 'light', width: 1280, query: 'theme=light' },
  { name: 'dark', width: 1280, query: 'theme=dark' },
  { name: 'narrow', width: 320, query: 'theme=light' },
  { name: 'narrow-dark', width: 320, query: 'theme=dark' },
  { name: 'rtl', width: 640, query: 'theme=light&dir=rtl' },
  { name: 'accent', width: 640, query: 'theme=light&accent=%23f5c400' },
  { name: 'forced', width: 640, query: '', forcedColors: 'active' },
  { name: 'still', width: 640, query: 'theme=dark', reducedMotion: 'reduce' },
] as const;

const [folder = 'test-results/gallery', ...asked] = process.argv.slice(2);
await using gallery = await openGallery('pictures');
const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  chromiumSandbox: false,
});
for (const look of looks) {
  const page = await browser.newPage({
    viewport: { width: look.width, height: 720 },
    forcedColors: 'forcedColors' in look ? look.forcedColors : 'none',
    reducedMotion: 'reducedMotion' in look ? look.reducedMotion : 'no-preference',
  });
  for (const view of asked.length > 0 ? asked : views) {
    await page.goto(`${gallery.url}?view=${view}&${look.query}`);
    await page.getByTestId('gallery').waitFor();
    await page.screenshot({
      path: join(folder, `${view}-${look.name}.png`),
      fullPage: true,
      animations: 'disabled',
    });
  }
  await page.close();
}
await browser.close();
