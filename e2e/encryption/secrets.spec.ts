/** After each flow that takes secrets: where are they now? */
import type { CDPSession, Page } from '@playwright/test';
import { DEMO_ENCRYPTION } from '../../src/server/passwords-api/demo/demo-encryption.ts';
import { DEMO_PASSPHRASE as OLD, expect, test, type Account, type TestBed } from '../test-bed.ts';
import { keysOf } from './second-client.ts';
import { done, fillChange, fillSetup, submit } from './wizard.ts';

const NEW = 'amber lantern over quiet harbour';
const CANARY = 'a canary that sings everywhere';

/** Everything that this origin keeps on the device, contents included, by place. */
function storedOnDevice(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('closed')));
      });
    const databases: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const content = database.transaction(store).objectStore(store);
        databases.push([name, store, await answer(content.getAllKeys())]);
        databases.push(await answer(content.getAll()));
      }
      database.close();
    }
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        cached.push(name, request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    return {
      localStorage: JSON.stringify(Object.entries(localStorage)),
      sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
      databases: JSON.stringify(databases),
      caches: cached.join('\n'),
      'the page': JSON.stringify([
        document.cookie,
        history.state,
        location.href,
        document.documentElement.outerHTML,
        [...document.querySelectorAll('input')].map(({ value }) => value),
      ]),
    };
  });
}

/** Puts a text wherever the search looks, so that a search that finds nothing has looked. */
function hide(page: Page, canary: string): Promise<void> {
  return page.evaluate(async (text) => {
    Object.assign(globalThis, { canary: [text] });
    localStorage.setItem('canary', text);
    sessionStorage.setItem('canary', text);
    document.cookie = `canary=${encodeURIComponent(text)}`;
    await (await caches.open('canary')).put('/canary', new Response(text));
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('canary');
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('canary').put(text, 1),
      );
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve(null);
      });
      opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')));
    });
    console.log(text);
    document.title = text;
  }, canary);
}

async function heapOf(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}

/** A text as it is, and as bytes in UTF-8 or UTF-16 that were turned into text one by one. */
function spellings(secret: string): readonly string[] {
  const utf16 = Buffer.from(secret, 'utf16le').toString('latin1');
  const hex = (encoding: 'utf8' | 'utf16le') => Buffer.from(secret, encoding).toString('hex');
  return [secret, JSON.stringify(utf16).slice(1, -1), hex('utf8'), hex('utf16le')];
}

type Journey = (
  bed: TestBed,
  page: Page,
) => Promise<{
  readonly account: Account;
  /** What was typed or made on the way. */
  readonly secrets: readonly string[];
  /** How many proofs of a passphrase went out. */
  readonly proofs: number;
}>;

/** The one with the hash as it is, whose memory is searched as well; the others have a cheap one. */
const REAL = 'a change and signing out';

/** Each ends where a login has to be typed again. */
const JOURNEYS: Readonly<Record<string, Journey>> = {
  'a set-up and signing out': async (bed, page) => {
    const account = await bed.account();
    await bed.signIn(page, account, '/encryption');
    await fillSetup(page, NEW);
    await submit(page);
    await done(page);
    const { keys } = await keysOf(bed, account, NEW);
    await page.getByRole('link', { name: 'Go to the overview' }).click();
    await page.getByTestId('logout').click();
    return { account, secrets: [NEW, ...Object.values(keys)], proofs: 1 };
  },
  'a change and signing out': async (bed, page) => {
    const account = await bed.account({ passphrase: OLD });
    await bed.signIn(page, account, '/encryption');
    await fillChange(page, OLD, NEW);
    await submit(page);
    await done(page);
    const { keys } = await keysOf(bed, account, NEW);
    await page.getByRole('link', { name: 'Go to the overview' }).click();
    await page.getByTestId('logout').click();
    const secrets = [OLD, NEW, DEMO_ENCRYPTION.secret, ...Object.values(keys)];
    return { account, secrets, proofs: 2 };
  },
  'a reset': async (bed, page) => {
    const account = await bed.account({ passphrase: OLD });
    await bed.control({ wait: 1 });
    await bed.signIn(page, account, '/reset');
    await page.getByTestId('reset-understood').check();
    await page.getByTestId('wizard-next').click();
    await page.getByTestId('reset-password').fill(account.loginPassword);
    await page.getByTestId('reset-confirm-first').click();
    await page.getByTestId('reset-confirm-second').click();
    await expect(page.getByTestId('reset-done')).toBeVisible();
    await page.getByTestId('wizard-next').click();
    await page.getByTestId('login-submit').click();
    await expect(page.getByTestId('overview')).toBeVisible();
    await page.getByTestId('logout').click();
    return { account, secrets: [OLD, account.loginPassword], proofs: 1 };
  },
};

for (const [name, journey] of Object.entries(JOURNEYS)) {
  test.describe(name, () => {
    test.use({ quick: name !== REAL });

    test(`nothing secret is left behind after ${name}`, async ({ bed, page }) => {
      test.slow();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.stack ?? error.message));
      const addresses: string[] = [];
      const proofs = new Set<string>();
      const sessions = new Set<string>();
      page.on('request', (request) => {
        addresses.push(request.url());
        const body = request.postData() ?? '';
        for (const [, secret] of body.matchAll(
          /"(?:secret|oldSecret|challenge)":"([0-9a-f]{64})"/g,
        )) {
          if (secret !== undefined) proofs.add(secret);
        }
      });
      page.on('response', (response) => {
        const id = response.headers()['x-api-session'];
        if (id !== undefined) sessions.add(id);
      });

      const { account, secrets: own, proofs: count } = await journey(bed, page);
      await expect(page.getByTestId('connect-user')).toBeVisible();

      await hide(page, CANARY);
      expect(proofs.size).toBe(count);
      expect(sessions.size).toBeGreaterThan(0);
      const basic = Buffer.from(`${account.user}:${account.connectPassword}`).toString('base64');
      const secrets = [...own, account.connectPassword, basic, ...sessions, ...proofs];
      const wanted = secrets.flatMap(spellings);
      const onPage = {
        ...(await storedOnDevice(page)),
        cookies: decodeURIComponent(JSON.stringify(await page.context().cookies())),
        'the console': said.join('\n'),
        'the heap': await heapOf(await page.context().newCDPSession(page)),
      };
      const places = {
        ...onPage,
        addresses: addresses.join('\n'),
        'the server’s log': bed.log.join('\n'),
      };
      for (const [place, text] of Object.entries(places)) {
        const found = wanted.filter((secret) => text.includes(secret));
        expect(found, `in ${place}`).toEqual([]);
      }
      for (const [place, text] of Object.entries(onPage)) {
        expect(text, `the search looks into ${place}`).toContain(CANARY);
      }
      expect(places.addresses).toContain('session/');
      expect(places['the server’s log']).toContain('session/');
    });
  });
}
