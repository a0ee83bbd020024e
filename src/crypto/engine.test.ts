import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { practise, proven, type Engine } from './engine.ts';
import { simdEngine } from './simd-engine.ts';

function counting(onHash: (memoryKiB: number) => void): Engine {
  return {
    tier: 'simd',
    hash({ memoryKiB }) {
      onHash(memoryKiB);
      return new Uint8Array(32);
    },
  };
}

test('an engine that computes something else is not used', async () => {
  await expect(proven(counting(() => {}))).rejects.toThrow('The simd engine computes wrongly');
});

test('practice is small, and a job ends it', async () => {
  const work = new AbortController();
  const sizes: number[] = [];
  const engine = counting((memoryKiB) => {
    sizes.push(memoryKiB);
    if (sizes.length === 3) work.abort();
  });
  await practise(engine, work.signal);
  expect(sizes).toEqual([1024, 1024, 1024]);
});

test('practice ends by itself', async () => {
  let runs = 0;
  const engine = counting(() => {
    runs += 1;
  });
  await practise(engine, new AbortController().signal);
  expect(runs).toBe(8);
});

test('touching the memory changes nothing, and the hash takes no second place', async () => {
  const module = await WebAssembly.compile(
    readFileSync('node_modules/@phi-ag/argon2/dist/argon2.wasm'),
  );
  const instances: WebAssembly.Instance[] = [];
  const engine = await simdEngine(module, async (given) => {
    const instance = await WebAssembly.instantiate(given);
    instances.push(instance);
    return instance;
  });
  const memory = instances[0]?.exports['memory'];
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('no memory');
  expect([...(engine.touchMemory?.(65_536) ?? [])]).toHaveLength(9);
  const size = memory.buffer.byteLength;
  expect(size).toBeGreaterThan(64 * 1024 * 1024);
  // The heap is whole: it still computes what it should.
  await proven(engine);
  const nothing = { password: new Uint8Array(64), salt: new Uint8Array(16) };
  await engine.hash({ ...nothing, memoryKiB: 65_536 });
  expect(memory.buffer.byteLength).toBe(size);
});

test('a job that comes in ends the touching', async () => {
  const work = new AbortController();
  let touched = 0;
  const engine: Engine = {
    tier: 'simd',
    hash: () => new Uint8Array(32),
    *touchMemory() {
      for (;;) {
        touched += 1;
        if (touched === 3) work.abort();
        yield;
      }
    },
  };
  await practise(engine, work.signal);
  expect(touched).toBe(3);
});
