// @vitest-environment happy-dom
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Crypto } from '#crypto/crypto.ts';
import { carryOut } from '#session/end.ts';
import { sessionOpened } from '#session/status.ts';
import { draw } from '#testing/draw.tsx';
import { useEncryptionUpdates, useEncryptionState, useKeychainTrial } from './encryption.ts';

type Opening = Awaited<ReturnType<Crypto['openKeychain']>>;

/** Shows the state, and has the two ways to find out about a keychain. */
function Keychain() {
  const tryKeychain = useKeychainTrial();
  const updates = useEncryptionUpdates();
  const { health, query } = useEncryptionState();
  return (
    <>
      <output>{health}</output>
      <p>{query.data?.keychain ?? 'nothing read'}</p>
      <button type="button" onClick={() => void tryKeychain('a passphrase', { CSEv1r1: 'sealed' })}>
        try
      </button>
      <button type="button" onClick={() => void updates.lookAgain()}>
        look again
      </button>
    </>
  );
}

/** A keychain whose trial takes its time. */
async function drawWithTrial() {
  const answers: ((opening: Opening) => void)[] = [];
  const salts = ['0'.repeat(512), '0'.repeat(128), '0'.repeat(32)];
  const drawn = await draw(<Keychain />, {
    answers: {
      'GET account/challenge/get': { body: { type: 'PWDv1r1', salts } },
      'GET keychain/get': { body: { CSEv1r1: 'sealed' } },
      'GET session/close': { body: { success: true } },
    },
    crypto: { openKeychain: () => new Promise((resolve) => answers.push(resolve)) },
  });
  act(() => sessionOpened(drawn.services));
  await drawn.findByText('sealed');
  return { ...drawn, answers };
}

for (const button of ['try', 'look again']) {
  test(`a keychain's trial that answers after sign-out brings nothing back: ${button}`, async () => {
    const { services, user, getByRole, answers, findByText } = await drawWithTrial();
    const { session } = services;
    if (button === 'look again') session.held.keep('a passphrase');
    await user.click(getByRole('button', { name: button }));
    await expect.poll(() => answers.length).toBe(1);
    await act(() => carryOut(services, 'logout'));
    expect(session.held.value).toBeNull();
    act(() => answers.forEach((answer) => answer({ kind: 'does-not-open' })));
    await findByText('untried');
    expect(session.held.value).toBeNull();
    expect(session.session.keychain).toBe('untried');
  });
}

test('a passphrase is kept for a repair while its session lasts', async () => {
  const { services, user, getByRole, answers, findByText } = await drawWithTrial();
  await user.click(getByRole('button', { name: 'try' }));
  act(() => answers.forEach((answer) => answer({ kind: 'does-not-open' })));
  await findByText('stale');
  expect(services.session.held.value).toBe('a passphrase');
});

test('what was read in one session is not shown in the next', async () => {
  const { services, findByText, sent } = await drawWithTrial();
  const before = sent.filter(({ call }) => call === 'GET keychain/get').length;
  await act(() => carryOut(services, 'lock'));
  await findByText('sealed');
  expect(sent.filter(({ call }) => call === 'GET keychain/get').length).toBe(before + 1);
});
