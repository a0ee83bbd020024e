/**
 * Another device acts in the middle of every ceremony: before each request that the ceremony really
 * sends, it does in one go what it had prepared before. Afterwards somebody who knows all the
 * passphrases looks for every key that one of the two had been told was stored.
 */
import { describe, expect, test } from 'vitest';
import type { Client } from '#api/client.ts';
import { withNewKey, type Keychain } from '#protocol/keychain.ts';
import { KEYCHAIN_TYPE } from '#protocol/wire.ts';
import { PASSWORD, signIn, startWorld, type Account, type World } from '#testing/test-accounts.ts';
import type { Io, Prepare } from './ceremony.ts';
import { prepareChange } from '../change/prepare-change.ts';
import { GOOD } from '#testing/cut-network.ts';
import { quickCrypto, random } from '#testing/quick-crypto.ts';
import { prepareRepair } from '../repair/prepare-repair.ts';
import { carryOut, runCeremony } from './run-ceremony.ts';
import { prepareSetUp } from '../set-up/prepare-set-up.ts';

const OLD = 'the passphrase of old days';
const NEW = 'the passphrase of new days';
const OTHER = 'what the other device set it to';
const ALL = [NEW, OLD, OTHER];
const quiet = () => null;

type Keys = Keychain['keys'];
/** Prepares on another device; the act itself returns the keys that the server took. */
type Act = (io: Io, client: Client) => Promise<() => Promise<Keys>>;

/** The stored keychain and what opens it; null when there is none, or none of them does. */
async function look(client: Client): Promise<{ keys: Keys; by: string } | null> {
  const sealed = (await client.getKeychains())[KEYCHAIN_TYPE];
  if (sealed === undefined) return null;
  for (const by of ALL) {
    const opening = await quickCrypto.openKeychain(sealed, by);
    if (opening.kind === 'opened') return { keys: opening.keychain.keys, by };
  }
  return null;
}

/** A whole ceremony of its own. */
function carries<Input>(prepare: Prepare<Input>, input: Input): Act {
  return async (io) => {
    const plan = await prepare(input, io);
    return async () => {
      const outcome = await carryOut(plan, io, quiet, { askFirst: false });
      return outcome.kind === 'done' ? plan.keys : {};
    };
  };
}

/** Dies after the first write of a ceremony. */
function halves<Input>(prepare: Prepare<Input>, input: Input): Act {
  return async (io, client) => {
    const { before, after } = await prepare(input, io);
    const challenge = { secret: after.challenge.secret, data: after.challenge.salts };
    const old = before.challenge === null ? {} : { oldSecret: before.challenge.secret };
    return () =>
      client.setChallenge({ ...challenge, ...old }).then(
        () => ({}),
        () => ({}),
      );
  };
}

/** Stores the keychain with one more key, as the official client does when it likes. */
const addsKey: Act = async (_io, client) => {
  const found = await look(client);
  if (found === null) throw new Error('nothing to add to');
  const [current = ''] = Object.keys(found.keys);
  const more = withNewKey({ keys: found.keys, current }, random);
  const data = await quickCrypto.sealKeychain(more, found.by);
  return () =>
    client.setKeychain({ id: KEYCHAIN_TYPE, data }).then(
      () => more.keys,
      () => ({}),
    );
};

const resets: Act = (_io, client) =>
  Promise.resolve(async () => {
    let answer = await client.reset({ password: PASSWORD });
    for (let call = 0; answer.status === 'accepted' && call < 3; call += 1) {
      answer = await client.reset(
        'code' in answer ? { code: answer.code } : { password: PASSWORD },
      );
    }
    expect(answer).toEqual({ status: 'ok' });
    return {};
  });

async function arrangeWhole(account: Account): Promise<void> {
  const { io } = account.tab();
  const outcome = await runCeremony(prepareSetUp, { passphrase: OLD }, io, quiet);
  expect(outcome).toMatchObject({ kind: 'done' });
}

async function arrangeStale(account: Account): Promise<void> {
  await arrangeWhole(account);
  const { io, client } = account.tab();
  await signIn(client, ALL);
  await (
    await halves(prepareChange, { current: OLD, next: NEW })(io, client)
  )();
}

const SCENES = {
  'set-up': {
    run: (io: Io) => runCeremony(prepareSetUp, { passphrase: NEW }, io, quiet),
    arrange: () => Promise.resolve(),
    acts: {
      'sets up': carries(prepareSetUp, { passphrase: OTHER }),
      'sets up half': halves(prepareSetUp, { passphrase: OTHER }),
      resets,
    },
  },
  change: {
    run: (io: Io) => runCeremony(prepareChange, { current: OLD, next: NEW }, io, quiet),
    arrange: arrangeWhole,
    acts: {
      changes: carries(prepareChange, { current: OLD, next: OTHER }),
      'changes half': halves(prepareChange, { current: OLD, next: OTHER }),
      'adds a key': addsKey,
      resets,
    },
  },
  repair: {
    run: (io: Io) => runCeremony(prepareRepair, { current: NEW, previous: OLD }, io, quiet),
    arrange: arrangeStale,
    acts: {
      repairs: carries(prepareRepair, { current: NEW, previous: OLD }),
      'adds a key': addsKey,
      resets,
    },
  },
};
type Scene = {
  readonly run: (typeof SCENES)['change']['run'];
  readonly arrange: typeof arrangeWhole;
};

/** One life: `prepare` on another device, and its act before the request `at`. */
async function live(world: World, scene: Scene, prepare: Act, at: number) {
  const account = await world.account();
  await scene.arrange(account);
  const other = account.tab();
  await signIn(other.client, ALL);
  const before = (await look(other.client))?.keys ?? {};
  const act = await prepare(other.io, other.client);
  let taken: Keys = {};
  const { client, io, wire } = account.tab(GOOD, async (index) => {
    if (index === at) taken = await act();
  });
  await signIn(client, ALL);
  wire.start();
  const outcome = await scene.run(io);
  const fresh = account.tab().client;
  const signsIn = await signIn(fresh, ALL);
  const found = await look(fresh);
  const promised = prepare === resets ? taken : { ...before, ...taken };
  const lost = Object.entries(promised).filter(([id, key]) => found?.keys[id] !== key).length;
  return { outcome, signsIn, found, lost, sent: wire.sent, isReached: wire.sent.length > at };
}

for (const dialect of ['2021', '2024'] as const) {
  describe(`on a server of ${dialect}`, () => {
    test.each(
      Object.entries(SCENES).flatMap(([name, { acts, ...scene }]) =>
        Object.entries(acts).map(([act, prepare]) => ({ name, act, scene, prepare })),
      ),
    )('$name while another device $act', async ({ act, scene, prepare }) => {
      const world = await startWorld(dialect);
      const surprises: string[] = [];
      let at = 0;
      let ending = await live(world, scene, prepare, at);
      while (ending.isReached) {
        const { outcome, found, lost, sent } = ending;
        if (lost > 0) surprises.push(`${lost} keys lost before ${sent[at]}`);
        // The page says "done" only of what it has seen; after it, the account may be reset again.
        const isClaimed = outcome.kind === 'done' && act !== 'resets';
        if (isClaimed && found?.by !== NEW) surprises.push(`claimed done before ${sent[at]}`);
        at += 1;
        ending = await live(world, scene, prepare, at);
      }
      expect(surprises).toEqual([]);
      // Once it comes too late to be in the middle, nothing has come in between.
      expect(at).toBeGreaterThan(3);
      expect(ending).toMatchObject({ outcome: { kind: 'done' }, signsIn: NEW });
      world.close();
    });
  });
}
