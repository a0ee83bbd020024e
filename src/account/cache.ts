import { QueryClient, notifyManager } from '@tanstack/react-query';
import type { SessionStore } from '#session/store.ts';

/*
 * What the cache holds is shown before the next event arrives: by itself it would tell React only in
 * a later task, and a key or a second click in between would meet a page that does not know yet.
 */
notifyManager.setScheduler(queueMicrotask);

/**
 * The cache of what one mount reads. What was read leaves it with the session or the account that it
 * was read in: its keys begin with `['session', number]` or `['account', number]`.
 */
export function createCache(session: SessionStore): {
  readonly queryClient: QueryClient;
  readonly dispose: () => void;
} {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        // Time out of sight is no reason to ask: the session decides when the server is asked.
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: false,
        // Nothing goes for its age: it goes with its session, and no timer outlives it.
        gcTime: Number.POSITIVE_INFINITY,
        staleTime: Number.POSITIVE_INFINITY,
      },
      mutations: { retry: false, gcTime: 0, networkMode: 'always' },
    },
  });
  const numberOf = { session: session.session.number, account: session.account.number };
  const stop = session.subscribe(() => {
    for (const lifetime of ['session', 'account'] as const) {
      if (session[lifetime].number === numberOf[lifetime]) continue;
      queryClient.removeQueries({ queryKey: [lifetime, numberOf[lifetime]] });
      numberOf[lifetime] = session[lifetime].number;
    }
  });
  return {
    queryClient,
    dispose() {
      stop();
      queryClient.clear();
      queryClient.unmount();
    },
  };
}
