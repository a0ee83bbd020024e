// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Requirements } from '#protocol/wire.ts';
import { draw } from '#testing/draw.tsx';
import { SignedOutNotice } from './SignedOutNotice.tsx';

const NOTHING: Requirements = { challenge: null, tokens: [] };
const PASSPHRASE: Requirements = {
  challenge: { type: 'PWDv1r1', salts: ['0'.repeat(512), '0'.repeat(128), '0'.repeat(32)] },
  tokens: [],
};

async function locked(requirements: Requirements) {
  const page = await draw(<SignedOutNotice />);
  page.services.session.setSession({
    status: { kind: 'locked', requirements, reason: 'locked' },
    endNote: { serverTold: true, by: 'this-tab', cause: null },
  });
  return page.findByTestId('session-signed-out');
}

test('locked without a passphrase: says that anybody at this device can go on', async () => {
  expect((await locked(NOTHING)).textContent).toContain('whoever uses this device can go on');
});

test('locked with one: does not', async () => {
  expect((await locked(PASSPHRASE)).textContent).not.toContain('whoever');
});

test('a server that was not told is said, in amber', async () => {
  const page = await draw(<SignedOutNotice />);
  page.services.session.setSession({
    status: { kind: 'ended', reason: 'closed' },
    endNote: { serverTold: false, by: 'this-tab', cause: null },
  });
  const notice = await page.findByTestId('session-signed-out');
  expect(notice.textContent).toContain('could not be told');
  expect(notice.dataset['tone']).toBe('warning');
});
