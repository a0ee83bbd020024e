import { expect, test } from 'vitest';
import { START, answered, pauseOf, troubled } from './pace.ts';

test('more at once while all goes well, up to a few', () => {
  let pace = START;
  for (let index = 0; index < 8; index += 1) pace = answered(pace);
  expect(pace.limit).toBe(START.limit + 1);
  for (let index = 0; index < 1000; index += 1) pace = answered(pace);
  expect(pace.limit).toBe(6);
  expect(pauseOf(pace)).toBe(0);
});

test('fewer, and with longer pauses, while it does not', () => {
  let pace = START;
  const pauses = Array.from({ length: 8 }, () => {
    pace = troubled(pace);
    return pauseOf(pace);
  });
  expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 16_000, 16_000]);
  expect(pace.limit).toBe(1);
  expect(pauseOf(answered(pace))).toBe(0);
});
