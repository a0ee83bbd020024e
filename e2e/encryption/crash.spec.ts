/**
 * Set-up and change in a real browser, cut at every request that they send, in three ways, on a
 * server of either release. Which requests there are comes from the ceremony's own list, and a
 * first, uncut run checks that the browser sends exactly these: a request that is added is cut too.
 * After each cut a fresh tab makes the account whole with what the page offers and two passphrases
 * that the person knows.
 */
import type { Page, Route } from '@playwright/test';
import { changeCeremony } from '../../src/features/encryption/change/change-ceremony.ts';
import { stepsOf } from '../../src/features/encryption/ceremony/plan.ts';
import { repairCeremony } from '../../src/features/encryption/repair/repair-ceremony.ts';
import { setupCeremony } from '../../src/features/encryption/set-up/setup-ceremony.ts';
import { expect, test, type Account, type TestBed } from '../test-bed.ts';
import { quickKeysOf, setUpQuickly } from './quick-account.ts';
import { done, fillChange, fillSetup } from './wizard.ts';

const OLD = 'copper kettle on a windy balcony';
const NEW = 'amber lantern over quiet harbour';
const API = '**/apps/passwords/api/**';

type Way = 'never-leaves' | 'answer-lost' | 'tab-killed';
const WAYS: readonly Way[] = ['never-leaves', 'answer-lost', 'tab-killed'];

/**
 * An ordinary run makes every cut of a change on both releases. Of set-up, which has no key to lose
 * before it, each is made on one of them, by turns. `CRASH_TEST=all npm test -- --e2e crash` makes
 * all on both, and cuts the repair as well. `crash.test.ts` does that each time, more than a
 * thousand cuts, with the same client, runner and server in one process.
 */
const IS_ALL = process.env['CRASH_TEST'] === 'all';

const SCENES = {
  'set-up': {
    steps: stepsOf(setupCeremony),
    start: null,
    fill: (page: Page) => fillSetup(page, NEW),
    button: 'encryption-submit',
  },
  change: {
    steps: stepsOf(changeCeremony),
    start: { signsInWith: OLD, sealedWith: OLD },
    fill: (page: Page) => fillChange(page, OLD, NEW),
    button: 'encryption-submit',
  },
  repair: {
    steps: stepsOf(repairCeremony),
    // As another client leaves it: today's passphrase is new, the keychain sealed with the old one.
    start: { signsInWith: NEW, sealedWith: OLD },
    fill: (page: Page) => page.getByTestId('repair-passphrase').fill(OLD),
    button: 'repair-submit',
  },
} as const;
type SceneName = keyof typeof SCENES;
const NAMES: readonly SceneName[] = IS_ALL ? ['set-up', 'change', 'repair'] : ['set-up', 'change'];

const requestsOf = (name: SceneName) =>
  SCENES[name].steps.flatMap(({ request }) => (request === null ? [] : [request]));

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

/** From where {@link makeWhole} ends to the press that starts another change of the same account. */
async function goOn(page: Page, today: string): Promise<void> {
  if (await page.getByTestId('encryption-done').isVisible()) {
    await page.getByTestId('wizard-next').click();
    await page.getByTestId('encryption-state').getByRole('link').click();
  }
  await fillChange(page, today, today === NEW ? OLD : NEW);
}

/** The request of the ceremony that a call is; null for what goes on beside it. */
function requestOf(name: SceneName, url: string): string | null {
  const path = url.split('/api/1.0/')[1];
  return requestsOf(name).find((request) => request === path) ?? null;
}

/** Presses, and pulls the plug at one request. Ends when nothing more can happen. */
async function cut(page: Page, name: SceneName, at: number, way: Way): Promise<void> {
  let count = 0;
  const isCut = Promise.withResolvers<null>();
  await page.route(API, async (route: Route) => {
    const isOurs = requestOf(name, route.request().url()) !== null;
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

for (const dialect of ['2021', '2024'] as const) {
  test.describe(`on a server of ${dialect}`, () => {
    test.use({ dialect, quick: true });
    for (const name of NAMES) {
      const requests = requestsOf(name);

      test(`${name} sends what its list says`, async ({ bed, page }) => {
        await arrange(bed, page, name);
        const sent: string[] = [];
        page.on('request', (request) => {
          const path = requestOf(name, request.url());
          if (path !== null) sent.push(path);
        });
        await page.getByTestId(SCENES[name].button).click();
        await done(page);
        expect(sent).toEqual(requests);
      });

      for (const [turn, way] of WAYS.entries()) {
        const places = [...requests.keys()].filter(
          (at) => IS_ALL || name !== 'set-up' || (at + turn) % 2 === (dialect === '2021' ? 0 : 1),
        );
        test(`${name} loses no key: ${way}`, async ({ bed, context }) => {
          test.setTimeout(places.length * 60_000);
          let lost = 0;
          let page = await context.newPage();
          let { account, keys: before } = await arrange(bed, page, name);
          for (const at of places) {
            await cut(page, name, at, way);
            page = await context.newPage();
            const today = await makeWhole(bed, page, account);
            const after = await quickKeysOf(bed, account, today);
            lost += Object.entries(before).filter(([id, key]) => after[id] !== key).length;
            if (at === places.at(-1)) break;
            // An account that is whole can be changed again, with more keys to lose.
            if (name === 'change') {
              before = after;
              await goOn(page, today);
            } else {
              ({ account, keys: before } = await arrange(bed, page, name));
            }
          }
          console.log(`${dialect}, ${name}, ${way}: ${places.length} cuts, ${lost} keys lost`);
          expect(lost).toBe(0);
        });
      }
    }
  });
}
