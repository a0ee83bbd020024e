/**
 * Ceremonies in a real browser, cut while the app sends its requests, in three ways. A first, uncut
 * run records the requests, so that one that is added is cut too. After each cut a fresh tab makes
 * the account whole with what the page offers and two passphrases that the person knows.
 *
 * An ordinary run cuts a sample: the writes of a change, and a tab that dies at a write of a set-up.
 * `CRASH_TEST=all npm test -- --e2e crash` makes every cut of all three on both releases.
 * `crash.test.ts` does that each time, more than a thousand cuts, in one process.
 */
import type { Page, Route } from '@playwright/test';
import { expect, test, type Account, type TestBed } from '../test-bed.ts';
import { quickKeysOf, setUpQuickly } from './quick-account.ts';
import { done, fillChange, fillSetup } from './wizard.ts';

const OLD = 'copper kettle on a windy balcony';
const NEW = 'amber lantern over quiet harbour';
const API = '**/apps/passwords/api/**';
const REQUESTS = ['account/challenge/get', 'account/challenge/set', 'keychain/get', 'keychain/set'];

type Way = 'never-leaves' | 'answer-lost' | 'tab-killed';

const SCENES = {
  'set-up': {
    start: null,
    fill: (page: Page) => fillSetup(page, NEW),
    button: 'encryption-submit',
  },
  change: {
    start: { signsInWith: OLD, sealedWith: OLD },
    fill: (page: Page) => fillChange(page, OLD, NEW),
    button: 'encryption-submit',
  },
  repair: {
    // As another client leaves it: today's passphrase is new, the keychain sealed with the old one.
    start: { signsInWith: NEW, sealedWith: OLD },
    fill: (page: Page) => page.getByTestId('repair-passphrase').fill(OLD),
    button: 'repair-submit',
  },
} as const;
type SceneName = keyof typeof SCENES;

const IS_ALL = process.env['CRASH_TEST'] === 'all';
const EVERY_WAY: readonly Way[] = ['never-leaves', 'answer-lost', 'tab-killed'];
const CUTS: Readonly<Record<SceneName, readonly Way[]>> = {
  'set-up': IS_ALL ? EVERY_WAY : ['tab-killed'],
  change: EVERY_WAY,
  repair: IS_ALL ? EVERY_WAY : [],
};

/** Brings a fresh account to the press of the button that starts the requests. */
async function arrange(bed: TestBed, page: Page, name: SceneName) {
  const { start, fill } = SCENES[name];
  // Nobody signs in as often as this.
  await bed.control({ rate_limit: false });
  const account = await bed.account();
  const keys = start === null ? {} : await setUpQuickly(bed, account, start);
  await bed.signIn(page, { ...account, passphrase: start?.signsInWith ?? null }, '/encryption');
  await fill(page);
  return { account, keys };
}

/** The request of a ceremony that a call is; null for what goes on beside it. */
function requestOf(url: string): string | null {
  const path = url.split('/api/1.0/')[1];
  return REQUESTS.find((request) => request === path) ?? null;
}

/** Presses, lets it end well, and tells what was sent. */
async function uncut(page: Page, name: SceneName): Promise<readonly string[]> {
  const sent: string[] = [];
  page.on('request', (request) => {
    const path = requestOf(request.url());
    if (path !== null) sent.push(path);
  });
  await page.getByTestId(SCENES[name].button).click();
  await done(page);
  return sent;
}

/** Presses, and pulls the plug at one request. Ends when nothing more can happen. */
async function cut(page: Page, name: SceneName, at: number, way: Way): Promise<void> {
  let count = 0;
  const isCut = Promise.withResolvers<null>();
  await page.route(API, async (route: Route) => {
    const isOurs = requestOf(route.request().url()) !== null;
    const index = isOurs ? count : null;
    if (isOurs) count += 1;
    if (count <= at) {
      await route.continue();
      return;
    }
    // Arrived: the server has carried it out, and nobody reads the answer.
    if (index === at && way !== 'never-leaves') await route.fetch();
    if (index === at && way === 'tab-killed') {
      await page.close();
      isCut.resolve(null);
      return;
    }
    await route.abort();
    if (index === at) isCut.resolve(null);
  });
  await page.getByTestId(SCENES[name].button).click();
  await isCut.promise;
  if (way === 'tab-killed') return;
  await expect(page.getByTestId('encryption-error')).toBeVisible({ timeout: 60_000 });
  await page.close();
}

/** A fresh tab. Which passphrase signs in, the person has to try: two are all there are. */
async function makeWhole(bed: TestBed, page: Page, account: Account): Promise<string> {
  await bed.connect(page, account);
  const field = page.getByTestId('login-passphrase');
  const overview = page.getByTestId('overview');
  await expect(field.or(overview)).toBeVisible();
  let today = NEW;
  if (await field.isVisible()) {
    for (const passphrase of [NEW, OLD]) {
      today = passphrase;
      await field.fill(passphrase);
      await page.getByTestId('login-submit').click();
      const refused = page.getByTestId('login-attempts');
      await expect(overview.or(refused)).toBeVisible({ timeout: 60_000 });
      if (await overview.isVisible()) break;
    }
  }
  const state = page.getByTestId('encryption-state');
  await expect(state).toHaveAttribute('data-state', /off|on|incomplete/);
  await state.getByRole('link').click();
  const setUp = page.getByTestId('wizard-next');
  const repair = page.getByTestId('repair-submit');
  await expect(setUp.or(repair)).toBeVisible();
  if (await repair.isVisible()) {
    const previous = page.getByTestId('repair-passphrase');
    if (await previous.isVisible()) await previous.fill(today === NEW ? OLD : NEW);
    await repair.click();
    await done(page);
  } else if (!(await page.getByTestId('current-passphrase').isVisible())) {
    await fillSetup(page, NEW);
    await page.getByTestId('encryption-submit').click();
    await done(page);
  }
  return today;
}

for (const dialect of IS_ALL ? (['2021', '2024'] as const) : (['2024'] as const)) {
  test.describe(`on a server of ${dialect}`, () => {
    test.use({ dialect, quick: true });
    for (const name of ['set-up', 'change', 'repair'] as const) {
      for (const way of CUTS[name]) {
        test(`${name} loses no key: ${way}`, async ({ bed, context }) => {
          test.setTimeout(IS_ALL ? 600_000 : 120_000);
          let page = await context.newPage();
          await arrange(bed, page, name);
          const requests = await uncut(page, name);
          const places = [...requests.keys()].filter(
            (at) => IS_ALL || requests[at]?.endsWith('/set') === true,
          );
          expect(places.length).toBeGreaterThan(1);
          let lost = 0;
          for (const at of places) {
            await page.close();
            page = await context.newPage();
            const { account, keys: before } = await arrange(bed, page, name);
            await cut(page, name, at, way);
            page = await context.newPage();
            const today = await makeWhole(bed, page, account);
            const after = await quickKeysOf(bed, account, today);
            lost += Object.entries(before).filter(([id, key]) => after[id] !== key).length;
          }
          console.log(`${dialect}, ${name}, ${way}: ${places.length} cuts, ${lost} keys lost`);
          expect(lost).toBe(0);
        });
      }
    }
  });
}
