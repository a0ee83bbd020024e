/**
 * The official client library, as far as encryption goes. Its modules are loaded one by one,
 * because its main module wants a bundler; these need nothing but libsodium.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import type { Account, TestBed } from '../test-bed.ts';
import { secondClient } from './second-client.ts';

type OfficialChallenge = {
  setPassword(passphrase: string): OfficialChallenge;
  solve(): string;
  create(): { salts: readonly string[]; secret: string };
};
type OfficialKeychain = {
  setPassword(passphrase: string): OfficialKeychain;
  import(sealed: string): OfficialKeychain;
  export(): string;
  update(): void;
  listKeys(): string[];
  getCurrentKeyId(): string;
};
type Sodium = {
  ready: Promise<void>;
  from_hex(hex: string): Uint8Array;
  to_base64(bytes: Uint8Array): string;
};
/** Old clients wrote keychains as base64, today's write hex. */
export type Encoding = 'hex' | 'base64';

const requirements = z.object({ challenge: z.object({ salts: z.array(z.string()) }) });
const opened = z.object({ keys: z.object({ CSEv1r1: z.string() }) });

/** One session of the official client on an account. */
export async function officialClient(bed: TestBed, account: Account) {
  const main = pathToFileURL(createRequire(import.meta.url).resolve('passwords-client'));
  const load = async (path: string) => (await import(new URL(path, main).href)).default;
  const sodium: Sodium = createRequire(main)('libsodium-wrappers');
  await sodium.ready;
  const Challenge = await load('./Authorization/Challenge/PWDv1Challenge.js');
  const Keychain = await load('./Encryption/Keychain/CSEv1Keychain.js');
  const newChallenge = (data: object): OfficialChallenge => new Challenge(data);
  const newKeychain = (): OfficialKeychain => new Keychain({ getClass: () => ({ set() {} }) });
  const { call } = secondClient(bed, account);

  async function store(keychain: OfficialKeychain, encoding: Encoding): Promise<void> {
    const hex = keychain.export();
    const data = encoding === 'hex' ? hex : sodium.to_base64(sodium.from_hex(hex));
    const { status } = await call('keychain/set', { id: 'CSEv1r1', data });
    if (status !== 200) throw new Error(`keychain/set answered ${status}`);
  }
  async function setChallenge(passphrase: string, oldSecret?: string): Promise<void> {
    const { salts, secret } = newChallenge({}).setPassword(passphrase).create();
    const { status } = await call('account/challenge/set', { secret, data: salts, oldSecret });
    if (status !== 200) throw new Error(`challenge/set answered ${status}`);
  }
  async function solve(passphrase: string): Promise<string> {
    const { challenge } = z.parse(requirements, (await call('session/request')).body);
    return newChallenge(challenge).setPassword(passphrase).solve();
  }
  async function open(secret: string, passphrase: string): Promise<OfficialKeychain> {
    const answer = await call('session/open', { challenge: secret });
    if (answer.status !== 200) throw new Error(`session/open answered ${answer.status}`);
    const { keys } = z.parse(opened, answer.body);
    return newKeychain().setPassword(passphrase).import(keys.CSEv1r1);
  }

  return {
    /** Sets up encryption with a keychain of two keys, and tells their ids. */
    async setUp(passphrase: string, encoding: Encoding): Promise<readonly string[]> {
      await setChallenge(passphrase);
      const keychain = newKeychain().setPassword(passphrase);
      keychain.update();
      keychain.update();
      await store(keychain, encoding);
      return keychain.listKeys();
    },
    /** Signs in and opens the keychain. */
    async read(passphrase: string) {
      const keychain = await open(await solve(passphrase), passphrase);
      return { ids: keychain.listKeys(), current: keychain.getCurrentKeyId() };
    },
    /** Changes the passphrase, as the official interface does. */
    async change(from: string, to: string, encoding: Encoding): Promise<readonly string[]> {
      const secret = await solve(from);
      const keychain = await open(secret, from);
      await setChallenge(to, secret);
      keychain.setPassword(to).update();
      await store(keychain, encoding);
      return keychain.listKeys();
    },
  };
}
