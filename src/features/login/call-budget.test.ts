import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  TOKEN_REQUEST_BUDGET,
  afterOpenRefused,
  afterRefusal,
  nextCallAt,
  openBudget,
  releaseOf,
  spend,
} from './call-budget.ts';

test('three calls are free, the fourth waits for the first to leave the minute', () => {
  let budget = TOKEN_REQUEST_BUDGET;
  for (const at of [0, 10_000, 20_000]) {
    expect(nextCallAt(budget, at)).toBeNull();
    budget = spend(budget, at);
  }
  expect(nextCallAt(budget, 20_000)).toBe(60_000);
  expect(nextCallAt(budget, 60_000)).toBeNull();
});

test('a refusal that the own count does not explain costs a whole period', () => {
  expect(afterRefusal(spend(TOKEN_REQUEST_BUDGET, 5000), 5000)).toBe(65_000);
});

test('no more calls than the limit ever fall into one period', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { maxLength: 60 }), (pauses) => {
      let budget = TOKEN_REQUEST_BUDGET;
      let now = 0;
      const made: number[] = [];
      for (const pause of pauses) {
        now = Math.max(now + pause, nextCallAt(budget, now + pause) ?? 0);
        budget = spend(budget, now);
        made.push(now);
      }
      for (const start of made) {
        const within = made.filter((at) => at >= start && at < start + budget.periodMs);
        expect(within.length).toBeLessThanOrEqual(budget.limit);
      }
    }),
  );
});

test('a refused sign-in waits as long as the release says', () => {
  expect(afterOpenRefused(releaseOf('ab6e13ba'), [], 1000)).toBe(31_000);
  expect(afterOpenRefused(releaseOf('a361c427'), [], 1000)).toBe(61_000);
  expect(afterOpenRefused(releaseOf('a361c427'), [0, 1, 2, 3, 4, 5], 1000)).toBe(60_000);
  expect(afterOpenRefused(releaseOf(null), [], 1000)).toBe(31_000);
});

test('current releases take ten tries in half a minute, older ones six in a minute', () => {
  const six = [0, 1, 2, 3, 4, 5];
  expect(nextCallAt(openBudget('current', six), 10)).toBeNull();
  expect(nextCallAt(openBudget('unknown', six), 10)).toBe(60_000);
});
