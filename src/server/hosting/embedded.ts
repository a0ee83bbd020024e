import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seedDemoAccounts } from '../passwords-api/demo/demo-accounts.ts';
import { RELEASES, type Dialect } from '../passwords-api/dialect.ts';
import { createHandler } from './handler.ts';
import { openStore } from '../passwords-api/store/store.ts';

export type EmbeddedOptions = {
  /** Folder of the database, made when missing; `:memory:` keeps nothing. */
  readonly data: string;
  /** Which release it behaves like. */
  readonly dialect: Dialect;
  /** Opens `POST /__control`, for tests. */
  readonly control: boolean;
};

export type Embedded = {
  /** Answers the API, the inbox and the control; null for every other path. */
  readonly api: (request: Request) => Promise<Response | null>;
  /** The app token with which the demo account `carol` connects. */
  readonly carolAppToken: string;
  readonly close: () => void;
};

/**
 * The embedded server with the real clock, real randomness and the demo accounts.
 * @throws the file system's or SQLite's error when the folder cannot be used
 */
export async function openEmbedded({ data, dialect, control }: EmbeddedOptions): Promise<Embedded> {
  const file = databaseFile(data);
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const now = Date.now;
  const { store, carolAppToken } = await whileShared(async () => {
    const store = openStore(file);
    try {
      return {
        store,
        ...(await seedDemoAccounts(store, { now, random, release: RELEASES[dialect] })),
      };
    } catch (error) {
      store.close();
      throw error;
    }
  });
  return {
    api: createHandler({ store, dialect, now, random, control }),
    carolAppToken,
    close: () => store.close(),
  };
}

/**
 * Tries again for a second: another server that starts at the same moment in the same folder may
 * hold the database while it sets it up, or be the one that has just made the demo accounts.
 */
async function whileShared<T>(open: () => Promise<T>): Promise<T> {
  for (let left = 20; ; left -= 1) {
    try {
      return await open();
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
      if (!busy || left === 0) throw error;
      await pause(50);
    }
  }
}

/** Step by step: told to do it in one go, Node never comes back from places like `/proc`. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another server that starts at the same moment may have made it.
    if (!existsSync(path)) throw error;
  }
}

function databaseFile(data: string): string {
  if (data === ':memory:') return data;
  makeFolder(data);
  // The number rises with the shape of the tables; a file of an older shape is left alone.
  return join(data, 'embedded-server-2.sqlite');
}
