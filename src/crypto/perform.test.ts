import { blake2b } from '@noble/hashes/blake2.js';
import { expect, test, vi } from 'vitest';

import { newKeychain, sealKeychain } from '#protocol/keychain.ts';

import type { Engine } from './engine.ts';
import type { HostMessage } from './job.ts';
import { perform } from './perform.ts';

const passphrase = 'correct horse battery staple';
const hash = vi.fn<Engine['hash']>(({ password, salt }) => blake2b(password, { salt, dkLen: 32 }));
const engine: Engine = { tier: 'simd', hash };
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const text = await sealKeychain({
  keychain: newKeychain(random),
  passphrase,
  random,
  argon2id: ({ password, salt }) => blake2b(password, { salt, dkLen: 32 }),
});
const flip = (at: number) =>
  text.slice(0, at) + (Number.parseInt(text.charAt(at), 16) ^ 1).toString(16) + text.slice(at + 1);

async function told(sealed: string, typed = passphrase): Promise<readonly HostMessage[]> {
  const messages: HostMessage[] = [];
  hash.mockClear();
  const job = { kind: 'mend-salt', passphrase: typed, sealed } as const;
  await perform(job, engine, (message) => messages.push(message));
  return messages;
}

test('a flipped bit in the salt is found, and each hash on the way is progress', async () => {
  const messages = await told(flip(16));
  expect(messages.at(-1)).toEqual({
    kind: 'done',
    outcome: { kind: 'mend-salt', mended: { text, at: 16 } },
  });
  expect(messages.filter(({ kind }) => kind === 'progress').length).toBeGreaterThan(20);
  expect(hash).toHaveBeenCalledWith(expect.objectContaining({ memoryKiB: 65_536 }));
});

test('what is not found is told after the whole search, once', async () => {
  const messages = await told(flip(16), 'incorrect horse battery staple');
  expect(messages.filter(({ kind }) => kind !== 'progress')).toEqual([
    { kind: 'done', outcome: { kind: 'mend-salt', mended: null } },
  ]);
  expect(messages.at(-2)).toEqual({ kind: 'progress', fraction: 1 });
});

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
