/**
 * `npm run bench -- [group …] [rounds]`: measures in turns and prints ratios; see README.md. Judges
 * nothing, so that a busy machine breaks no build.
 */
import type { Browser } from '@playwright/test';
import { launchBrowser } from './browser.ts';
import { benchEnter } from './enter.ts';
import { benchHash } from './hash.ts';
import { benchPageLoad } from './page-load.ts';
import { benchSignIns } from './sign-ins.ts';

const GROUPS: Readonly<Record<string, (browser: Browser, rounds: number) => Promise<void>>> = {
  pages: benchPageLoad,
  enter: benchEnter,
  hash: benchHash,
  server: benchSignIns,
};

const words = process.argv.slice(2);
const rounds = Math.max(1, Number(words.find((word) => /^\d+$/.test(word)) ?? 7));
const wanted = words.filter((word) => !/^\d+$/.test(word));
const unknown = wanted.filter((name) => !(name in GROUPS));
if (unknown.length > 0) {
  console.log(`There is no ${unknown.join(', ')}. There are: ${Object.keys(GROUPS).join(', ')}.`);
  process.exitCode = 2;
} else {
  await using browser = await launchBrowser();
  for (const [name, bench] of Object.entries(GROUPS)) {
    if (wanted.length === 0 || wanted.includes(name)) await bench(browser, rounds);
  }
}
