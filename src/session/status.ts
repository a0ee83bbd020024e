import { useMemo } from 'react';
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { isApiError, type ApiErrorCode } from '#api/errors.ts';
import type { Requirements } from '#protocol/wire.ts';
import { reasonOfEnd } from './ended-by-reset.ts';
import { useServices, type EndReason, type Services } from './services.ts';
import { joinOpenSession } from './tabs/shared-session.ts';

/** Where the session stands. The one truth about it in a mount. */
export type SessionStatus =
  /** Open, or nothing is needed to open it. */
  | { readonly kind: 'open' }
  | {
      readonly kind: 'locked';
      readonly requirements: Requirements;
      readonly reason: EndReason | null;
    }
  /** Over. What it takes to open the next one is not asked yet. */
  | { readonly kind: 'ended'; readonly reason: EndReason };

export const sessionKey = ['session'] as const;

/**
 * `session/request` spends nothing and may be repeated. Where a passphrase would be asked for, a
 * session that another tab has open comes first, unless this tab has just left one.
 */
function sessionQuery({ client, tabs }: Pick<Services, 'client' | 'tabs'>) {
  return queryOptions<SessionStatus>({
    queryKey: sessionKey,
    queryFn: async ({ signal, client: queryClient }): Promise<SessionStatus> => {
      const before = queryClient.getQueryData<SessionStatus>(sessionKey);
      const told = before === undefined || before.kind === 'open' ? null : before.reason;
      const requirements = await client.requestSession({ signal });
      const reason = await reasonOfEnd({ client }, queryClient, requirements, told, signal);
      const status = statusOf(requirements, reason);
      if (status.kind === 'open' || reason !== null) return status;
      const joined = await joinOpenSession({ client, tabs }, signal);
      return joined === null ? status : statusOf(joined, null);
    },
    retry: (failures, error) => isApiError(error) && error.code === 'timeout' && failures < 1,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * Reads an answer of `session/request`. Nothing required means open, except right after a session
 * has ended: then the person says when to go on, or signing out would sign in again by itself.
 */
function statusOf(requirements: Requirements, reason: EndReason | null): SessionStatus {
  const nothingRequired = requirements.challenge === null && requirements.tokens.length === 0;
  return nothingRequired && reason === null
    ? { kind: 'open' }
    : { kind: 'locked', requirements, reason };
}

/**
 * Declares the session over: everything that was read through it leaves the cache. A session that
 * is over already keeps its first reason.
 */
export function endSession(queryClient: QueryClient, services: Services, reason: EndReason): void {
  const current = queryClient.getQueryData<SessionStatus>(sessionKey);
  if (current?.kind === 'ended' || current?.kind === 'locked') return;
  clearSession(queryClient, services, reason);
  services.host.notify({ type: 'signed-out', reason });
}

/** Leaves nothing of a session. What it takes to open the next one has to be asked. */
export function clearSession(
  queryClient: QueryClient,
  services: Services,
  reason: EndReason,
): void {
  services.client.forgetSession();
  services.held.clear();
  const ended: SessionStatus = { kind: 'ended', reason };
  queryClient.setQueryData(sessionKey, ended);
  queryClient.removeQueries({ queryKey: ['account'] });
  // Whoever only has to sign in again goes on where they were.
  if (reason !== 'expired' && reason !== 'locked') {
    queryClient.removeQueries({ queryKey: ['draft'] });
  }
}

/** The status of the session, asked for when it is not known. */
export function useSessionStatus(options: { enabled?: boolean } = {}) {
  const services = useServices();
  return useQuery({ ...sessionQuery(services), enabled: options.enabled ?? true });
}

/** What a sign-in or sign-out does to the status. */
export function useSessionActions() {
  const services = useServices();
  const queryClient = useQueryClient();
  return useMemo(() => sessionActions(services, queryClient), [services, queryClient]);
}

function sessionActions(services: Services, queryClient: QueryClient) {
  return {
    /** The session was opened: by `session/open`, or because nothing was required. */
    opened: (): void => {
      queryClient.setQueryData<SessionStatus>(sessionKey, { kind: 'open' });
      services.host.notify({ type: 'signed-in' });
    },
    ended: (reason: EndReason): void => {
      endSession(queryClient, services, reason);
    },
    /**
     * Asks the server anew what the session needs; spends nothing.
     * @returns null, or why it could not be asked
     */
    probe: async (): Promise<ApiErrorCode | null> => {
      // Whatever is on its way was asked with other credentials, or before what matters now.
      await queryClient.cancelQueries({ queryKey: sessionKey });
      try {
        await queryClient.fetchQuery({ ...sessionQuery(services), staleTime: 0 });
        return null;
      } catch (error) {
        return isApiError(error) ? error.code : 'aborted';
      }
    },
  };
}
