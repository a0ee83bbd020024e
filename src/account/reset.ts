import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isApiError, type ApiErrorCode } from '#api/errors.ts';
import type { ResetAnswer, ResetRequest } from '#protocol/wire.ts';
import { settingsQuery } from './settings.ts';
import { encryptionQuery } from './encryption.ts';
import { useKnownKeys, type KnownKeys } from './known-keys.ts';
import { expectEnd } from '#session/end.ts';
import type { Services } from '#session/services.ts';
import { endSession } from '#session/status.ts';
import { useServices } from '#session/use-services.ts';
import { useConnection } from '#session/use-session.ts';

/** What asking the server after a lost answer came to. */
export type ResetTruth = 'reset' | 'not-reset' | 'session-lost' | 'unknown';

/** What came back, and whether in another session than the one it was sent in. */
export type ResetOutcome = { readonly isNewSession: boolean } & (
  | { readonly kind: 'answered'; readonly answer: ResetAnswer }
  | { readonly kind: 'failed'; readonly code: ApiErrorCode }
);

/** Seconds of silence after which a session ends, where the server did not tell (protocol.md). */
const LIFETIME = 600;

/** What the reset does on the account and its session. Nothing here is ever repeated by itself. */
export function useResetCalls() {
  const services = useServices();
  const queryClient = useQueryClient();
  const { connection } = useConnection();
  const { user } = connection;
  const known = useKnownKeys();
  return useMemo(
    () => ({
      /** Names what this device remembers of this account's resets. */
      storageKey: `${services.host.storageKey}:reset:${user ?? ''}`,
      user,
      ...resetCalls(services, queryClient, known),
    }),
    [services, queryClient, user, known],
  );
}

function resetCalls(services: Services, queryClient: QueryClient, known: KnownKeys) {
  const { client, host } = services;

  const lifetimeMs = (): number => {
    const { learntLifetimeMs, toldLifetimeMs } = services.session.account;
    return learntLifetimeMs ?? toldLifetimeMs ?? LIFETIME * 1_000;
  };
  /** Whether the account has a challenge; null while that is not known. */
  const hasChallenge = (): boolean | null => services.session.session.hasChallenge;

  /** The session that the last confirmation was sent in. */
  let sentIn: string | null = null;

  async function findTruth(silenceMs: number): Promise<ResetTruth> {
    const { challenge } = await client.requestSession();
    // A reset ends the session: an id that is still taken says that there was none.
    if (sentIn !== null && client.sessionId() === sentIn) return 'not-reset';
    if (challenge !== null) return 'session-lost';
    if (hasChallenge() === true) return 'reset';
    // Without a challenge a session that ran out looks the same as one that the reset ended.
    return sentIn !== null && silenceMs < lifetimeMs() ? 'reset' : 'unknown';
  }

  return {
    /**
     * `account/reset`. Spends a confirmation. Never rejects.
     * @param isAfresh in a new session, where no earlier wait counts
     */
    send: async (
      request: ResetRequest,
      isAfresh: boolean,
      signal: AbortSignal,
    ): Promise<ResetOutcome> => {
      if (isAfresh) client.forgetSession();
      sentIn = client.sessionId();
      const isNewSession = () => sentIn !== null && client.sessionId() !== sentIn;
      try {
        const answer = await client.reset(request, { signal });
        return { kind: 'answered', answer, isNewSession: isNewSession() };
      } catch (error) {
        const code = isApiError(error) ? error.code : 'unreadable-answer';
        return { kind: 'failed', code, isNewSession: isNewSession() };
      }
    },
    /**
     * Asks what became of a confirmation whose answer got lost. Spends nothing; rejects while the
     * server cannot be reached.
     * @param silenceMs how long ago the session was last known to be alive
     */
    askTruth: findTruth,
    /**
     * While a confirmation is on its way that may end the session, a session that is gone says
     * nothing yet, whoever asks: it may be the reset that was wanted.
     * @returns ends the silence
     */
    expectEnd: () => expectEnd(services),
    /** Looks, as the overview does, whether there is a challenge. Spends nothing. */
    look: async (): Promise<void> => {
      const jobs = [
        queryClient.fetchQuery(encryptionQuery(services)),
        queryClient.fetchQuery(settingsQuery(services)),
      ];
      await Promise.allSettled(jobs);
    },
    hasChallenge,
    lifetimeMs,
    keepAlive: async (): Promise<void> => {
      try {
        await client.keepAlive();
      } catch (error) {
        // Whatever this says about the session, its keeper has heard it too.
        if (!isApiError(error)) throw error;
      }
    },
    isSessionOpen: (): boolean => services.session.isOpen,
    /** The account is empty: nothing that was read from it stays, and the session is over. */
    accountWasReset: (isOurs: boolean): void => {
      if (isOurs) host.notify({ type: 'account-reset' });
      known.forget();
      endSession(services, 'reset');
    },
    sessionExpired: (): void => endSession(services, 'expired'),
  };
}
