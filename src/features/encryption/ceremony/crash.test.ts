/**
 * Every ceremony is cut at every request that it really sends, in four ways, and on one server
 * what follows (the questions, the way back) is cut once more at every request of its own. Afterwards somebody who
 * knows the two passphrases, and nothing else, signs in and uses what the page offers.
 * The real client and the embedded server; only Argon2id is replaced by something quick.
 */
import { afterAll, describe, expect, test } from 'vitest';
import type { Keychain } from '#protocol/keychain.ts';
import { KEYCHAIN_TYPE } from '#protocol/wire.ts';
import { prepareChange } from '../change/prepare-change.ts';
import { GOOD, WAYS, type Network } from '#testing/cut-network.ts';
import type { Prepare } from './ceremony.ts';
import { quickCrypto } from '#testing/quick-crypto.ts';
import {
  openStored,
  signIn,
  startWorld,
  type Account,
  type World,
} from '#testing/test-accounts.ts';
import { prepareRepair } from '../repair/prepare-repair.ts';
import { carryOut, runCeremony } from './run-ceremony.ts';
import { prepareSetUp } from '../set-up/prepare-set-up.ts';

const OLD = 'the passphrase of old days';
const NEW = 'the passphrase of new days';

/** A write that happens or does not, a read that fails: more there is not for a second cut. */
const SECOND_WAYS = ['never-leaves', 'answer-lost'] as const;
const quiet = () => null;

/** A fresh tab makes the account whole with what the page offers. Returns the open keychain. */
async function makeWhole(account: Account): Promise<Keychain> {
  const { client, io } = account.tab();
  const today = await signIn(client, [NEW, OLD]);
  if (today === 'none needed') {
    expect(await runCeremony(prepareSetUp, { passphrase: NEW }, io, quiet)).toMatchObject({
      kind: 'done',
    });
    return openStored(client, NEW);
  }
  const sealed = (await client.getKeychains())[KEYCHAIN_TYPE];
  if (sealed === undefined) {
    const repair = { current: today, previous: null };
    expect(await runCeremony(prepareRepair, repair, io, quiet)).toMatchObject({ kind: 'done' });
  } else if ((await quickCrypto.openKeychain(sealed, today)).kind !== 'opened') {
    const repair = { current: today, previous: today === NEW ? OLD : NEW };
    expect(await runCeremony(prepareRepair, repair, io, quiet)).toMatchObject({ kind: 'done' });
  }
  return openStored(client, today);
}

/** Which passphrase signs in, and which one opens the keychain; null: none is needed, or opens. */
async function lookAt(account: Account): Promise<readonly (string | null)[]> {
  const { client } = account.tab();
  const signsIn = await signIn(client, [NEW, OLD]);
  const sealed = (await client.getKeychains())[KEYCHAIN_TYPE] ?? '';
  for (const passphrase of [NEW, OLD]) {
    const { kind } = await quickCrypto.openKeychain(sealed, passphrase);
    if (kind === 'opened') return [signsIn, passphrase];
  }
  return [signsIn, null];
}

type Scene<Input> = {
  readonly prepare: Prepare<Input>;
  readonly input: Input;
  /** Brings a fresh account to where the ceremony starts; returns the keys it holds. */
  readonly arrange: (account: Account) => Promise<Keychain['keys']>;
  /** What {@link lookAt} finds before it. */
  readonly start: readonly (string | null)[];
};

async function withKeychain(account: Account): Promise<Keychain['keys']> {
  const { io, client } = account.tab();
  await runCeremony(prepareSetUp, { passphrase: OLD }, io, quiet);
  return (await openStored(client, OLD)).keys;
}

/** As another client leaves it: the challenge is the new one, the keychain the old one. */
async function withStaleKeychain(account: Account): Promise<Keychain['keys']> {
  const keys = await withKeychain(account);
  const { client } = account.tab();
  await signIn(client, [OLD]);
  const salts = (await client.getChallenge())?.salts;
  if (salts === undefined) throw new Error('no challenge');
  const made = await quickCrypto.createChallenge(NEW);
  await client.setChallenge({
    secret: made.secret,
    data: made.salts,
    oldSecret: await quickCrypto.solveChallenge(OLD, salts),
  });
  return keys;
}

