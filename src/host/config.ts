import * as z from 'zod/mini';
import type { HostEvent } from './contract.ts';

/** Any function: what it takes and gives is checked where it is called. */
const callback = <T>(name: string) =>
  z.custom<T>((value) => typeof value === 'function', `${name} must be a function`);

const text = z.string().check(z.minLength(1), z.maxLength(2000));

/** An address a person may be sent to: http(s) or a path, never `javascript:`. */
const link = text.check(
  z.refine((value) => {
    try {
      return /^https?:$/.test(new URL(value, 'https://host.invalid/').protocol);
    } catch {
      return false;
    }
  }, 'must be an http(s) address or a path'),
);

/** `CSS.supports` takes these, too, and they are no colours. */
const CSS_WIDE = /^\s*(?:inherit|initial|unset|revert(?:-layer)?)\s*$/i;

const colour = text.check(
  z.refine(
    (value) => !CSS_WIDE.test(value) && (!('CSS' in globalThis) || CSS.supports('color', value)),
    'must be a CSS colour',
  ),
);

/** A path below the base path; the slash it begins with may be left out. */
const path = z.pipe(
  text,
  z.transform((value) => value.replace(/^(?!\/)/, '/')),
);

/** How the app looks and speaks: what a host may change while it runs. */
const appearance = {
  /** A language that there is a catalogue for; by default the browser's. */
  locale: z.optional(z.enum(['en', 'de'])),
  direction: z.optional(z.enum(['ltr', 'rtl'])),
  theme: z._default(z.enum(['auto', 'light', 'dark', 'inherit']), 'auto'),
  /** Any CSS colour; by default the server's. */
  accent: z.optional(colour),
  /** `none` inside a host that has a header of its own. */
  chrome: z._default(z.enum(['full', 'none']), 'full'),
};
const appearanceSchema = z.strictObject(appearance);

/** The library is built for any place, and does not know its own. */
const ownBase = import.meta.env.BASE_URL.startsWith('/')
  ? withoutEnd(import.meta.env.BASE_URL)
  : '/';

/** A path without the slash at its end, which the router does not want. */
function withoutEnd(value: string): string {
  return value.replace(/(?<=.)\/+$/, '');
}

/**
 * Everything a host can say, as data that is checked before anything is started. The types of
 * the library (`contract.ts`) say the same in words; a test holds the two together.
 */
const configSchema = z.strictObject({
  /** Address of the API, absolute or relative to the page; by default the host's own root. */
  apiUrl: z._default(link, '/index.php/apps/passwords/api/1.0/'),
  /**
   * How requests prove who is asking: `ask` shows the connect page; `cookie` uses the host's own
   * login cookie; `basic` is a login that the host already knows.
   */
  credentials: z._default(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('ask'), user: z.optional(text) }),
      z.strictObject({ kind: z.literal('cookie'), user: z.optional(text) }),
      z.strictObject({ kind: z.literal('basic'), user: text, password: text }),
    ]),
    { kind: 'ask' },
  ),
  fetch: z.optional(callback<(input: string, init: RequestInit) => Promise<Response>>('fetch')),
  /** The host's CSRF token for cookie logins, or a function that gives the current one. */
  requestToken: z.optional(z.union([text, callback<() => string | null>('requestToken')])),
  /** Where the page keeps its place: the address bar, its hash, or nowhere (`memory`). */
  history: z._default(z.enum(['browser', 'hash', 'memory']), 'browser'),
  /** Path below which the app lives, for `browser`. */
  basePath: z._default(
    z.pipe(
      text,
      z.transform((value) => withoutEnd(value.replace(/^(?![./])/, '/'))),
    ),
    ownBase,
  ),
  /** Where to start with `memory`. */
  initialPath: z._default(path, '/'),
  ...appearance,
  /** What the server is called; by default its host name. */
  serverName: z.optional(text),
  links: z._default(
    z.strictObject({
      tokens: z.optional(link),
      export: z.optional(link),
      login: z.optional(link),
    }),
    {},
  ),
  /** Where the library's workers are, if not beside it. */
  assetsUrl: z.optional(
    text.check(z.refine((value) => value.endsWith('/'), 'must end with a slash')),
  ),
  onEvent: z.optional(callback<(event: HostEvent) => void>('onEvent')),
});

