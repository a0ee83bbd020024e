/**
 * Stands in `index.html` itself and runs before anything else is fetched: shows the first page, so
 * that one can type, and asks `session/request` where the host's cookie signs in. The app takes
 * over what it leaves. It checks the configuration only as far as it needs; where it is not sure,
 * it shows nothing and the app comes as it would without it.
 */
import { chooseLocale } from '#i18n/locale.ts';
import { PAGES } from '../return-path.ts';
import { BLANKS, type FirstPageKind } from './kinds.ts';
import type { Handover } from './handover.ts';

const KNOWN_PATHS = new Set<string>([...PAGES, '/connect', '/login']);
const API = '/index.php/apps/passwords/api/1.0/';

function at(value: unknown, key: string): unknown {
  return value instanceof Object ? Reflect.get(value, key) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function show(): void {
  const json = document.querySelector('script[type="application/json"]')?.textContent ?? '';
  const config: unknown = JSON.parse(json.trim() === '' ? '{}' : json);
  const place = document.getElementById('account-security');
  const base = (text(at(config, 'basePath')) ?? import.meta.env.BASE_URL).replace(/\/$/, '');
  const path = location.pathname.slice(base.length).replace(/(.)\/$/, '$1');
  const apiUrl = text(at(config, 'apiUrl')) ?? API;
  const { host, origin } = new URL(apiUrl, location.href);
  const isOrdinary =
    isSecureContext &&
    location.pathname.startsWith(base) &&
    KNOWN_PATHS.has(path) &&
    origin === location.origin &&
    (at(config, 'history') ?? 'browser') === 'browser' &&
    (at(config, 'chrome') ?? 'full') === 'full';
  if (place === null || !isOrdinary) return;

  const credentials = at(config, 'credentials');
  const isAsk = (at(credentials, 'kind') ?? 'ask') === 'ask';
  const user = text(at(credentials, 'user')) ?? '';
  const kind: FirstPageKind = isAsk ? 'connect' : user === '' ? 'sign-in' : 'sign-in-user';
  const locale =
    text(at(config, 'locale')) ??
    chosenHere(new URL(apiUrl, location.href).href) ??
    chooseLocale(navigator.languages);
  const template = document.getElementById(`first-page-${kind}-${locale}`);
  if (!(template instanceof HTMLTemplateElement)) return;

  const page = document.createElement('div');
  page.append(document.importNode(template.content, true));
  fill(page, {
    server: text(at(config, 'serverName')) ?? host,
    user,
    login: text(at(at(config, 'links'), 'login')) ?? '',
  });
  const root = page.firstElementChild;
  if (root instanceof HTMLElement) {
    root.dataset['theme'] = text(at(config, 'theme')) ?? 'auto';
    root.dir = text(at(config, 'direction')) ?? '';
    root.style.setProperty('--account-security-accent', text(at(config, 'accent')) ?? null);
  }
  place.before(page);
  for (const file of template.dataset['early']?.split(' ') ?? []) fetchEarly(file);
  document.documentElement.lang = locale;

  const handover: Handover = {
    page,
    answer:
      at(credentials, 'kind') === 'cookie'
        ? ask(apiUrl, text(at(config, 'requestToken')))
        : undefined,
    focused: undefined,
    isSubmitted: false,
  };
  listen(handover);
  if (isAsk && user !== '') {
    const field = page.querySelector<HTMLInputElement>('[name=user]');
    if (field !== null) field.value = user;
    page.querySelector<HTMLElement>('[name=password]')?.focus();
  } else page.querySelector<HTMLElement>('input:not([readonly])')?.focus();
  globalThis.accountSecurityFirstPage = handover;
}

/** The language that was chosen on this device (`session/device-choices.ts`). */
function chosenHere(address: string): string | undefined {
  try {
    const choices = localStorage.getItem(`account-security:${address}:session`);
    return choices === null ? undefined : text(at(JSON.parse(choices), 'locale'));
  } catch {
    return undefined;
  }
}

/** Writes the configuration into the blanks of the markup. */
function fill(page: HTMLElement, values: Readonly<Record<keyof typeof BLANKS, string>>): void {
  const filled = (words: string): string =>
    words.replace(BLANKS.server, () => values.server).replace(BLANKS.user, () => values.user);
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    currentNode.nodeValue = filled(currentNode.nodeValue ?? '');
  }
  for (const input of page.querySelectorAll('input')) input.value = filled(input.value);
  const link = page.querySelector<HTMLAnchorElement>(`[href="${BLANKS.login}"]`);
  // As the app checks it: an address of a page, never of a script.
  const isPage = /^https?:/.test(new URL(values.login, location.href).protocol);
  if (values.login === '' || !isPage) link?.remove();
  else if (link !== null) link.href = values.login;
}

/** Puts a file into the browser's cache. The app, or its worker, asks for it once it is there. */
function fetchEarly(file: string): void {
  if (file !== '') fetch(file, { priority: 'low' }).catch(() => null);
}

/** The same request that the app makes first. Its failure is the app's to tell. */
function ask(apiUrl: string, token: string | undefined): Promise<Response> {
  const answer = fetch(`${apiUrl.replace(/\/*$/, '/')}session/request`, {
    headers: {
      accept: 'application/json',
      ...(token === undefined ? {} : { requesttoken: token }),
    },
    credentials: 'same-origin',
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  answer.catch(() => null);
  return answer;
}

/** Remembers focus and Enter for the app. What was typed stays in its input. */
function listen(handover: Handover): void {
  const { page } = handover;
  page.addEventListener('focusin', ({ target }) => {
    handover.focused = target instanceof HTMLInputElement ? target : undefined;
  });
  page.addEventListener('submit', (event) => {
    event.preventDefault();
    handover.isSubmitted = true;
  });
  // Whoever types on after Enter has not decided yet.
  page.addEventListener('input', () => {
    handover.isSubmitted = false;
  });
}

try {
  show();
} catch {
  // A configuration that cannot be read: the app says what is wrong with it.
}