const SCENES = {
  'set-up': {
    prepare: prepareSetUp,
    input: { passphrase: NEW },
    arrange: () => Promise.resolve({}),
    start: ['none needed', null],
  },
  change: {
    prepare: prepareChange,
    input: { current: OLD, next: NEW },
    arrange: withKeychain,
    start: [OLD, OLD],
  },
  repair: {
    prepare: prepareRepair,
    input: { current: NEW, previous: OLD },
    arrange: withStaleKeychain,
    start: [NEW, OLD],
  },
};

/** One life: a ceremony under a network, then a fresh tab. `again`: the person presses go on. */
async function live<Input>(
  world: World,
  { prepare, input, arrange, start }: Scene<Input>,
  network: Network,
  again: boolean,
) {
  const account = await world.account();
  const before = await arrange(account);
  const { client, io, wire } = account.tab(network);
  await signIn(client, [NEW, OLD]);
  wire.start();
  let outcome = await runCeremony(prepare, input, io, quiet);
  if (again && outcome.kind === 'stopped' && outcome.plan !== null) {
    outcome = await carryOut(outcome.plan, io, quiet, { askFirst: true });
  }
  // The page must not claim what is not so.
  const isBefore = outcome.kind === 'stopped' && outcome.left === 'as-before';
  const claimed = outcome.kind === 'done' ? [NEW, NEW] : isBefore ? start : null;
  expect(claimed === null ? null : await lookAt(account)).toEqual(claimed);
  await wire.deliverLate();
  const after = await makeWhole(account);
  const lost = Object.entries(before).filter(([id, key]) => after.keys[id] !== key).length;
  return { sent: wire.sent, outcome, lost };
}

type How = [network: Network, again: boolean];
const LIVES = {
  'set-up': (world: World, ...how: How) => live(world, SCENES['set-up'], ...how),
  change: (world: World, ...how: How) => live(world, SCENES.change, ...how),
  repair: (world: World, ...how: How) => live(world, SCENES.repair, ...how),
};

type Ending = Awaited<ReturnType<typeof live>>;

const tally = { cuts: 0, keysLost: 0 };
afterAll(
  () => void process.stdout.write(`ceremonies cut: ${tally.cuts}, keys lost: ${tally.keysLost}\n`),
);

for (const dialect of ['2021', '2024'] as const) {
  describe(`on a server of ${dialect}`, () => {
    test.each(['set-up', 'change', 'repair'] as const)(
      '%s survives every cut',
      async (name) => {
        const world = await startWorld(dialect);
        const life = (network: Network, again: boolean) => LIVES[name](world, network, again);
        const count = (ending: Ending) => {
          tally.cuts += 1;
          tally.keysLost += ending.lost;
          expect(ending.lost).toBe(0);
          return ending;
        };
        const clean = await life(GOOD, false);
        expect(clean.outcome).toMatchObject({ kind: 'done' });
        for (const at of clean.sent.keys()) {
          for (const way of WAYS) {
            // The plug is pulled: nothing that follows leaves either.
            count(await life({ cuts: [{ at, way }], goneAfter: at }, false));
            // A hiccup: what follows gets through, unless it is cut in its turn.
            for (const again of [false, true]) {
              const once = count(await life({ cuts: [{ at, way }], goneAfter: null }, again));
              // The second cut knows nothing of releases: one of them is enough.
              const end = dialect === '2024' ? once.sent.length : 0;
              for (let next = at + 1; next < end; next += 1) {
                for (const other of SECOND_WAYS) {
                  const second = { at: next, way: other };
                  count(await life({ cuts: [{ at, way }, second], goneAfter: null }, again));
                }
              }
            }
          }
        }
        world.close();
      },
      120_000,
    );
  });
}
