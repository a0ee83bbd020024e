/**
 * The headers that a deployment of the app should send. Any web server can send the same ones;
 * this is where they are written down and tested.
 */

import { NO_INLINE, type InlineHashes } from './inline-hashes.ts';

/** What kind of file is answered: a page, a script (a worker obeys its own policy), or the rest. */
export type FileKind = 'document' | 'script' | 'other';

export type HeaderOptions = {
  /** Source list of `frame-ancestors`: who may show the app in a frame. Default: nobody. */
  readonly frameAncestors?: string | undefined;
  /** The request came over https, so that the browser may be told to stay there. */
  readonly secure?: boolean;
  /** Script and style that stand in the page itself, by their hash. */
  readonly inline?: InlineHashes;
};

/**
 * Trusted Types policies that the app may create: one, for the address of its worker. React, zod
 * and Vite's preloading need none. Duplicates, because two mounts on one page share nothing.
 */
const TRUSTED_TYPES = "account-security 'allow-duplicates'";

/** Features that Chromium knows and the app never asks for. */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** Everything off, but copying a code or a report to the clipboard. */
const PERMISSIONS_POLICY = [
  'clipboard-write=(self)',
  ...UNUSED_FEATURES.map((feature) => `${feature}=()`),
].join(', ');

/** A year, as long as browsers keep anything. In seconds. */
const YEAR = 31_536_000;

/**
 * The content security policy. `'wasm-unsafe-eval'` compiles the hash function and nothing else;
 * `data:` images are small icons that the style sheet carries; `form-action 'none'`, because every
 * form is handled by script, which the directive does not touch.
 */
export function contentSecurityPolicy(
  frameAncestors = "'none'",
  { scripts, styles }: InlineHashes = NO_INLINE,
): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    "worker-src 'self'",
    "connect-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES}`,
  ].join('; ');
}

/** Security headers for a file of the app. Caching and encoding are not decided here. */
export function securityHeaders(
  kind: FileKind,
  { frameAncestors, secure = false, inline = NO_INLINE }: HeaderOptions = {},
): Record<string, string> {
  return {
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(kind !== 'other' && {
      'Content-Security-Policy': contentSecurityPolicy(
        frameAncestors,
        kind === 'document' ? inline : NO_INLINE,
      ),
    }),
    ...(kind === 'document' && {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': PERMISSIONS_POLICY,
    }),
    ...(secure && { 'Strict-Transport-Security': `max-age=${YEAR}; includeSubDomains` }),
  };
}

/**
 * What an answer that is data needs, from whichever handler: opened as a page, it must neither act as the
 * app nor be taken for another type.
 */
const DATA_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Gives an answer that is not a file of the app the security headers that it does not have yet. */
export function protectData(answer: Response): Response {
  for (const [name, value] of Object.entries(DATA_HEADERS)) {
    if (!answer.headers.has(name)) answer.headers.set(name, value);
  }
  return answer;
}
