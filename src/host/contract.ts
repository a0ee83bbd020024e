/**
 * The library's types, in words for hosts. They stand alone: `embed.d.ts` is made from this file
 * and `embed.ts`. `host/config.ts` checks at run time what is said here; a test holds them together.
 */

/** Everything a host can say. All of it is optional. */
export interface HostConfig {
  /**
   * Address of the API, absolute or relative to the page. It has to be on the page's own origin:
   * real servers answer no other. Default: `/index.php/apps/passwords/api/1.0/`.
   */
  apiUrl?: string | undefined;
  /**
   * How requests prove who is asking. `ask` (the default) shows the connect page; `cookie` uses the
   * host's own login cookie; `basic` is a login that the host already knows. `user` is shown, and
   * tells password managers which account the passphrase belongs to.
   */
  credentials?:
    | { kind: 'ask'; user?: string | undefined }
    | { kind: 'cookie'; user?: string | undefined }
    | { kind: 'basic'; user: string; password: string }
    | undefined;
  /** Carries out the requests instead of the page's own `fetch`. */
  fetch?: ((input: string, init: RequestInit) => Promise<Response>) | undefined;
  /** The host's CSRF token for cookie logins, or a function that gives the current one. */
  requestToken?: string | (() => string | null) | undefined;
  /** Where the app keeps its place: the address bar (default), its hash, or nowhere. */
  history?: 'browser' | 'hash' | 'memory' | undefined;
  /** Path below which the app lives, for `browser`; with or without a slash at its end. Default `/`. */
  basePath?: string | undefined;
  /** Page to start on with `memory`. Default `/`. */
  initialPath?: string | undefined;
  /** Default: the browser's language, as far as there is a catalogue for it. */
  locale?: 'en' | 'de' | undefined;
  direction?: 'ltr' | 'rtl' | undefined;
  /** `auto` follows the reader's system, `inherit` the page around the app. Default `auto`. */
  theme?: 'auto' | 'light' | 'dark' | 'inherit' | undefined;
  /** Any CSS colour, `var(--…)` too. What is written on it turns black or white by itself. */
  accent?: string | undefined;
  /** `none` leaves out the header, inside a host that has its own. */
  chrome?: 'full' | 'none' | undefined;
  /** What the server is called. Default: its host name. */
  serverName?: string | undefined;
  /** Addresses on the host that a person may be sent to. */
  links?:
    | {
        /** Where app and device tokens are made and revoked. */
        tokens?: string | undefined;
        /** Where the account's data can be exported. */
        export?: string | undefined;
        /** Where the host logs people in. */
        login?: string | undefined;
      }
    | undefined;
  /**
   * Where `worker.js` and `strength-worker.js` of the package are served, on the page's own origin,
   * for bundlers that do not find them by themselves. Default: beside the library.
   */
  assetsUrl?: string | undefined;
  /** Told what happens. Nothing secret is ever in an event. */
  onEvent?: ((event: HostEvent) => void) | undefined;
}

/** What a host may change while the app runs. */
export type HostConfigUpdate = Pick<
  HostConfig,
  'locale' | 'direction' | 'theme' | 'accent' | 'chrome'
>;

/** Why a session is over. */
export type EndReason = 'expired' | 'locked' | 'closed' | 'deauthorised' | 'reset';

/**
 * Why something failed: a code of the API (`docs/embedding.md` lists them), or `app-not-fetched` (the
 * app's own files did not come; `ready` has rejected), `crashed` (the app has stopped working, and
 * says so), `worker-lost` (a worker's file was not found: hashing goes on in the page, several times
 * slower).
 */
export type HostErrorCode = string;

/**
 * What hosts are told, in this order: `navigated` and `height` from the first page on; what is known
 * of the login (`login-required`, `blocked`, `error`, `signed-in`) as soon as it is known; `ready`
 * once, after the first page that stays was drawn. A `signed-out` always follows a `signed-in`.
 */
export type HostEvent =
  /** The first page that stays is shown, be it one that says what is wrong. Once for each mount. */
  | { readonly type: 'ready' }
  /** The host's own login (`cookie`, `basic`) was refused or has ended: the host has to log in. */
  | { readonly type: 'login-required'; readonly code: HostErrorCode }
  /** A session is open, with or without encryption, typed here or joined from another tab. */
  | { readonly type: 'signed-in' }
  /** The open session is over. */
  | { readonly type: 'signed-out'; readonly reason: EndReason }
  /** The session ends in so many seconds unless somebody goes on; the page asks. */
  | { readonly type: 'expiring'; readonly seconds: number }
  /** The server has blocked the sign-in of this account. */
  | { readonly type: 'blocked' }
  /** Another page of the app is shown: its path below the base path. */
  | { readonly type: 'navigated'; readonly path: string }
  /** The app is this high now, in CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  | {
      readonly type: 'encryption-changed';
      readonly change: 'set-up' | 'passphrase' | 'repaired';
    }
  | { readonly type: 'account-reset' }
  /** A run that encrypts items is over, whole or not; null: not known how many are left. */
  | { readonly type: 'items-encrypted'; readonly readable: number | null }
  /** A file with the items was given to the browser to save. */
  | { readonly type: 'exported'; readonly isEncrypted: boolean }
  /** Something failed outside of what a page asks a person to mend. */
  | { readonly type: 'error'; readonly code: HostErrorCode };

/** What a host holds on to. */
export interface Mounted {
  /**
   * Always settles. Resolves once a page is shown that stays; rejects if the app could not be
   * fetched, has stopped working, or was unmounted before.
   */
  readonly ready: Promise<void>;
  /**
   * Changes language, theme, accent or frame; `undefined` goes back to the default.
   * @throws `ConfigError` when a value is not valid; then nothing has changed
   */
  update(change: HostConfigUpdate): void;
  /** Goes to a page, such as `/encryption`. */
  navigate(path: string): Promise<void>;
  /** Closes the session on the server and asks for the passphrase again; without one, does nothing. */
  lock(): Promise<void>;
  /**
   * Takes everything away again: DOM, style sheet, worker, listeners, secrets; title, language and
   * address of the page are as they were before. The session stays open on the server until it runs
   * out, unless `lock` closes it.
   * @returns settles once the server has answered, where there was something to tell it
   */
  unmount(options?: { lock?: boolean | undefined }): Promise<void>;
}

/**
 * Puts the app into an element. Two mounts on one page share nothing. The app itself is fetched by
 * the first mount; `ready` rejects when it cannot be.
 * @param element an empty element of the host's page, or of a shadow root
 * @throws `ConfigError` when element or configuration are not valid; its message names the keys and
 *   what they accept, never values
 */
export type Mount = (element: HTMLElement, config?: HostConfig) => Mounted;

/**
 * The app as an element: `<account-security>`. Configured by the property `config`, by JSON in a
 * `<script type="application/json">` inside it, and by attributes named like the keys
 * (`api-url`, `base-path`, `initial-path`, `history`, `locale`, `direction`, `theme`, `accent`,
 * `chrome`, `server-name`). It may be moved within a page. Each event is also a DOM event of its
 * type, with the event in `detail`; it does not bubble.
 */
export interface AccountSecurityElement extends HTMLElement {
  /** May be set at any time: what can change does; anything else mounts the app anew. */
  config: HostConfig | null;
  /** What `mount` returned, while the element is in the page. */
  readonly app: Mounted | null;
}

/**
 * Registers the custom element, once; a second call does nothing.
 * @param name default `account-security`
 */
export type DefineElement = (name?: string) => void;
