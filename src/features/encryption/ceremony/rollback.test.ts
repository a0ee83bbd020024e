/** A server that hands out an older keychain, or none, to have the newer keys overwritten. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEYCHAIN_TYPE } from '#protocol/wire.ts';
import { memoryStorage } from '#testing/memory-storage.ts';
import { GOOD } from '#testing/cut-network.ts';
import { quickCrypto } from '#testing/quick-crypto.ts';
import {
  openStored,
  signIn,
  startWorld,
  type Account,
  type World,
} from '#testing/test-accounts.ts';
import { prepareChange } from '../change/prepare-change.ts';
import { prepareRepair } from '../repair/prepare-repair.ts';
import { prepareSetUp } from '../set-up/prepare-set-up.ts';
import type { Io } from './ceremony.ts';
import { runCeremony } from './run-ceremony.ts';

const OLD = 'the passphrase of old days';
const NEW = 'the passphrase of new days';
const quiet = () => null;
const REFUSED = { kind: 'stopped', why: { reason: 'keys-missing' }, left: 'as-before' };

let world: World;
let account: Account;
let device = memoryStorage();
/** The keychain of before the change. */
let older = '';

beforeEach(async () => {
  world = await startWorld('2024');
  account = await world.account();
  device = memoryStorage();
  const { io, client } = tab();
  await runCeremony(prepareSetUp, { passphrase: OLD }, io, quiet);
  older = (await client.getKeychains())[KEYCHAIN_TYPE] ?? '';
  await runCeremony(prepareChange, { current: OLD, next: NEW }, io, quiet);
});

afterEach(() => world.close());

/** Another visit on the same device. */
const tab = () => account.tab(GOOD, () => Promise.resolve(), device);

/** The same client, to which the server tells something else. */
const lied = (io: Io, lie: Partial<Io['client']>): Io => ({
  ...io,
  client: { ...io.client, ...lie },
});

test.each([
  ['an older keychain', () => Promise.resolve({ [KEYCHAIN_TYPE]: older }), OLD],
  ['no keychain', () => Promise.resolve({}), null],
])('a repair with %s writes nothing before the person agrees', async (_name, lie, previous) => {
  const { io, client, wire } = tab();
  await signIn(client, [NEW]);
  wire.start();
  const repair = { current: NEW, previous };
  const hostile = lied(io, { getKeychains: lie });
  expect(await runCeremony(prepareRepair, repair, hostile, quiet)).toMatchObject(REFUSED);
  expect(wire.sent.filter((path) => path.endsWith('/set'))).toEqual([]);
  expect(Object.keys((await openStored(client, NEW)).keys)).toHaveLength(2);

  io.known.forget();
  const outcome = await runCeremony(prepareRepair, repair, hostile, quiet);
  expect(outcome).not.toMatchObject(REFUSED);
  expect(wire.sent).toContain('keychain/set');
});

test('a change of an older keychain writes nothing', async () => {
  const { io, client, wire } = tab();
  await signIn(client, [NEW]);
  wire.start();
  const hostile = lied(io, { getKeychains: () => Promise.resolve({ [KEYCHAIN_TYPE]: older }) });
  const change = { current: OLD, next: 'yet another passphrase' };
  expect(await runCeremony(prepareChange, change, hostile, quiet)).toMatchObject(REFUSED);
  expect(wire.sent.filter((path) => path.endsWith('/set'))).toEqual([]);
});

test('a set-up of an account that had keys asks first', async () => {
  const { io, client } = tab();
  await signIn(client, [NEW]);
  const hostile = lied(io, { getChallenge: () => Promise.resolve(null) });
  const outcome = await runCeremony(prepareSetUp, { passphrase: OLD }, hostile, quiet);
  expect(outcome).toMatchObject(REFUSED);
});

test('what the device remembers tells neither ids nor keys', async () => {
  const { client } = tab();
  await signIn(client, [NEW]);
  const { keys } = await openStored(client, NEW);
  const kept = [...device.kept.values()].join();
  expect(kept).toMatch(/^\["[0-9a-f]{32}","[0-9a-f]{32}"\]$/);
  for (const text of Object.entries(keys).flat()) {
    expect(kept).not.toContain(text);
    expect(kept).not.toContain(text.replaceAll('-', ''));
  }
});

test('a keychain that has grown elsewhere is taken', async () => {
  const other = account.tab();
  await signIn(other.client, [NEW]);
  const grow = { current: NEW, next: OLD };
  await runCeremony(prepareChange, grow, other.io, quiet);
  const { io, client } = tab();
  await signIn(client, [OLD]);
  const outcome = await runCeremony(prepareChange, { current: OLD, next: NEW }, io, quiet);
  expect(outcome).toMatchObject({ kind: 'done' });
  const sealed = (await client.getKeychains())[KEYCHAIN_TYPE] ?? '';
  expect((await quickCrypto.openKeychain(sealed, NEW)).kind).toBe('opened');
});
