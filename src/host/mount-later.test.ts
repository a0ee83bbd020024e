// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { parseConfig } from './config.ts';
import type { HostConfig, HostEvent, Mounted } from './contract.ts';
import { mountLater, type Application } from './mount-later.ts';

/** An application that notes what it is told. */
function fakeApplication() {
  const told: unknown[] = [];
  const app: Mounted = {
    ready: Promise.resolve(),
    update: (change) => told.push(['update', change]),
    navigate: (path) => Promise.resolve(void told.push(['navigate', path])),
    lock: () => Promise.resolve(void told.push(['lock'])),
    unmount: (options) => Promise.resolve(void told.push(['unmount', options])),
  };
  const application: Application = {
    styles: '.account-security { color: red }',
    mount: (_element, config) => {
      told.push(['mount', config?.locale]);
      return app;
    },
  };
  return { application, told };
}

function start(fetchApplication: () => Promise<Application>, input: HostConfig = {}) {
  const events: HostEvent[] = [];
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  const onOver = vi.fn<() => void>();
  const config = parseConfig({ ...input, onEvent: (event: HostEvent) => events.push(event) });
  const mounted = mountLater(element, config, fetchApplication, onOver);
  return { mounted, events, onOver };
}

const sheets = () => document.adoptedStyleSheets.length;

test('what is asked for before the application is there is done once it is', async () => {
  const { application, told } = fakeApplication();
  let come = (_: Application): void => undefined;
  const { mounted } = start(
    () =>
      new Promise((resolve) => {
        come = resolve;
      }),
  );
  mounted.update({ locale: 'de' });
  const gone = mounted.navigate('/reset');
  const locked = mounted.lock();
  come(application);
  await Promise.all([mounted.ready, gone, locked]);
  mounted.update({ locale: 'en' });
  expect(told).toEqual([
    ['mount', 'de'],
    ['navigate', '/reset'],
    ['lock'],
    ['update', { locale: 'en' }],
  ]);
});

test('an application that does not come is told, and rejects', async () => {
  const { mounted, events } = start(() => Promise.reject(new Error('404')));
  await expect(mounted.ready).rejects.toThrow('could not be fetched');
  await expect(mounted.lock()).rejects.toThrow('could not be fetched');
  expect(events).toEqual([{ type: 'error', code: 'app-not-fetched' }]);
});

test('one that never answers rejects after a minute', async () => {
  vi.useFakeTimers();
  try {
    const { mounted } = start(() => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(mounted.ready).rejects.toThrow('could not be fetched');
  } finally {
    vi.useRealTimers();
  }
});

test('unmounted before it has come, nothing is mounted and nothing is left', async () => {
  const { application, told } = fakeApplication();
  const before = sheets();
  const { mounted, events, onOver } = start(() => Promise.resolve(application));
  await mounted.unmount();
  await expect(mounted.ready).rejects.toThrow('before it was ready');
  expect(told).toEqual([]);
  expect(events).toEqual([]);
  expect(onOver).toHaveBeenCalledTimes(1);
  expect(sheets()).toBe(before);
});

test('its styles come and go with it; a second unmounting does nothing', async () => {
  const { application, told } = fakeApplication();
  const before = sheets();
  const { mounted, onOver } = start(() => Promise.resolve(application));
  await mounted.ready;
  expect(sheets()).toBe(before + 1);
  await mounted.unmount({ lock: true });
  await mounted.unmount();
  expect(sheets()).toBe(before);
  expect(told.at(-1)).toEqual(['unmount', { lock: true }]);
  expect(onOver).toHaveBeenCalledTimes(1);
});

test('a change that is not valid throws at once, before the application is there, too', () => {
  const { mounted } = start(() => new Promise(() => undefined));
  expect(() => mounted.update(JSON.parse('{ "theme": "pink" }'))).toThrow('theme is not valid');
});
