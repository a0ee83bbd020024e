/** The sign-in page of a fake account, drawn for component tests. */
import { act, screen } from '@testing-library/react';
import { LoginPage } from '#features/login/LoginPage.tsx';
import { probe } from '#session/status.ts';
import { draw } from './draw.tsx';
import type { FakeAnswer, FakeAnswers } from './fake-network.ts';

export const CHALLENGE = {
  type: 'PWDv1r1',
  salts: ['0'.repeat(512), '1'.repeat(128), '2'.repeat(32)],
};

/** The application's refusals, by the ids of current releases (protocol.md). */
export const REFUSED = {
  passphrase: failed(401, 'ab6e13ba'),
  code: failed(401, '8b4f02b4'),
  fifth: failed(403, 'b927b225'),
  blocked: failed(403, '64a6cf1f'),
};

/** What a server says about a failed call. */
export function failed(status: number, id: string | number): FakeAnswer {
  return { status, body: { status: 'error', id, message: 'Failed' } };
}

/** Answers in their order; the last one goes on. */
export function inTurn(...answers: readonly FakeAnswer[]): () => FakeAnswer {
  let count = 0;
  return () => {
    const answer = answers[Math.min(count, answers.length - 1)];
    count += 1;
    return answer ?? { status: 500 };
  };
}

/** One of the account's second factors. */
export function factor(id: string, request = false) {
  const isPush = id === 'twofactor_nextcloud_notification';
  return {
    type: isPush ? 'request-token' : 'user-token',
    id,
    label: `Label of ${id}`,
    description: `About ${id}`,
    request: request || isPush,
  };
}

type LoginPageOptions = Parameters<typeof draw>[1] & {
  readonly factors?: readonly ReturnType<typeof factor>[];
};

/** @param answers beside `session/request`, which asks for the passphrase and the factors */
export async function drawLogin(
  answers: FakeAnswers,
  { factors = [], ...options }: LoginPageOptions = {},
) {
  const token = factors.length === 0 ? {} : { token: factors };
  const page = await draw(<LoginPage isBlocked={false} connectPath="/connect" />, {
    ...options,
    answers: { 'GET session/request': { body: { challenge: CHALLENGE, ...token } }, ...answers },
  });
  // In the app the gate asks.
  await act(() => probe(page.services));
  await screen.findByTestId('login-passphrase');
  return {
    ...page,
    /** What went out with `session/open`. */
    opens: () => page.sent.filter(({ call }) => call === 'POST session/open'),
    givePassphrase: async (passphrase = 'correct horse battery') => {
      await page.user.type(screen.getByTestId('login-passphrase'), `${passphrase}{Enter}`);
    },
  };
}
