import type { Client } from '#api/client.ts';
import type { Crypto } from '#crypto/crypto.ts';
import type { HostConfig, HostEvent } from '#host/contract.ts';
import type { Deadlines } from './keep-alive/deadlines.ts';
import type { Leaving } from './leaving.ts';
import type { SessionStore } from './store.ts';
import type { TabLink } from './tabs/link.ts';

/** What the features need beside React: one set for each mount, never shared. */
export type Services = {
  readonly client: Client;
  readonly crypto: Crypto;
  readonly session: SessionStore;
  /** The other tabs of this browser that are connected to the same account. */
  readonly tabs: TabLink;
  /** Who needs the session for longer asks here: `deadlines.keepUntil(…)`. */
  readonly deadlines: Deadlines;
  /** What is under way asks here before it is left. */
  readonly leaving: Leaving;
  /** Milliseconds of a clock that only goes forward, whatever happens to the system clock. */
  readonly monotonicNow: () => number;
  /** Milliseconds since 1970, by the device's clock. */
  readonly wallNow: () => number;
  readonly host: {
    /** Name of the server's host, for "on which server". */
    readonly serverName: string;
    readonly links: NonNullable<HostConfig['links']>;
    /** Where the library's workers are, if not beside it. */
    readonly assetsUrl?: string | undefined;
    /** Tells the host what happened; nothing secret is ever in it. */
    readonly notify: (event: HostEvent) => void;
    /** Prefix of this account's keys in the device's storage. */
    readonly storageKey: string;
  };
};

/** What the session itself works with. */
export type SessionServices = Pick<Services, 'client' | 'session' | 'tabs' | 'host'>;
