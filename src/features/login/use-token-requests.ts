import { useRef, useState } from 'react';
import { isApiError, type ApiErrorCode } from '#api/errors.ts';
import { useCallLog } from '#session/call-log.ts';
import { useServices } from '#session/services.ts';
import { TOKEN_REQUEST_BUDGET, afterRefusal, latest, nextCallAt, spend } from './call-budget.ts';

/** Where one token's code stands. */
export type TokenRequest =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  /** `value`: what `open` wants for a push; null for a code that the person types. */
  | { readonly at: 'sent'; readonly value: string | null }
  | { readonly at: 'failed'; readonly code: ApiErrorCode };

/**
 * Has codes sent, each only when asked, at most three a minute for all methods together: that is
 * the server's own limit. Outlives a change of method and of page: coming back does not forget it.
 */
export function useTokenRequests() {
  const { client, monotonicNow } = useServices();
  const [requests, setRequests] = useState<Readonly<Record<string, TokenRequest>>>({});
  const sent = useCallLog('token/request');
  const budget = { ...TOKEN_REQUEST_BUDGET, calls: sent.calls };
  const [refusedUntil, setRefusedUntil] = useState<number | null>(null);
  const busy = useRef(new Set<string>());
  const put = (id: string, request: TokenRequest) =>
    setRequests((before) => ({ ...before, [id]: request }));

  return {
    of: (id: string): TokenRequest => requests[id] ?? { at: 'idle' },
    /** Moment of the monotonic clock from which another code may be asked for; null for now. */
    notBefore: latest(refusedUntil, nextCallAt(budget, monotonicNow())),
    send: async (id: string): Promise<void> => {
      if (busy.current.has(id)) return;
      busy.current.add(id);
      put(id, { at: 'sending' });
      const spent = spend(budget, monotonicNow());
      sent.note(monotonicNow());
      try {
        put(id, { at: 'sent', value: await client.requestToken(id) });
        setRefusedUntil(null);
      } catch (error) {
        const code = isApiError(error) ? error.code : 'unreadable-answer';
        put(id, { at: 'failed', code });
        if (code === 'rate-limited') setRefusedUntil(afterRefusal(spent, monotonicNow()));
      } finally {
        busy.current.delete(id);
      }
    },
  };
}

export type TokenRequests = ReturnType<typeof useTokenRequests>;
