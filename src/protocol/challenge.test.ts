import sodium, { ready } from 'libsodium-wrappers-sumo';
import { beforeAll, describe, expect, test, vi } from 'vitest';

import { fromHex } from './bytes.ts';
import { createChallenge, solveChallenge, UnsupportedChallengeError } from './challenge.ts';
import { PassphraseError } from './passphrase.ts';
import { ARGON2ID, type Argon2id, type Random } from './primitives.ts';
import vectors from './vectors/pwdv1r1.json' with { type: 'json' };
import { saltsSchema } from './wire.ts';

beforeAll(() => ready);

/** libsodium: not what the page uses, so the two cannot agree on the same mistake. */
const argon2id: Argon2id = ({ password, salt }) =>
  sodium.crypto_pwhash(
    ARGON2ID.bytes,
    password,
    salt,
    ARGON2ID.passes,
    ARGON2ID.memoryKiB * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );

const random = (length: number) => sodium.randombytes_buf(length);
const passphrase = 'correct horse battery staple';

describe('known answers', () => {
  test.each(vectors.valid)('$name', async ({ password, salts, secret }) => {
    const answer = await solveChallenge({
      passphrase: password,
      salts: saltsSchema.parse(salts),
      argon2id,
    });
    expect(answer).toBe(secret);
  });
});

describe('what the client rejects, it rejects before anything is drawn or hashed', () => {
  test.each(vectors.rejectedByClient)('$name', async ({ password }) => {
    const counted = { argon2id: vi.fn<Argon2id>(argon2id), random: vi.fn<Random>(random) };
    const salts = saltsSchema.parse(vectors.valid[0]?.salts);
    const solving = solveChallenge({ passphrase: password, salts, ...counted });
    await expect(solving).rejects.toBeInstanceOf(PassphraseError);
    const creating = createChallenge({ passphrase: password, ...counted });
    await expect(creating).rejects.toBeInstanceOf(PassphraseError);
    expect(counted.argon2id).not.toHaveBeenCalled();
    expect(counted.random).not.toHaveBeenCalled();
  });

  test('salts of another challenge', async () => {
    const counted = vi.fn<Argon2id>(argon2id);
    const solving = solveChallenge({ passphrase, salts: ['00', '00', '00'], argon2id: counted });
    await expect(solving).rejects.toBeInstanceOf(UnsupportedChallengeError);
    expect(counted).not.toHaveBeenCalled();
  });
});

test('a new challenge is solved by its own passphrase and has new salts each time', async () => {
  const first = await createChallenge({ passphrase, random, argon2id });
  const second = await createChallenge({ passphrase, random, argon2id });
  expect(first.salts.map((salt) => fromHex(salt)?.length)).toEqual([256, 64, 16]);
  expect(await solveChallenge({ passphrase, salts: first.salts, argon2id })).toBe(first.secret);
  expect(new Set([...first.salts, ...second.salts, first.secret, second.secret]).size).toBe(8);
});

test('composed and decomposed letters are different passphrases', async () => {
  const { salts, secret } = await createChallenge({
    passphrase: 'café-au-lait-1',
    random,
    argon2id,
  });
  const decomposed = 'cafe\u0301-au-lait-1';
  expect(await solveChallenge({ passphrase: decomposed, salts, argon2id })).not.toBe(secret);
});

test('what was hashed is wiped, also after a failure', async () => {
  const seen: Uint8Array[] = [];
  const salts = saltsSchema.parse(vectors.valid[0]?.salts);
  const failing: Argon2id = ({ password }) => {
    seen.push(password);
    throw new Error('out of memory');
  };
  await expect(solveChallenge({ passphrase, salts, argon2id: failing })).rejects.toThrow(
    'out of memory',
  );
  expect(seen).toEqual([new Uint8Array(64)]);
});
