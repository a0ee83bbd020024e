/**
 * The requests that change the account, in the one order that loses no key (README.md). Each can
 * be asked about afterwards, which is what makes a lost answer harmless.
 */
import type { Keychain } from '#protocol/keychain.ts';
import { KEYCHAIN_TYPE, type Salts } from '#protocol/wire.ts';
import { Stop, type Io, type Phase, type Plan, type SolvedChallenge } from './ceremony.ts';
import { readKeychain, readSalts } from './read-account.ts';

/** What the server says about a write whose answer did not come. */
export type Asked = 'done' | 'not-done' | 'elsewhere';

/** `send` and `ask` are one request each. `ask` spends nothing and may be repeated. */
export type Write = {
  readonly kind: 'write';
  readonly phase: Phase;
  readonly send: (plan: Plan, io: Io) => Promise<void>;
  readonly ask: (plan: Plan, io: Io) => Promise<Asked>;
};

/** One reading request; throws {@link Stop} when the answer is not what it has to be. */
export type Check = {
  readonly kind: 'check';
  readonly phase: Phase;
  readonly check: (plan: Plan, io: Io) => Promise<void>;
};

const setChallenge: Write = {
  kind: 'write',
  phase: 'challenge',
  send: ({ before, after }, io) => replaceChallenge(before.challenge, after.challenge, io),
  ask: async ({ before, after }, io) =>
    askAbout(before.challenge?.salts ?? null, after.challenge.salts, await readSalts(io)),
};

/** The keychain must still be the one that was opened; nothing has been overwritten yet. */
const checkKeychain: Check = {
  kind: 'check',
  phase: 'keychain',
  check: async ({ before, after }, io) => {
    const found = await readKeychain(io);
    if (found !== before.keychain && found !== after.keychain) throw new Stop('changed-elsewhere');
  },
};

const setKeychain: Write = {
  kind: 'write',
  phase: 'keychain',
  send: ({ after }, io) => io.client.setKeychain({ id: KEYCHAIN_TYPE, data: after.keychain }),
  ask: async ({ before, after }, io) => {
    const found = await readKeychain(io);
    if (found === after.keychain) return 'done';
    return found === before.keychain ? 'not-done' : 'elsewhere';
  },
};

const verifyChallenge: Check = {
  kind: 'check',
  phase: 'verify',
  check: async ({ after }, io) => {
    if (!sameSalts(await readSalts(io), after.challenge.salts)) throw new Stop('changed-elsewhere');
  },
};

/** From scratch: what the server gives back, opened with the passphrase, holds every key. */
const verifyKeychain: Check = {
  kind: 'check',
  phase: 'verify',
  check: async ({ passphrase, keys }, io) => {
    const found = await readKeychain(io);
    if (found === null) throw new Stop('not-verified');
    const opening = await io.crypto.openKeychain(found, passphrase);
    if (opening.kind !== 'opened' || !holdsAll(opening.keychain, keys)) {
      throw new Stop('not-verified');
    }
  },
};

export const WRITE_STEPS: readonly (Write | Check)[] = [
  setChallenge,
  checkKeychain,
  setKeychain,
  verifyChallenge,
  verifyKeychain,
];

/** Not in the list: taken only when the keychain could not be stored after the challenge changed. */
export const PUT_BACK: Write = {
  kind: 'write',
  phase: 'put-back',
  send: async ({ before, after }, io) => {
    if (before.challenge !== null) await replaceChallenge(after.challenge, before.challenge, io);
  },
  ask: async ({ before, after }, io) =>
    askAbout(after.challenge.salts, before.challenge?.salts ?? null, await readSalts(io)),
};

/** The server compares `oldSecret`: of two who try at once, one is refused. */
function replaceChallenge(from: SolvedChallenge | null, to: SolvedChallenge, io: Io) {
  const challenge = { secret: to.secret, data: to.salts };
  return io.client.setChallenge(
    from === null ? challenge : { ...challenge, oldSecret: from.secret },
  );
}

function askAbout(before: Salts | null, after: Salts | null, found: Salts | null): Asked {
  if (sameSalts(found, after)) return 'done';
  return sameSalts(found, before) ? 'not-done' : 'elsewhere';
}

/** Salts are random, so equal salts are the same challenge. Hex may change its case on the way. */
function sameSalts(one: Salts | null, other: Salts | null): boolean {
  if (one === null || other === null) return one === other;
  return one.join().toLowerCase() === other.join().toLowerCase();
}

/** Whether every key is there under its id, with its value. */
function holdsAll(keychain: Keychain, keys: Keychain['keys']): boolean {
  return Object.entries(keys).every(([id, key]) => keychain.keys[id] === key);
}
