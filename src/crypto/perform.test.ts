import { blake2b } from '@noble/hashes/blake2.js';
import { expect, test, vi } from 'vitest';

import type { Engine } from './engine.ts';
import { perform } from './perform.ts';

const passphrase = 'correct horse battery staple';
const hash = vi.fn<Engine['hash']>(({ password, salt }) => blake2b(password, { salt, dkLen: 32 }));
const engine: Engine = { tier: 'simd', hash };
test('progress is told in steps, and its end even where that is less than a step', async () => {
  const fractions: number[] = [];
  hash.mockImplementationOnce(({ onProgress }) => {
    for (const fraction of [0.001, 0.5, 0.505, 0.995, 1]) onProgress?.(fraction);
    return new Uint8Array(32);
  });
  await perform({ kind: 'create', passphrase }, engine, (message) => {
    if (message.kind === 'progress') fractions.push(message.fraction);
  });
  expect(fractions).toEqual([0.5, 0.995, 1]);
});
