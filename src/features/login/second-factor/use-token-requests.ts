import { useRef, useState } from 'react';
import { isApiError, type ApiErrorCode } from '#api/errors.ts';
import type { Token } from '#protocol/wire.ts';
import { useCallLog, useUsedCodes } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { TOKEN_REQUEST_BUDGET, afterRefusal, latest, nextCallAt, spend } from '../call-budget.ts';
import { readBrokenMethod, writeBrokenMethod } from './last-method.ts';
import { kindOfToken } from './token-kind.ts';

/** Where one token's code stands. */
export type TokenRequest =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  /**
   * `value`: what `open` wants for a push; null for a code that the person types.
   * `since`: when it was asked for, by the clock that only goes forward.
   */
  | { readonly at: 'sent'; readonly value: string | null; readonly since: number }
  /** The server has checked it, and takes it no more. */
  | { readonly at: 'used' }
  | { readonly at: 'failed'; readonly code: ApiErrorCode }
  /** The server cannot bring this method to an end, although the other device may show a request. */
  | { readonly at: 'broken' };

/**
 * Has codes sent, each only when asked, at most three a minute for all methods together: that is
 * the server's own limit. Knows which codes the server has checked, for it takes none again.
 */
export function useTokenRequests() {
  const { client, monotonicNow, wallNow, host } = useServices();
  const [requests, setRequests] = useState<Readonly<Record<string, TokenRequest>>>({});
  const sent = useCallLog('token/request');
  const budget = { ...TOKEN_REQUEST_BUDGET, calls: sent.calls };
  const [refusedUntil, setRefusedUntil] = useState<number | null>(null);
  const [broken, setBroken] = useState(() => readBrokenMethod(host.storageKey));
  const busy = useRef(new Set<string>());
  const used = useUsedCodes();
  /** Moment of the wall clock when an authenticator code was used up. */
  const [totpUsedAt, setTotpUsedAt] = useState<number | null>(null);
  const put = (id: string, request: TokenRequest) =>
    setRequests((before) => ({ ...before, [id]: request }));

  function noteBroken(id: string | null): void {
    setBroken(id);
    writeBrokenMethod(host.storageKey, id);
  }

  return {
    of: (id: string): TokenRequest => requests[id] ?? { at: 'idle' },
    /** The method that did not work on this server, or null. */
    broken,
    totpUsedAt,
    /** Moment of the monotonic clock from which another code may be asked for; null for now. */
    notBefore: latest(refusedUntil, nextCallAt(budget, monotonicNow())),
    isUsed: (id: string, code: string): boolean => used.has(id, code),
    /** The server has checked a code. @param wasRight it is used up now */
    noteChecked: (token: Token, code: string, wasRight: boolean): void => {
      const kind = kindOfToken(token);
      if (wasRight) used.note(token.id, code);
      if (wasRight && kind === 'totp') setTotpUsedAt(wallNow());
      // A push is gone with its first check; a code that was sent, once it was the right one.
      if (token.request && (kind === 'push' || wasRight)) put(token.id, { at: 'used' });
    },
    send: async ({ id, type }: Token): Promise<void> => {
      if (busy.current.has(id)) return;
      busy.current.add(id);
      put(id, { at: 'sending' });
      const spent = spend(budget, monotonicNow());
      sent.note(monotonicNow());
      const isPush = type === 'request-token';
      try {
        const value = await client.requestToken(id);
        put(id, { at: 'sent', value, since: monotonicNow() });
        setRefusedUntil(null);
        if (broken === id) noteBroken(null);
      } catch (error) {
        const code = isApiError(error) ? error.code : 'unreadable-answer';
        if (code === 'rate-limited') setRefusedUntil(afterRefusal(spent, monotonicNow()));
        // Nextcloud 32 and later ask the phone and then fail: the value never arrives (protocol.md).
        if (isPush && isApiError(error) && error.status === 503 && error.serverId === '0') {
          put(id, { at: 'broken' });
          noteBroken(id);
        } else put(id, { at: 'failed', code });
      } finally {
        busy.current.delete(id);
      }
    },
  };
}
