import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import { countRunning, running } from './leftovers.ts';
import { enter, openTabs, setVisibility, type Tabs } from './tabs.ts';

test.use({ quick: true });

const HOUR = 3600;
const LIFETIME = 600;
/** Seconds between two keepalives. */
const INTERVAL = LIFETIME / 2;

/** In one stride while nothing can be due, then in short steps until somebody has sent something. */
async function passInterval(tabs: Tabs): Promise<void> {
  await tabs.pass(INTERVAL - 5, INTERVAL - 5);
  const before = tabs.sent.length;
  for (let step = 0; step < 12 && tabs.sent.length === before; step += 1) await tabs.pass(5, 5);
}

async function bringToFront(tabs: Tabs, front: number): Promise<void> {
  for (const [index, page] of tabs.pages.entries()) {
    await setVisibility(page, index === front ? 'visible' : 'hidden');
  }
  await tabs.settle();
}

/** The browser freezes the tab that sends, and says so: the next one has to send. */
async function freeze(sender: Page): Promise<() => Promise<void>> {
  await sender.evaluate(() => document.dispatchEvent(new Event('freeze')));
  return () => sender.evaluate(() => void document.dispatchEvent(new Event('resume')));
}

/** In these hours the sender is frozen until their end. */
const FROZEN_HOURS: ReadonlySet<number> = new Set([4, 7, 12, 16, 20]);

// Keepalives are the same in all releases: one day is enough.
test.describe.configure({ timeout: 180_000 });

test('a day with three tabs: one keeps the session for all, and nothing is left behind', async ({
  bed,
  context,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const tabs = await openTabs(bed, context);
  // After the clock, or it would count the clock's own timers.
  await countRunning(context);
  for (let tab = 0; tab < 3; tab += 1) await tabs.open();
  const before = [];
  for (const page of tabs.pages) {
    await page.goto(bed.url);
    await expect(page.getByTestId('connect-submit')).toBeVisible();
    await expect.poll(async () => (await running(page)).timers).toBe(0);
    before.push(await running(page));
  }
  for (const page of tabs.pages) await enter(bed, page, account);
  const [first] = tabs.pages;
  if (first === undefined) throw new Error('there are three tabs');
  await first.getByTestId('keep-alive').locator('summary').click();
  await first.getByTestId('keep-alive-page').click();
  for (const page of tabs.pages) {
    await expect(page.getByTestId('keep-alive')).toHaveAttribute('data-mode', 'page');
  }
  const letGo = await tabs.hold();
  const start = tabs.elapsed();
  const signedIn = tabs.sent.length;

  for (let hour = 0; tabs.elapsed() - start < 24 * HOUR; hour += 1) {
    // Another tab is in front each hour, and at times none is.
    await bringToFront(tabs, hour % 4);
    await passInterval(tabs);
    const sender = tabs.pages[tabs.sent.at(-1)?.tab ?? 0] ?? first;
    const thaw = FROZEN_HOURS.has(hour) ? await freeze(sender) : null;
    const until = start + (hour + 1) * HOUR;
    while (tabs.elapsed() < until) await passInterval(tabs);
    await thaw?.();
    await tabs.settle();
  }

  const calls = tabs.sent.slice(signedIn);
  const keepalives = calls.filter(({ call }) => call === 'session/keepalive');
  const gaps = keepalives.slice(1).map(({ at }, index) => at - (keepalives[index]?.at ?? 0));
  const perTab = tabs.pages.map((_, tab) => keepalives.filter((sent) => sent.tab === tab).length);
  console.log(
    `a day: ${keepalives.length} keepalives (${perTab.join(' + ')}), ${Math.min(...gaps)} to ${Math.max(...gaps)} s apart, ${calls.length - keepalives.length} other calls`,
  );
  expect(perTab).not.toContain(0);
  // Never so late that a tab would warn; two at once now and then do no harm.
  expect(Math.max(...gaps)).toBeLessThan(LIFETIME - 75);
  expect(keepalives.length).toBeLessThanOrEqual((1.1 * 24 * HOUR) / INTERVAL);
  expect(calls.filter(({ call }) => call === 'session/open')).toHaveLength(0);
  for (const page of tabs.pages) await expect(page.getByTestId('overview')).toBeVisible();

  await letGo();
  await bringToFront(tabs, 0);
  await first.getByTestId('logout').click();
  for (const [index, page] of tabs.pages.entries()) {
    await expect(page.getByTestId('connect-submit')).toBeVisible();
    await expect.poll(() => running(page)).toEqual(before[index]);
  }
});
