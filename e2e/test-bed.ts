/**
 * A world of its own for each story: an embedded server on a free loopback port with nothing in it,
 * and the built app on the same origin. Gone when the story ends.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { test as base, expect, type Page, type Route } from '@playwright/test';
import { TOTP } from 'otpauth';
import { answerHostFile } from './hosts/host-files.ts';
import { QUICK_MEMORY_KIB, quickApp, quickEncryption } from './quick-app.ts';
import { ARGON2ID } from '../src/protocol/primitives.ts';
import { createApp } from '../src/server/hosting/app.ts';
import {
  DEMO_TOTP_SECRET,
  createAccount,
  type NewAccount,
} from '../src/server/passwords-api/demo/demo-accounts.ts';
import type { Fault } from '../src/server/test-control/faults.ts';
import { createHandler, type Dialect } from '../src/server/hosting/handler.ts';
import { listen } from '../src/server/hosting/listen.ts';
import { servedNames } from '../src/server/hosting/served-names.ts';
import { approvePushToken, listMessages } from '../src/server/passwords-api/sessions/messages.ts';
import { openStore } from '../src/server/passwords-api/store/store.ts';

export { expect };
/** A name of each bed that no browser thinks secure; stories make it lead to this machine. */
export const PLAIN_HOST = 'plain.example';
/** Longer than a server waits for a silent session, in seconds. */
export const TOO_LONG = 700;
/** The passphrase that costs a fresh account nothing to set up. */
export { DEMO_PASSPHRASE } from '../src/server/passwords-api/demo/demo-encryption.ts';

/** A fresh account and what its owner knows. */
export type Account = {
  readonly user: string;
  readonly loginPassword: string;
  /** What to connect with: the app token where the server refuses login passwords. */
  readonly connectPassword: string;
  readonly passphrase: string | null;
};

export type TestBed = {
  /** With a trailing slash. */
  readonly url: string;
  readonly dialect: Dialect;
  /** What the app's hash takes, and with it every other client's of its accounts. */
  readonly memoryKiB: number;
  /** What the server logged: must never hold a secret. */
  readonly log: readonly string[];
  account(options?: Partial<NewAccount>): Promise<Account>;
  /** Moves the server's clock on, in seconds. */
  advance(seconds: number): void;
  /**
   * The session runs out while the page's next call of that path is on its way. Any call that comes
   * after {@link TestBed.advance} may be the one that notices, and a page under load may still have
   * one to make: this says which call it is.
   */
  runsOutAt(page: Page, path: string): Promise<void>;
  /** `POST /__control`; resolves to the state of `user`. */
  control(body: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
  /** The server's state of a user. */
  state(user: string): Promise<Record<string, unknown>>;
  /** Failures to come (`src/server/faults.ts`). */
  faults(rules: readonly Partial<Fault>[]): Promise<void>;
  /** The code that was mailed or texted last. */
  lastCode(user: string): string;
  approvePush(user: string): void;
  /** The code that an authenticator app shows now, or the next that was not yet asked for. */
  totp(): string;
  /** Opens the app and connects. Ends on the page that comes next. */
  connect(page: Page, account: Account, path?: string): Promise<void>;
  /** Connects and signs in with the passphrase, as far as the overview (or `path`). */
  signIn(page: Page, account: Account, path?: string): Promise<void>;
};

type Options = {
  dialect: Dialect;
  /** Serves `quick-app.ts`, and makes accounts for it. */
  quick: boolean;
};
type Fixtures = { bed: TestBed };
/** The built app. */
const FOLDER = join(process.env['DIST_DIR'] ?? 'dist', 'app');

export const test = base.extend<Options & Fixtures>({
  dialect: ['2021', { option: true }],
  quick: [false, { option: true }],
  bed: async ({ dialect, quick }, run) => {
    await using bed = await startBed(dialect, quick);
    await run(bed);
  },
});

async function startBed(dialect: Dialect, quick: boolean): Promise<TestBed & AsyncDisposable> {
  const store = openStore(':memory:');
  const log: string[] = [];
  let offset = 0;
  const now = () => Date.now() + offset * 1000;
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const api = createHandler({
    store,
    dialect,
    now,
    random,
    control: true,
    log: (line) => log.push(line),
  });
  const quickFile = quick ? quickApp(FOLDER) : null;
  const app = createApp({
    folder: FOLDER,
    isServed: servedNames('localhost', [PLAIN_HOST]),
    api: async (request) => (await answerHostFile(request)) ?? quickFile?.(request) ?? api(request),
    log: (line) => log.push(line),
  });
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  let accounts = 0;
  let lastCounter = 0;

  const control = async (body: Readonly<Record<string, unknown>>) => {
    const response = await fetch(new URL('/__control', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`__control answered ${response.status}`);
    const state: unknown = await response.json();
    if (!isRecord(state) || 'ignored' in state) throw new Error('__control: an unknown key');
    return state;
  };
  const advance = (seconds: number) => {
    offset += seconds;
  };
  const connect = async (page: Page, account: Account, path = '/') => {
    await page.goto(new URL(path, server.url).href);
    await page.getByTestId('connect-user').fill(account.user);
    await page.getByTestId('connect-password').fill(account.connectPassword);
    await page.getByTestId('connect-submit').click();
  };

  return {
    url: server.url,
    dialect,
    memoryKiB: quick ? QUICK_MEMORY_KIB : ARGON2ID.memoryKiB,
    log,
    async account(options = {}) {
      accounts += 1;
      const user = options.user ?? `person-${accounts}`;
      const loginPassword = options.loginPassword ?? `${user}-login-password`;
      const encryption = quick ? { encrypt: quickEncryption } : {};
      const created = await createAccount(store, { ...options, user, loginPassword }, encryption);
      return {
        user,
        loginPassword,
        connectPassword: created.appToken ?? loginPassword,
        passphrase: options.passphrase ?? null,
      };
    },
    advance,
    runsOutAt: async (page, path) => {
      const runOut = async (route: Route) => {
        advance(TOO_LONG);
        await route.continue();
      };
      await page.route(`**/api/1.0/${path}`, runOut, { times: 1 });
    },
    control,
    state: (user) => control({ user }),
    faults: async (rules) => {
      await control({ faults: rules });
    },
    lastCode(user) {
      const sent = listMessages(store, user).find(({ kind }) => kind !== 'push');
      if (sent === undefined) throw new Error(`nothing was sent to ${user}`);
      return sent.secret;
    },
    approvePush(user) {
      const push = listMessages(store, user).find(({ kind }) => kind === 'push');
      if (push === undefined) throw new Error(`no push was sent to ${user}`);
      approvePushToken(store, push.secret);
    },
    totp() {
      // Each passes once; the server takes those of the next three periods already.
      const app = new TOTP({ secret: DEMO_TOTP_SECRET });
      lastCounter = Math.max(lastCounter + 1, app.counter({ timestamp: now() }));
      return app.generate({ timestamp: lastCounter * app.period * 1000 });
    },
    connect,
    async signIn(page, account, path = '/') {
      await connect(page, account, path);
      if (account.passphrase !== null) {
        await page.getByTestId('login-passphrase').fill(account.passphrase);
        await page.getByTestId('login-submit').click();
      }
      await page.waitForURL(new URL(path, server.url).href);
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      store.close();
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
