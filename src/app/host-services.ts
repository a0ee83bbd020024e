import { QueryClient, notifyManager } from '@tanstack/react-query';
import { createClient } from '#api/client.ts';
import { createCrypto } from '#crypto/crypto.ts';
import { setConnection } from '#session/connection.ts';
import { Deadlines } from '#session/keep-alive/deadlines.ts';
import { HeldPassphrase } from '#session/held-passphrase.ts';
import { loginMark } from '#session/login-mark.ts';
import type { HostEvent, Services } from '#session/services.ts';
import { TabLink } from '#session/tabs/link.ts';
import type { Config } from '#host/config.ts';

/*
 * What the cache holds is shown before the next event arrives: by itself it would tell React only in
 * a later task, and a key or a second click in between would meet a page that does not know yet.
 */
notifyManager.setScheduler(queueMicrotask);

/** Everything one mount owns. `dispose` ends all of it. */
export type MountServices = {
  readonly services: Services;
  readonly queryClient: QueryClient;
  readonly dispose: () => void;
};

/** Makes the services of one mount. Nothing in them is shared with another. */
export function createServices(config: Config): MountServices {
  const { credentials, requestToken } = config;
  const client = createClient({
    baseUrl: config.apiUrl,
    fetch: config.fetch,
    requestToken: typeof requestToken === 'string' ? () => requestToken : requestToken,
    credentials: credentials.kind === 'basic' ? credentials : { kind: 'cookie' },
  });
  const crypto = createCrypto();
  const held = new HeldPassphrase();
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        // Time out of sight is no reason to ask: the session's keeper decides when the server is asked.
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        // Nothing goes for its age: what belongs to a session goes with it, and no timer outlives it.
        gcTime: Number.POSITIVE_INFINITY,
      },
      mutations: { retry: false, gcTime: 0, networkMode: 'always' },
    },
  });
  const storageKey = `account-security:${new URL(config.apiUrl, location.href).href}`;
  const tabs = new TabLink(storageKey);
  const user = credentials.user ?? null;
  if (credentials.kind === 'cookie') tabs.join(user, 'cookie');
  if (credentials.kind === 'basic') tabs.join(user, loginMark(credentials.password));
  setConnection(
    queryClient,
    credentials.kind === 'ask' ? { kind: 'missing', user } : { kind: 'host', user },
  );
  return {
    services: {
      client,
      crypto,
      held,
      tabs,
      deadlines: new Deadlines(),
      monotonicNow: () => performance.now(),
      wallNow: () => Date.now(),
      host: {
        serverName: config.serverName ?? hostName(config.apiUrl),
        links: config.links,
        notify: (event: HostEvent) => {
          try {
            config.onEvent?.(event);
          } catch (error) {
            // The host's own mistake: it must not keep us from signing somebody out.
            reportError(error);
          }
        },
        storageKey,
      },
    },
    queryClient,
    dispose() {
      held.clear();
      tabs.leave();
      crypto.dispose();
      client.dispose();
      queryClient.clear();
      queryClient.unmount();
    },
  };
}

function hostName(apiUrl: string): string {
  return new URL(apiUrl, location.href).host;
}
