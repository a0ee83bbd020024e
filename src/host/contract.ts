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
  /** Path below which the app lives, for `browser`. The page has to be there. Default `/`. */
  basePath?: string | undefined;
  /** Page to start on with `memory`. Default `/`. */
  initialPath?: string | undefined;
  /** Default: the browser's language, as far as there is a catalogue for it. */
  locale?: 'en' | 'de' | undefined;
  direction?: 'ltr' | 'rtl' | undefined;
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Any CSS colour. What is written on it turns black or white by itself. */
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

/** What hosts are told. */
export type HostEvent =
  | { readonly type: 'ready' }
  | { readonly type: 'signed-in' }
  | { readonly type: 'signed-out'; readonly reason: EndReason }
  | {
      readonly type: 'encryption-changed';
      readonly change: 'set-up' | 'passphrase' | 'repaired';
    }
  | { readonly type: 'account-reset' };

/** What a host holds on to. */
export interface Mounted {
  /** Settles once the app can be used; rejects if it is unmounted before. */
  readonly ready: Promise<void>;
  /**
   * Changes language, theme, accent or frame; `undefined` goes back to the default.
   * @throws `ConfigError` when a value is not valid; then nothing has changed
   */
  update(change: HostConfigUpdate): void;
  /** Goes to a page, such as `/encryption`. */
  navigate(path: string): Promise<void>;
  /** Closes the session on the server and asks for the passphrase again. */
  lock(): Promise<void>;
  /** Takes everything away again: DOM, worker, listeners, secrets. */
  unmount(): void;
}

/**
 * Puts the app into an element. Two mounts on one page share nothing.
 * @param element an empty element of the host's page
 * @throws `ConfigError` when the configuration is not valid; its message names the keys, never values
 */
export type Mount = (element: HTMLElement, config?: HostConfig) => Mounted;

/** The app as an element: `<account-security>`. Set `config` before it is put into the page. */
export interface AccountSecurityElement extends HTMLElement {
  config: HostConfig;
  /** What `mount` returned, while the element is in the page. */
  readonly app: Mounted | null;
}

/**
 * Registers the custom element, once; a second call does nothing.
 * @param name default `account-security`
 */
export type DefineElement = (name?: string) => void;
