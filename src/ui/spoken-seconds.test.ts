import { expect, test } from 'vitest';
import { spokenSeconds } from './spoken-seconds.ts';

/** What is heard from the start to the end. */
function heard(total: number): (number | null)[] {
  const all = Array.from({ length: total + 1 }, (_, gone) => spokenSeconds(total - gone, total));
  return all.filter((said, index) => index === 0 || said !== all[index - 1]);
}

test.each([
  [60, [60, 30, 10, null]],
  [30, [30, 15, 10, null]],
  [18, [18, 10, null]],
  [5, [5, null]],
])('of %d seconds these are heard: %j', (total, said) => {
  expect(heard(total)).toEqual(said);
});
