/** Accounts of the app with the quick hash (`../quick-app.ts`), made and read past the browser. */
import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { createChallenge, solveChallenge } from '../../src/protocol/challenge.ts';
import {
  newKeychain,
  openKeychain,
  sealKeychain,
  withNewKey,
  type Keychain,
} from '../../src/protocol/keychain.ts';
import { KEYCHAIN_TYPE, openAnswerSchema, requirementsSchema } from '../../src/protocol/wire.ts';
import type { Account, TestBed } from '../test-bed.ts';
import { quickArgon2id as argon2id } from '../quick-app.ts';
import { secondClient } from './second-client.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));

/**
 * Sets an account up as another client does.
 * @param sealedWith the passphrase of the keychain: another one than `signsInWith` is what a change
 *   leaves that was cut off in the middle
 * @returns the two keys of the keychain
 */
export async function setUpQuickly(
  bed: TestBed,
  account: Account,
  passphrases: { readonly signsInWith: string; readonly sealedWith: string },
): Promise<Keychain['keys']> {
  const { call } = secondClient(bed, account);
  const { salts, secret } = await createChallenge({
    passphrase: passphrases.signsInWith,
    random,
    argon2id,
  });
  const keychain = withNewKey(newKeychain(random), random);
  const data = await sealKeychain({
    keychain,
    passphrase: passphrases.sealedWith,
    random,
    argon2id,
  });
  for (const [path, body] of [
    ['account/challenge/set', { secret, data: salts }],
    ['keychain/set', { id: KEYCHAIN_TYPE, data }],
  ] as const) {
    const { status } = await call(path, body);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
  }
  return keychain.keys;
}

/** Signs in with a passphrase, and opens the keychain with the same. */
export async function quickKeysOf(
  bed: TestBed,
  account: Account,
  passphrase: string,
): Promise<Keychain['keys']> {
  const { call } = secondClient(bed, account);
  const { challenge } = z.parse(requirementsSchema, (await call('session/request')).body);
  if (challenge === null) throw new Error('no challenge is set');
  const secret = await solveChallenge({ passphrase, salts: challenge.salts, argon2id });
  const { keys } = z.parse(
    openAnswerSchema,
    (await call('session/open', { challenge: secret })).body,
  );
  const sealed = keys[KEYCHAIN_TYPE] ?? '';
  const opening = await openKeychain({ sealed, passphrase, argon2id });
  if (opening.kind !== 'opened') throw new Error(`the keychain is ${opening.kind}`);
  return opening.keychain.keys;
}
