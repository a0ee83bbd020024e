import { createContext, useContext } from 'react';
import type { Client } from '#api/client.ts';
import type { Crypto } from '#crypto/crypto.ts';
import type { Deadlines } from './keep-alive/deadlines.ts';
import type { HeldPassphrase } from './held-passphrase.ts';
import type { TabLink } from './tabs/link.ts';

/** Addresses on the host that a person may be sent to. All optional: a host may have none. */
export type HostLinks = {
  /** Where app and device tokens are made and revoked. */
  readonly tokens?: string | undefined;
  /** Where the account's data can be exported. */
  readonly export?: string | undefined;
  /** Where the host logs people in (cookie logins). */
  readonly login?: string | undefined;
};

/** What the features need beside React: one set for each mount, never shared. */
export type Services = {
  readonly client: Client;
  readonly crypto: Crypto;
  readonly held: HeldPassphrase;
  /** The other tabs of this browser that are connected to the same account. */
  readonly tabs: TabLink;
  /** Who needs the session for longer asks here: `deadlines.keepUntil(…)`. */
  readonly deadlines: Deadlines;
  /** Milliseconds of a clock that only goes forward, whatever happens to the system clock. */
  readonly monotonicNow: () => number;
  /** Milliseconds since 1970, by the device's clock. */
  readonly wallNow: () => number;
  readonly host: {
    /** Name of the server's host, for "on which server". */
    readonly serverName: string;
    readonly links: HostLinks;
    /** Tells the host what happened; nothing secret is ever in it. */
    readonly notify: (event: HostEvent) => void;
    /** Prefix of this account's keys in the device's storage. */
    readonly storageKey: string;
  };
};

/** What hosts are told. */
export type HostEvent =
  | { readonly type: 'ready' }
  | { readonly type: 'signed-in' }
  | { readonly type: 'signed-out'; readonly reason: EndReason }
  | { readonly type: 'encryption-changed'; readonly change: 'set-up' | 'passphrase' | 'repaired' }
  | { readonly type: 'account-reset' };

/** Why a session is over. The words of `session-signed-out[data-reason]`. */
export type EndReason = 'expired' | 'locked' | 'closed' | 'deauthorised' | 'reset';

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;

/** The services of the mount this component is in. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices outside of a mount');
  return services;
}
