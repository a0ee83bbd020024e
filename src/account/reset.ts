import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isApiError, type ApiErrorCode } from '#api/errors.ts';
import type { ItemKind } from '#protocol/items.ts';
import type { ResetAnswer, ResetRequest } from '#protocol/wire.ts';
import { expectEnd } from '#session/end.ts';
import type { Services } from '#session/services.ts';
import { endSession } from '#session/status.ts';
import { sessionTag } from '#session/tabs/messages.ts';
import { useServices } from '#session/use-services.ts';
import { useConnection } from '#session/use-session.ts';
import { encryptionQuery } from './encryption.ts';
import { useKnownKeys, type KnownKeys } from './known-keys.ts';
import { settingsQuery } from './settings.ts';

/** A call that failed, as far as it may be told: no address, no message, nothing secret. */
export type FailedCall = {
  readonly call: 'account/reset' | 'session/request';
  readonly code: ApiErrorCode;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly serverId: string | null;
};

/** What came back, and whether in another session than the one it was sent in. */
export type ResetOutcome = { readonly isNewSession: boolean } & (
  | { readonly type: 'answered'; readonly answer: ResetAnswer }
  | {
      readonly type: 'failed';
      readonly failure: FailedCall;
      /** The device knew that it was offline: the request certainly went nowhere. */
      readonly unsent: boolean;
    }
);

/**
 * What asking the server after a lost answer came to. A reset deletes sessions first and is not
 * atomic, so no answer but its own says that everything is deleted (protocol.md, "After a reset").
 */
/** Items that were found after a reset; null where it could not be asked. */
export type ItemsLeft = { readonly [K in ItemKind]: number | null };

export type ResetTruth =
  /** The session is still there: nothing was deleted. */
  | 'not-reset'
  /** The challenge is gone: the deletion has begun. */
  | 'begun'
  /** The session is gone, for this reason or another; or the server could not be asked. */
  | 'unclear';

/** What the reset does on the account and its session. Nothing here is repeated by itself. */
export type ResetCalls = ReturnType<typeof resetCalls>;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 8_000;
/** So often an error that the server answers is asked about again; some stay for ever. */
const MOST_ERRORS = 5;

export function useResetCalls(): ResetCalls {
  const services = useServices();
  const queryClient = useQueryClient();
  const { user } = useConnection().connection;
  const known = useKnownKeys();
  return useMemo(
    () => resetCalls(services, queryClient, known, user),
    [services, queryClient, known, user],
  );
}

function resetCalls(
  services: Services,
  queryClient: QueryClient,
  known: KnownKeys,
  user: string | null,
) {
  const { client, host } = services;
  /** The session that the last confirmation was sent in: by its tag, because this outlives it. */
  let sentIn: number | null = null;
  const tagOfSession = (): number | null => {
    const id = client.sessionId();
    return id === null ? null : sessionTag(id);
  };

  /** Whether the account has a challenge; null while that is not known. */
  const hasChallenge = (): boolean | null => services.session.session.hasChallenge;

  async function askTruth(): Promise<ResetTruth> {
    const { challenge } = await client.requestSession({ mayBeNew: true });
    if (sentIn !== null && tagOfSession() === sentIn) return 'not-reset';
    return challenge === null && hasChallenge() === true ? 'begun' : 'unclear';
  }

  return {
    /** Names what this device remembers of this account's resets. */
    storageKey: `${host.storageKey}:reset:${user ?? ''}`,
    user,
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
      sentIn = tagOfSession();
      const wasOffline = !navigator.onLine;
      const isNewSession = () => sentIn !== null && tagOfSession() !== sentIn;
      try {
        const answer = await client.reset(request, { signal });
        return { type: 'answered', answer, isNewSession: isNewSession() };
      } catch (error) {
        const failure = failedCall('account/reset', error);
        const unsent = failure.code === 'offline' && wasOffline && !navigator.onLine;
        return { type: 'failed', failure, unsent, isNewSession: isNewSession() };
      }
    },
    /**
     * Asks what became of a confirmation whose answer got lost. Spends nothing. Waits for a network
     * while `isWanted` says so; gives up when the server answers with errors only.
     * @returns null when it is not wanted any more
     */
    findTruth: async (
      isWanted: () => boolean,
    ): Promise<{ truth: ResetTruth; failures: readonly FailedCall[] } | null> => {
      let errors = 0;
      for (let ms = FIRST_PAUSE_MS; isWanted(); ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
        try {
          return { truth: await askTruth(), failures: [] };
        } catch (error) {
          const failure = failedCall('session/request', error);
          if (failure.status !== 0) errors += 1;
          if (errors === MOST_ERRORS) return { truth: 'unclear', failures: [failure] };
        }
        await pauseOrOnline(ms);
      }
      return null;
    },
    /** Looks, as the overview does, whether there is a challenge. Spends nothing. */
    look: async (): Promise<void> => {
      const jobs = [
        queryClient.fetchQuery(encryptionQuery(services)),
        queryClient.fetchQuery(settingsQuery(services)),
      ];
      await Promise.allSettled(jobs);
    },
    /** What is left of the items. Never rejects: null where it could not be asked. */
    countLeft: async (): Promise<ItemsLeft> => {
      try {
        const { countItems } = await import('./items-readable.ts');
        const { password, folder, tag } = await countItems(client.items);
        const of = (count: typeof tag) => count?.total ?? null;
        return { password: of(password), folder: of(folder), tag: of(tag) };
      } catch {
        return { password: null, folder: null, tag: null };
      }
    },
    hasChallenge,
    isSessionOpen: (): boolean => services.session.isOpen,
    /**
     * The deletion has begun: nothing that was read stays, and the session is over.
     * @param isOurs whether the server told this page that everything is deleted
     */
    accountWasReset: (isOurs: boolean): void => {
      if (isOurs) host.notify({ type: 'account-reset' });
      // Another login may have come before the answer.
      if (services.session.mount.connection.user !== user) return;
      known.forget();
      endSession(services, 'reset');
    },
    /**
     * A confirmation is on its way that may end the session: a session that is gone says nothing
     * yet. A person's wish to lock or sign out is carried out all the same.
     * @returns it is known what came of it
     */
    expectEnd: () => expectEnd(services),
    sessionExpired: (): void => endSession(services, 'expired'),
    /** It is not known what was deleted: what is shown of the account is read anew. */
    forgetAccount: (): void =>
      queryClient.removeQueries({ queryKey: encryptionQuery(services).queryKey }),
  };
}

function failedCall(call: FailedCall['call'], error: unknown): FailedCall {
  if (!isApiError(error)) return { call, code: 'unreadable-answer', status: 0, serverId: null };
  const { code, status, serverId } = error;
  return { call, code, status, serverId };
}

/** Resolves after so many milliseconds, or as soon as the network is back. */
function pauseOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    window.addEventListener('online', go);
  });
}