export type Config = z.output<typeof configSchema>;
export type ConfigInput = z.input<typeof configSchema>;

export type ConfigUpdate = z.input<typeof appearanceSchema>;

/** A configuration that cannot be used; the message names the keys, never their values. */
class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Checks what the host said.
 * @throws {ConfigError} naming each key that is wrong
 */
export function parseConfig(input: unknown): Config {
  const result = z.safeParse(configSchema, input ?? {});
  if (result.success) return result.data;
  throw complaint(result.error);
}

/**
 * Checks what the host wants to change. What is set to `undefined` goes back to its default.
 * @throws {ConfigError} naming each key that is wrong; then nothing has changed
 */
export function updatedConfig(config: Config, change: ConfigUpdate): Config {
  const { locale, direction, theme, accent, chrome } = config;
  const wanted = { locale, direction, theme, accent, chrome, ...change };
  const result = z.safeParse(appearanceSchema, wanted);
  if (!result.success) throw complaint(result.error);
  return { ...config, ...result.data };
}

/**
 * The address bar can only serve pages below the base path; anywhere else nothing would be shown. And
 * login and request token go to the page's own origin only, unless the host sends requests itself.
 * @param page where the app is
 * @throws {ConfigError}
 */
export function checkPlace(
  { history, basePath, apiUrl, fetch }: Config,
  page: Pick<Location, 'pathname' | 'href' | 'origin'>,
): void {
  const base = basePath.replace(/\/$/, '');
  const isBelow = page.pathname === base || page.pathname.startsWith(`${base}/`);
  if (history === 'browser' && !isBelow)
    throw new ConfigError('account-security: basePath is not where this page is');
  if (fetch === undefined && new URL(apiUrl, page.href).origin !== page.origin)
    throw new ConfigError('account-security: apiUrl is not on this page’s own origin');
}

/** An element that nothing was mounted into. @throws {ConfigError} */
export function checkElement(element: unknown, isTaken: (element: object) => boolean): void {
  // By its type and not its class: an element may belong to the document of a frame.
  const isElement =
    typeof element === 'object' &&
    element !== null &&
    'nodeType' in element &&
    element.nodeType === 1;
  if (!isElement) throw new ConfigError('account-security: there is no element to mount into');
  if (isTaken(element)) {
    throw new ConfigError('account-security: the element has a mount already; unmount it first');
  }
}

function complaint(error: z.core.$ZodError): ConfigError {
  const complaints = error.issues.map((issue) => {
    const where = issue.path.join('.');
    return issue.code === 'unrecognized_keys'
      ? `unknown key ${issue.keys.join(', ')}`
      : `${where === '' ? 'configuration' : where} is not valid${accepted(issue)}`;
  });
  return new ConfigError(`account-security: ${complaints.join('; ')}`);
}

/** What would be valid, in words; never what was given. */
function accepted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `: it must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `: it must be one of ${issue.options.map((value) => JSON.stringify(value)).join(', ')}`
        : '';
    case 'invalid_type':
      return `: it must be of type ${issue.expected}`;
    case 'custom':
      return `: it ${issue.message.replace(/^\w+ (?=must )/, '')}`;
    case 'too_small':
      return ': it must not be empty';
    case 'too_big':
      return ': it is too long';
    default:
      return '';
  }
}

function parseConfigJson(json: string | null): Config {
  if (json === null || json.trim() === '') return parseConfig({});
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ConfigError('account-security: the configuration is not JSON');
  }
  return parseConfig(value);
}

/** The JSON configuration inside an element, if there is any. */
export function configIn(parent: ParentNode): Config {
  const script = parent.querySelector('script[type="application/json"]');
  return parseConfigJson(script?.textContent ?? null);
}
