import { expect, test } from 'vitest';

import { practise, proven, type Engine } from './engine.ts';

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
