// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { HostConfig, HostEvent, Mounted } from './contract.ts';
import { makeElement } from './element.ts';

/** Mounts that note what is done with them. */
const told: unknown[] = [];
let tell = (_event: HostEvent): void => undefined;

const Element = makeElement((_element, config = {}): Mounted => {
  told.push(['mount', config.history, config.locale]);
  tell = (event) => config.onEvent?.(event);
  return {
    ready: Promise.resolve(),
    update: ({ locale, theme }) => told.push(['update', locale, theme]),
    navigate: () => Promise.resolve(),
    lock: () => Promise.resolve(),
    unmount: () => Promise.resolve(void told.push(['unmount'])),
  };
});
customElements.define('account-security', Element);

/** The element looks once for all that is done in one go. */
const settled = () => Promise.resolve();

function make(config: HostConfig = { history: 'memory' }): HTMLElement {
  const element = document.createElement('account-security');
  Object.assign(element, { config });
  return element;
}

beforeEach(async () => {
  document.body.replaceChildren();
  await settled();
  told.length = 0;
});

test('moved within the page it stays mounted', async () => {
  const element = make();
  const other = document.createElement('section');
  document.body.append(element, other);
  await settled();
  other.append(element);
  await settled();
  expect(told.filter((call) => Array.isArray(call) && call[0] !== 'update')).toEqual([
    ['mount', 'memory', undefined],
  ]);
  element.remove();
  await settled();
  expect(told.at(-1)).toEqual(['unmount']);
});

test('a configuration that comes after it was inserted counts', async () => {
  const element = document.createElement('account-security');
  document.body.append(element);
  Object.assign(element, { config: { history: 'memory', locale: 'de' } });
  await settled();
  expect(told).toEqual([['mount', 'memory', 'de']]);
});

test('what can change does, by property and by attribute', async () => {
  const element = make();
  document.body.append(element);
  await settled();
  element.setAttribute('locale', 'de');
  await settled();
  Object.assign(element, { config: { history: 'memory', theme: 'dark' } });
  await settled();
  element.removeAttribute('locale');
  await settled();
  expect(told).toEqual([
    ['mount', 'memory', undefined],
    ['update', 'de', 'auto'],
    ['update', 'de', 'dark'],
    ['update', undefined, 'dark'],
  ]);
});

test('anything else mounts it anew', async () => {
  const element = make();
  document.body.append(element);
  await settled();
  element.setAttribute('history', 'hash');
  await settled();
  expect(told).toEqual([['mount', 'memory', undefined], ['unmount'], ['mount', 'hash', undefined]]);
});

test('events are DOM events, and the host’s own listener still hears them', async () => {
  const heard: unknown[] = [];
  const element = make({ history: 'memory', onEvent: ({ type }) => heard.push(type) });
  element.addEventListener('signed-out', (event) => {
    heard.push(event instanceof CustomEvent ? event.detail : null, event.bubbles);
  });
  document.body.append(element);
  await settled();
  tell({ type: 'signed-out', reason: 'locked' });
  expect(heard).toEqual([{ type: 'signed-out', reason: 'locked' }, false, 'signed-out']);
});

test('a new function of the same kind takes over without a new mount', async () => {
  const heard: string[] = [];
  const element = make({ history: 'memory', onEvent: () => heard.push('first') });
  document.body.append(element);
  await settled();
  Object.assign(element, {
    config: { history: 'memory', onEvent: () => heard.push('second') },
  });
  await settled();
  tell({ type: 'ready' });
  expect(heard).toEqual(['second']);
  expect(told).not.toContainEqual(['unmount']);
});
