import challengeVectors from '../../src/protocol/vectors/pwdv1r1.json' with { type: 'json' };
import keychainVectors from '../../src/protocol/vectors/csev1r1.json' with { type: 'json' };
import { saltsSchema } from '../../src/protocol/wire.ts';
import { startCryptoBed, type CryptoBed, type Surroundings } from '../crypto/crypto-bed.ts';
import { expect, test as base } from './engine-test.ts';

const test = base.extend<object, { cryptoBed: CryptoBed }>({
  cryptoBed: [
    async ({ engine: _anyEngine }, use) => {
      await using bed = await startCryptoBed();
      await use(bed);
    },
    { scope: 'worker' },
  ],
});

type Tier = { where: Surroundings; tier: string; vectors: RegExp };
const tiers: readonly Tier[] = [
  { where: 'strict', tier: 'simd', vectors: /./ },
  { where: 'no-simd', tier: 'wasm', vectors: /./ },
  // A hash takes seconds here; unit tests try the others.
  { where: 'no-wasm', tier: 'javascript', vectors: /emoji-zwj|non-ascii-password/ },
];

for (const { where, tier, vectors } of tiers) {
  test(`vectors come out right with ${tier}`, async ({ cryptoBed, person }) => {
    await person.open(cryptoBed.address(where));
    const used = await person.tab.run(
      () =>
        new Promise((resolve) => {
          lab.crypto.onTier(resolve);
          lab.crypto.warmUp();
        }),
    );
    expect(used).toBe(tier);
    for (const { name, password, salts, secret } of challengeVectors.valid) {
      if (!vectors.test(name)) continue;
      const solved = await person.tab.run(
        (text, hashSalts) => lab.crypto.solveChallenge(text, hashSalts),
        password,
        saltsSchema.parse(salts),
      );
      expect(solved, name).toBe(secret);
    }
    for (const { name, password, encrypted, decryptedJson } of keychainVectors.valid) {
      if (!vectors.test(name)) continue;
      const opened = await person.tab.run(
        (sealed, text) => lab.crypto.openKeychain(sealed, text),
        encrypted,
        password,
      );
      expect(opened, name).toEqual({ kind: 'opened', keychain: JSON.parse(decryptedJson) });
    }
  });
}
