import { afterEach, expect, test, vi } from 'vitest';

import { chooseEngine, type EngineLoaders } from './choose-engine.ts';
import type { Engine } from './engine.ts';
import { javascriptEngine } from './javascript-engine.ts';
import type { Tier } from './job.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Each tier computes rightly unless listed; what was asked for is written down. */
function loaders(failing: Partial<Record<Tier, () => Promise<Engine>>> = {}) {
  const asked: Tier[] = [];
  const loader = (tier: Tier) => () => {
    asked.push(tier);
    return failing[tier]?.() ?? Promise.resolve({ ...javascriptEngine, tier });
  };
  const all: EngineLoaders = {
    simd: loader('simd'),
    wasm: loader('wasm'),
    javascript: loader('javascript'),
  };
  return { asked, all };
}

const broken = () => Promise.reject(new Error('download failed'));
const wrong = () => Promise.resolve<Engine>({ tier: 'simd', hash: () => new Uint8Array(32) });

test('where everything is allowed only the fastest is loaded', async () => {
  const { asked, all } = loaders();
  expect(await chooseEngine(all)).toMatchObject({ tier: 'simd' });
  expect(asked).toEqual(['simd']);
});

test('without SIMD its module is not even downloaded', async () => {
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
  const { asked, all } = loaders();
  expect(await chooseEngine(all)).toMatchObject({ tier: 'wasm' });
  expect(asked).toEqual(['wasm']);
});

test('where WebAssembly is blocked or missing only JavaScript is loaded', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  const { asked, all } = loaders();
  expect(await chooseEngine(all)).toMatchObject({ tier: 'javascript' });
  expect(asked).toEqual(['javascript']);
});

test.each([
  ['a broken download', { simd: broken }],
  ['a wrong answer', { simd: wrong }],
])('%s gives way to the next tier', async (_name, failing) => {
  const { asked, all } = loaders(failing);
  expect(await chooseEngine(all)).toMatchObject({ tier: 'wasm' });
  expect(asked).toEqual(['simd', 'wasm']);
});

test('when nothing is left, that is an error', async () => {
  const { all } = loaders({ simd: broken, wasm: wrong, javascript: broken });
  await expect(chooseEngine(all)).rejects.toThrow('download failed');
});
