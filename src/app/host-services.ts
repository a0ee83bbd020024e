import type { QueryClient } from '@tanstack/react-query';
import { createCache } from '#account/cache.ts';
import { createClient } from '#api/client.ts';
import { createCrypto } from '#crypto/crypto.ts';
import type { Config } from '#host/config.ts';
import type { HostEvent } from '#host/contract.ts';
import { followChoices, readChoices } from '#session/device-choices.ts';
import { Deadlines } from '#session/keep-alive/deadlines.ts';
import { Leaving } from '#session/leaving.ts';
import { loginMark } from '#session/login-mark.ts';
import type { Services } from '#session/services.ts';
import { freshMount } from '#session/state.ts';
import { SessionStore } from '#session/store.ts';
import { TabLink } from '#session/tabs/link.ts';
import { startTelling } from '#session/tell-host.ts';
import { startWatch } from '#session/watch.ts';
import { answeredFirst } from './first-page/answered-first.ts';

/** Everything one mount owns. `dispose` ends all of it. */
export type MountServices = {
  readonly services: Services;
  readonly queryClient: QueryClient;
  readonly dispose: () => void;
};

/**
 * Makes the services of one mount. Nothing in them is shared with another.
 * @param firstAnswer to `session/request`, where the page has asked it before the app was there
 */
export function createServices(config: Config, firstAnswer?: Promise<Response>): MountServices {
  const { credentials, requestToken } = config;
  const client = createClient({
    baseUrl: config.apiUrl,
    fetch: firstAnswer === undefined ? config.fetch : answeredFirst(firstAnswer),
    requestToken: typeof requestToken === 'string' ? () => requestToken : requestToken,
    credentials: credentials.kind === 'basic' ? credentials : { kind: 'cookie' },
  });
  const notify = (event: HostEvent) => {
    try {
      config.onEvent?.(event);
    } catch (error) {
      // The host's own mistake: it must not stop a sign-out.
      reportError(error);
    }
  };
  const assetsUrl =
    config.assetsUrl === undefined ? undefined : new URL(config.assetsUrl, location.href).href;
  let isLossTold = false;
  const crypto = createCrypto({
    assetsUrl,
    onWorkerLost: () => {
      if (isLossTold) return;
      isLossTold = true;
      notify({ type: 'error', code: 'worker-lost' });
    },
  });
  const address = new URL(config.apiUrl, location.href);
  const storageKey = `account-security:${address.href}`;
  const tabs = new TabLink(storageKey);
  const user = credentials.user ?? null;
  if (credentials.kind === 'cookie') tabs.join(user, 'cookie');
  if (credentials.kind === 'basic') tabs.join(user, loginMark(credentials.password));
  const kind = credentials.kind === 'ask' ? 'missing' : 'host';
  const session = new SessionStore(freshMount({ kind, user }, readChoices(storageKey)));
  const { queryClient, dispose: disposeCache } = createCache(session);
  const services: Services = {
    client,
    crypto,
    session,
    tabs,
    deadlines: new Deadlines(),
    leaving: new Leaving(),
    monotonicNow: () => performance.now(),
    wallNow: () => Date.now(),
    host: {
      serverName: config.serverName ?? address.host,
      links: config.links,
      assetsUrl,
      notify,
      storageKey,
    },
  };
  const stops = [startTelling(services), startWatch(services), followChoices(services)];
  return {
    services,
    queryClient,
    dispose() {
      for (const stop of stops) stop();
      session.dispose();
      tabs.leave();
      crypto.dispose();
      client.dispose();
      disposeCache();
    },
  };
}
