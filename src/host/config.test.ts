import { describe, expect, expectTypeOf, test } from 'vitest';
import type { HostConfig, HostConfigUpdate } from './contract.ts';
import {
  checkElement,
  checkPlace,
  parseConfig,
  updatedConfig,
  type ConfigInput,
  type ConfigUpdate,
} from './config.ts';
import { returnPath, withReturn } from '#app/return-path.ts';

/** A page of the app, by its path. */
const pageAt = (pathname: string) => new URL(pathname, 'https://app.test/');

test('the types for hosts say what is checked at run time', () => {
  expectTypeOf<HostConfig>().toExtend<ConfigInput>();
  expectTypeOf<ConfigInput>().toExtend<HostConfig>();
  expectTypeOf<keyof HostConfig>().toEqualTypeOf<keyof ConfigInput>();
  expectTypeOf<keyof HostConfigUpdate>().toEqualTypeOf<keyof ConfigUpdate>();
});

describe('a configuration', () => {
  test('may be left out', () => {
    expect(parseConfig(undefined)).toMatchObject({
      apiUrl: '/index.php/apps/passwords/api/1.0/',
      credentials: { kind: 'ask' },
      history: 'browser',
    });
  });

  test.each([
    [{ apiUrl: 'javascript:alert(1)' }, 'apiUrl is not valid'],
    [{ links: { export: 'data:text/html,x' } }, 'links.export is not valid'],
    [{ locale: 'de-AT' }, 'locale is not valid: it must be one of "en", "de"'],
    [{ theme: 'pink' }, 'theme is not valid: it must be one of "auto", "light", "dark", "inherit"'],
    [{ credentials: { kind: 'token' } }, 'it must be one of "ask", "cookie", "basic"'],
    [{ credentials: { kind: 'basic', user: 'alice' } }, 'credentials.password is not valid'],
    [{ basePath: 7 }, 'basePath is not valid: it must be of type string'],
    [{ links: { login: 'javascript:x' } }, 'it must be an http(s) address or a path'],
    [{ accent: 'inherit' }, 'accent is not valid: it must be a CSS colour'],
    [{ assetsUrl: '/files' }, 'assetsUrl is not valid: it must end with a slash'],
    [{ fetch: 'no function' }, 'fetch is not valid'],
    [{ colour: 'red' }, 'unknown key colour'],
    ['text', 'configuration is not valid'],
  ])('%j: %s', (input, complaint) => {
    expect(() => parseConfig(input)).toThrow(complaint);
  });

  test.each([
    ['/account/', '/account'],
    ['/account', '/account'],
    ['account', '/account'],
    ['/', '/'],
  ])('takes the base path %s for %s', (basePath, expected) => {
    expect(parseConfig({ basePath }).basePath).toBe(expected);
  });

  test('takes a page with or without the slash it begins with', () => {
    expect(parseConfig({ initialPath: 'encryption' }).initialPath).toBe('/encryption');
    expect(parseConfig({ initialPath: '/reset' }).initialPath).toBe('/reset');
  });

  test('means the same when it is checked twice', () => {
    const config = parseConfig({ basePath: '/account/', initialPath: 'reset', accent: 'red' });
    expect(parseConfig(config)).toEqual(config);
  });

  test('is never repeated in a complaint', () => {
    const input = {
      credentials: { kind: 'basic', user: 'alice', password: 7, hunter2: 'hunter2' },
    };
    expect(() => parseConfig(input)).toThrow(/^(?!.*alice).*$/);
  });
});

describe('a change while it runs', () => {
  const config = parseConfig({ theme: 'dark', locale: 'de', serverName: 'Example' });

  test('takes what it names, and leaves the rest', () => {
    const changed = updatedConfig(config, { locale: 'en', accent: '#7a1fa2' });
    expect(changed).toEqual({ ...config, locale: 'en', accent: '#7a1fa2' });
  });

  test('undefined goes back to the default', () => {
    const changed = updatedConfig(config, { theme: undefined, locale: undefined });
    expect(changed).toMatchObject({ theme: 'auto', serverName: 'Example' });
    expect(changed.locale).toBeUndefined();
  });

  test.each([
    [{ locale: 'fr' }, 'locale is not valid'],
    [{ theme: 'pink' }, 'theme is not valid'],
    [{ apiUrl: '/elsewhere/' }, 'unknown key apiUrl'],
  ])('%j: %s', (change: object, complaint) => {
    expect(() => updatedConfig(config, change)).toThrow(complaint);
  });
});

describe('the place of the page', () => {
  test.each([
    ['/', '/anything'],
    ['/account/', '/account'],
    ['/account', '/account/login'],
  ])('below %s is %s', (basePath, pathname) => {
    expect(() => checkPlace(parseConfig({ basePath }), pageAt(pathname))).not.toThrow();
  });

  test.each([
    ['/account', '/accounts'],
    ['/account/', '/'],
    ['./', '/'],
  ])('below %s is not %s', (basePath, pathname) => {
    expect(() => checkPlace(parseConfig({ basePath }), pageAt(pathname))).toThrow('basePath');
  });

  test('does not matter without the address bar', () => {
    const config = parseConfig({ basePath: '/account', history: 'memory' });
    expect(() => checkPlace(config, pageAt('/'))).not.toThrow();
  });
});

describe('the element', () => {
  const element = { nodeType: 1 };

  test.each([null, undefined, '#account', {}, { nodeType: 9 }])('is not %j', (given) => {
    expect(() => checkElement(given, () => false)).toThrow('there is no element');
  });

  test('has one mount', () => {
    expect(() => checkElement(element, () => false)).not.toThrow();
    expect(() => checkElement(element, (other) => other === element)).toThrow('has a mount');
  });
});

describe('the address of the API', () => {
  const ELSEWHERE = 'https://evil.example/index.php/apps/passwords/api/1.0/';

  test.each([
    ELSEWHERE,
    '//evil.example/api/',
    'http://app.test/api/',
    'https://app.test:8443/api/',
  ])('is never on another origin: %s', (apiUrl) => {
    expect(() => checkPlace(parseConfig({ apiUrl }), pageAt('/'))).toThrow('own origin');
  });

  test('is a path, or on the page’s own origin', () => {
    for (const apiUrl of ['/api/', 'api/', 'https://app.test/api/']) {
      expect(() => checkPlace(parseConfig({ apiUrl }), pageAt('/'))).not.toThrow();
    }
  });

  test('is the host’s own affair where it sends the requests itself', () => {
    const fetch = () => Promise.resolve(new Response());
    const config = parseConfig({ apiUrl: ELSEWHERE, fetch });
    expect(() => checkPlace(config, pageAt('/'))).not.toThrow();
  });
});

describe('where sign-in leads back to', () => {
  test.each([
    ['?to=%2Freset', '/reset'],
    ['?to=%2Fencryption', '/encryption'],
    ['', '/'],
    ['?to=https%3A%2F%2Fevil.example', '/'],
    ['?to=%2F%2Fevil.example', '/'],
    ['?to=javascript%3Aalert(1)', '/'],
  ])('%s: %s', (search, path) => {
    expect(returnPath(new URLSearchParams(search))).toBe(path);
  });

  test('is written only for our own pages', () => {
    expect(withReturn('/login', '/reset')).toBe('/login?to=%2Freset');
    expect(withReturn('/connect', '/')).toBe('/connect');
    expect(withReturn('/login', '/elsewhere')).toBe('/login');
  });
});
