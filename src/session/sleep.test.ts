import { expect, test } from 'vitest';
import { mayHaveSlept, wallAheadMs } from './sleep.ts';

test('only a wall clock that ran ahead says that the device may have slept', () => {
  const before = wallAheadMs({ mono: 10_000, wall: 1_000_000 });
  expect(mayHaveSlept(before, { mono: 20_000, wall: 1_010_000 })).toBe(false);
  expect(mayHaveSlept(before, { mono: 20_000, wall: 1_012_000 })).toBe(false);
  expect(mayHaveSlept(before, { mono: 20_000, wall: 1_012_001 })).toBe(true);
  expect(mayHaveSlept(before, { mono: 20_000, wall: 0 })).toBe(false);
});
