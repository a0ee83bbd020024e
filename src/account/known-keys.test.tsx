// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { keyDigest } from '#protocol/keychain.ts';
import { draw } from '#testing/draw.tsx';
import { memoryStorage } from '#testing/memory-storage.ts';
import { useKeychainTrial } from './encryption.ts';
import { createKnownKeys } from './known-keys.ts';

const ID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
const KEYS = { [ID]: 'f2'.repeat(32) };

function Trial() {
  const tryKeychain = useKeychainTrial();
  return (
    <button type="button" onClick={() => void tryKeychain('a passphrase', { CSEv1r1: 'sealed' })}>
      sign in
    </button>
  );
}

test('a keychain that opens at sign-in is remembered, by account', async () => {
  const page = await draw(<Trial />, {
    crypto: {
      openKeychain: () =>
        Promise.resolve({ kind: 'opened', keychain: { keys: KEYS, current: ID } }),
    },
  });
  await page.user.click(page.getByRole('button'));
  await vi.waitFor(() => {
    const stored = Object.entries(localStorage).filter(([key]) => key.endsWith(':keys:alice'));
    expect(stored.map(([, value]) => value)).toEqual([JSON.stringify([keyDigest(ID)])]);
  });
});

test('keys are lacked until they are there again, or forgotten', () => {
  const storage = memoryStorage();
  const known = createKnownKeys('keys', () => storage);
  expect(known.lackedBy({})).toBe(false);
  known.remember(KEYS);
  expect(known.lackedBy({})).toBe(true);
  expect(known.lackedBy({ ...KEYS, [crypto.randomUUID()]: 'f2'.repeat(32) })).toBe(false);
  // How a server writes an id does not matter.
  expect(known.lackedBy({ [ID.toUpperCase()]: 'f2'.repeat(32) })).toBe(false);
  known.forget();
  expect(known.lackedBy({})).toBe(false);
});

test.each(['{', '"text"', '["not a digest"]', JSON.stringify(Array(6_000).fill('a'.repeat(32)))])(
  'what somebody else wrote there is not believed: %.20s',
  (text) => {
    const storage = memoryStorage();
    storage.setItem('keys', text);
    expect(createKnownKeys('keys', () => storage).lackedBy({})).toBe(false);
  },
);

test('a device without storage knows nothing, and nothing fails', () => {
  const known = createKnownKeys('keys', () => {
    throw new Error('storage is switched off');
  });
  known.remember(KEYS);
  known.forget();
  expect(known.lackedBy({})).toBe(false);
});
