/** Bytes are exact, so they have a budget: what a file may weigh on the wire, and why it is there. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../test-bed.ts';

const FOLDER = join(process.env['DIST_DIR'] ?? 'dist', 'app');
const KIB = 1024;

/** KiB after gzip. A tenth is left for what a feature needs; more is a decision. */
const BUDGETS = [
  { file: /^index\.html$/, kib: 15, why: 'one can type once it is there: markup, styles, script' },
  { file: /^vendor-/, kib: 121, why: 'React, router, query, zod: what the app runs on' },
  { file: /^index-.*\.js$/, kib: 48, why: 'connect, sign-in, session, overview' },
  {
    file: /^worker-.*\.js$/,
    kib: 24,
    why: 'hash, keychain, items: in WebKitGTK a running worker could not load more',
  },
  { file: /^argon2-.*\.wasm$/, kib: 12, why: 'Argon2id with SIMD' },
  { file: /^de-.*\.js$/, kib: 22, why: 'every German word' },
  { file: /^EncryptionRoute-/, kib: 17, why: 'set-up, change and repair' },
  { file: /^ResetRoute-/, kib: 13, why: 'the reset' },
  { file: /^strength-worker-/, kib: 512, why: 'dictionaries; only while a passphrase is chosen' },
];

/** What the page and its worker fetch until a session is open, in English. */
const SIGN_IN_KIB = 242;

type File = { readonly name: string; readonly kib: number };

function files(): readonly File[] {
  return [['index.html', FOLDER], ...names('assets')].map(([name = '', folder = '']) => {
    const path = join(folder, name);
    const onTheWire = existsSync(`${path}.gz`) ? `${path}.gz` : path;
    return { name, kib: statSync(onTheWire).size / KIB };
  });
}

function names(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(FOLDER, folder))
    .filter((name) => !/\.(?:gz|br)$/.test(name))
    .map((name) => [name, join(FOLDER, folder)] as const);
}

for (const { file, kib, why } of BUDGETS) {
  test(`${file.source} weighs at most ${kib} KiB: ${why}`, () => {
    const found = files().filter(({ name }) => file.test(name));
    expect(found.length).toBeGreaterThan(0);
    for (const { kib: weight } of found) expect(weight).toBeLessThanOrEqual(kib);
  });
}

test('the way to an open session stays within its budget', () => {
  const html = readFileSync(join(FOLDER, 'index.html'), 'utf8');
  const known = new Map(files().map(({ name, kib }) => [name, kib]));
  const inPage = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(
    ([, name = '']) => name,
  );
  const inWorker = [...known.keys()].filter((name) =>
    /^(?:worker-.*\.js|argon2-.*\.wasm)$/.test(name),
  );
  const needed = ['index.html', ...new Set(inPage), ...inWorker];
  expect(inPage.length).toBeGreaterThan(1);
  const total = needed.reduce((sum, name) => sum + (known.get(name) ?? Number.NaN), 0);
  expect(total).toBeLessThanOrEqual(SIGN_IN_KIB);
});

test('nothing of the wizards, the items or the reset is on the way to a session', async ({
  bed,
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(bed.url);
  await expect(page.getByTestId('app')).toHaveAttribute('data-ready', 'true');
  expect(
    fetched.filter((path) => /Encryption|Encrypt|Reset|keychain|item|strength/.test(path)),
  ).toEqual([]);
});
