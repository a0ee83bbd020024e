/** After a change of passphrase and signing out: where are the secrets now? */
import type { CDPSession, Page } from '@playwright/test';
import { DEMO_ENCRYPTION } from '../../src/server/passwords-api/demo/demo-encryption.ts';
import { DEMO_PASSPHRASE as OLD, expect, test } from '../test-bed.ts';
import { keysOf } from './second-client.ts';
import { done, fillChange, submit } from './wizard.ts';

const NEW = 'amber lantern over quiet harbour';
/** Put into the heap on purpose, to see that the search would find something. */
const CANARY = 'a canary that sings in the heap';

/** Everything that this origin keeps on the device, as one text. */
function storedOnDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await Promise.all(
      (await indexedDB.databases()).map(
        ({ name }) =>
          new Promise<string>((resolve, reject) => {
            const opening = indexedDB.open(name ?? '');
            opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')));
            opening.addEventListener('success', () => {
              const stores = [...opening.result.objectStoreNames];
              resolve(JSON.stringify({ name, stores }));
            });
          }),
      ),
    );
    const cached = await caches.keys();
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      history.state,
      location.href,
      databases,
      cached,
      document.documentElement.outerHTML,
      [...document.querySelectorAll('input')].map(({ value }) => value),
    ]);
  });
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

test('nothing secret is left behind after a change and signing out', async ({ bed, page }) => {
  test.slow();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.stack ?? error.message));
  const addresses: string[] = [];
  const proofs = new Set<string>();
  page.on('request', (request) => {
    addresses.push(request.url());
    const body = request.postData() ?? '';
    for (const [, secret] of body.matchAll(/"(?:secret|oldSecret|challenge)":"([0-9a-f]{64})"/g)) {
      if (secret !== undefined) proofs.add(secret);
    }
  });

  const account = await bed.account({ passphrase: OLD });
  await bed.signIn(page, account, '/encryption');
  await fillChange(page, OLD, NEW);
  await submit(page);
  await done(page);
  const { keys } = await keysOf(bed, account, NEW);
  await page.getByRole('link', { name: 'Go to the overview' }).click();
  await page.getByTestId('overview').getByTestId('logout').click();
  await expect(page.getByTestId('connect-user')).toBeVisible();

  await page.evaluate((text) => Object.assign(globalThis, { canary: [text] }), CANARY);
  expect(proofs.size).toBe(2);
  const secrets = [OLD, NEW, ...proofs, ...Object.values(keys), DEMO_ENCRYPTION.secret];
  const wanted = secrets.flatMap(spellings);
  const places = {
    'the device': await storedOnDevice(page),
    cookies: JSON.stringify(await page.context().cookies()),
    addresses: addresses.join('\n'),
    'the console': said.join('\n'),
    'the server’s log': bed.log.join('\n'),
    'the heap': await heapOf(await page.context().newCDPSession(page)),
  };
  for (const [place, text] of Object.entries(places)) {
    const found = wanted.filter((secret) => text.includes(secret));
    expect(found, `in ${place}`).toEqual([]);
  }
  expect(places['the heap'], 'the search finds what is there').toContain(CANARY);
});
