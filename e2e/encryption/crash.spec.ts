/**
 * Set-up, change and repair in a real browser, cut at every request that they send, in three ways.
 * Which requests there are comes from the ceremony's own list, and a first, uncut run checks that
 * the browser sends exactly these: a request that is added is cut too. After each cut a fresh tab
 * makes the account whole with what the page offers and two passphrases that the person knows.
 */
import type { Page, Route } from '@playwright/test';
import type { CeremonyRequest } from '../../src/features/encryption/ceremony.ts';
import { changeCeremony } from '../../src/features/encryption/change-ceremony.ts';
import { stepsOf } from '../../src/features/encryption/plan.ts';
import { repairCeremony } from '../../src/features/encryption/repair-ceremony.ts';
import { setupCeremony } from '../../src/features/encryption/setup-ceremony.ts';
import { DEMO_ENCRYPTION } from '../../src/server/demo-encryption.ts';
import { DEMO_PASSPHRASE as OLD, expect, test, type Account, type TestBed } from '../test-bed.ts';
import { keysOf, unsealed } from './second-client.ts';
import { done, fillChange, fillSetup } from './wizard.ts';

const NEW = 'amber lantern over quiet harbour';
const API = '**/apps/passwords/api/**';

type Way = 'never-leaves' | 'answer-lost' | 'tab-killed';
const WAYS: readonly Way[] = ['never-leaves', 'answer-lost', 'tab-killed'];

/**
 * All 120 cuts take a quarter of an hour on two cores: `CRASH_TEST=all npm test -- --e2e crash`.
 * An ordinary run makes, in the browser, those between which the account is in another state: the
 * challenge is set and nobody hears of it, the keychain never arrives, and it arrives in a tab that
 * is gone. `crash.test.ts` cuts at every request more than a thousand times each time, with the
 * same client, runner and server in one process.
 */
const IS_ALL = process.env['CRASH_TEST'] === 'all';
const ORDINARY: Readonly<Record<Way, CeremonyRequest>> = {
  'answer-lost': 'account/challenge/set',
  'never-leaves': 'keychain/set',
  'tab-killed': 'keychain/set',
};
/** Where an ordinary run does what: the client does not know which server it talks to. */
const ORDINARY_DIALECT = { 'set-up': '2021', change: '2024', repair: '2021' } as const;

const SCENES = {
  'set-up': {
    steps: stepsOf(setupCeremony),
    account: {},
    signsInWith: null,
    fill: (page: Page) => fillSetup(page, NEW),
    button: 'encryption-submit',
    before: {},
  },
  change: {
    steps: stepsOf(changeCeremony),
    account: { passphrase: OLD },
    signsInWith: OLD,
    fill: (page: Page) => fillChange(page, OLD, NEW),
    button: 'encryption-submit',
    before: unsealed(DEMO_ENCRYPTION.keychain, OLD).keys,
  },
  repair: {
    steps: stepsOf(repairCeremony),
    // As another client leaves it: today's passphrase is new, the keychain sealed with the old one.
    account: { passphrase: NEW, keychain: DEMO_ENCRYPTION.keychain },
    signsInWith: NEW,
    fill: (page: Page) => page.getByTestId('repair-passphrase').fill(OLD),
    button: 'repair-submit',
    before: unsealed(DEMO_ENCRYPTION.keychain, OLD).keys,
  },
} as const;
type SceneName = keyof typeof SCENES;

const requestsOf = (name: SceneName) =>
  SCENES[name].steps.flatMap(({ request }) => (request === null ? [] : [request]));

/** Brings a fresh account to the press of the button that starts the requests. */
async function arrange(bed: TestBed, page: Page, name: SceneName): Promise<Account> {
  const scene = SCENES[name];
  const account = await bed.account(scene.account);
  const { signsInWith } = scene;
  await bed.signIn(page, { ...account, passphrase: signsInWith }, '/encryption');
  await scene.fill(page);
  return account;
}

/** Presses, and pulls the plug at one request. Ends when nothing more can happen. */
async function cut(page: Page, button: string, at: number, way: Way): Promise<void> {
  let count = 0;
  const isCut = Promise.withResolvers<null>();
  await page.route(API, async (route: Route) => {
    const index = count;
    count += 1;
    if (index < at) {
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
    isCut.resolve(null);
  });
  await page.getByTestId(button).click();
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

// Without motion: drawing spinners in software costs more than the hashes.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const dialect of ['2021', '2024'] as const) {
  test.describe(`on a server of ${dialect}`, () => {
    test.use({ dialect });
    for (const name of ['set-up', 'change', 'repair'] as const) {
      if (!IS_ALL && ORDINARY_DIALECT[name] !== dialect) continue;
      const requests = requestsOf(name);

      test(`${name} sends what its list says`, async ({ bed, page }) => {
        test.slow();
        await arrange(bed, page, name);
        const sent: string[] = [];
        page.on('request', (request) => {
          const path = request.url().split('/api/1.0/')[1];
          if (path !== undefined) sent.push(path);
        });
        await page.getByTestId(SCENES[name].button).click();
        await done(page);
        expect(sent).toEqual(requests);
      });

      for (const way of WAYS) {
        const places = [...requests.keys()].filter(
          (at) => IS_ALL || requests[at] === ORDINARY[way],
        );
        test(`${name} loses no key: ${way}`, async ({ bed, context }) => {
          test.setTimeout(places.length * 60_000);
          let lost = 0;
          for (const at of places) {
            const first = await context.newPage();
            const account = await arrange(bed, first, name);
            await cut(first, SCENES[name].button, at, way);
            const second = await context.newPage();
            const today = await makeWhole(bed, second, account);
            await second.close();
            const { keys } = await keysOf(bed, account, today);
            const before = Object.entries(SCENES[name].before);
            lost += before.filter(([id, key]) => keys[id] !== key).length;
          }
          console.log(`${dialect}, ${name}, ${way}: ${places.length} cuts, ${lost} keys lost`);
          expect(lost).toBe(0);
        });
      }
    }
  });
}
