import { expect, test } from 'vitest';
import { timerTextOf } from './timer-text.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

test.each([
  [0, '0', 'seconds'],
  [1, '1', 'second'],
  [90 * SECOND, '90', 'seconds'],
  [90 * SECOND + 1, '1:31', 'minutes'],
  [HOUR - SECOND, '59:59', 'minutes'],
  [HOUR, '1:00', 'hours'],
  [HOUR + 1, '1:01', 'hours'],
  [48 * HOUR, '48:00', 'hours'],
  [48 * HOUR + 1, '3', 'days'],
  // Nobody waits for that; it is still a number of days.
  [Number.MAX_SAFE_INTEGER, '104249992', 'days'],
] as const)('%d ms are %s %s', (ms, text, unit) => {
  expect(timerTextOf(ms)).toEqual({ text, unit });
});
