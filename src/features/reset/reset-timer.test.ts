import { describe, expect, test } from 'vitest';
import {
  bothWaits,
  lostWait,
  milestoneOf,
  neededUntil,
  phaseOf,
  remainingMs,
  restOf,
  restoredWait,
  untilNextChange,
  waitOf,
  windowMs,
  withPause,
} from './reset-timer.ts';

const received = { mono: 10_000, wall: 1_000_000 };
/** Asked at 9 s, answered at 10 s: the server's 7 seconds began in between. */
const wait = waitOf(7, 9_000, received);

describe('a wait of 7 seconds', () => {
  test('counts from the receipt of the answer', () => {
    expect(remainingMs(wait, 10_000)).toBe(7_000);
    expect(remainingMs(wait, 16_999)).toBe(1);
    expect(remainingMs(wait, 99_999)).toBe(0);
  });

  test('opens after the deadline, never at it', () => {
    expect(phaseOf(wait, 17_000)).toBe('counting');
    expect(phaseOf(wait, 17_249)).toBe('counting');
    expect(phaseOf(wait, 17_250)).toBe('open');
  });

  test('closes before the earliest end of the server’s window, and lapses after the latest', () => {
    // Asked at 9 s, and a second lost to rounding: the window may end at 9 - 1 + 7 + 60 = 75 s.
    expect(phaseOf(wait, 74_499)).toBe('open');
    expect(phaseOf(wait, 74_500)).toBe('closing');
    // Begun at the receipt, it ends at 77 s.
    expect(phaseOf(wait, 77_999)).toBe('closing');
    expect(phaseOf(wait, 78_000)).toBe('lapsed');
    expect(windowMs(wait, 64_500)).toBe(10_000);
  });

  test('wakes four times a second, when the figure changes, and at each change of phase', () => {
    expect(untilNextChange(wait, 10_000)).toBe(250);
    expect(untilNextChange(wait, 10_400)).toBe(100);
    expect(untilNextChange(waitOf(100, 9_000, received), 10_400)).toBe(600);
    expect(untilNextChange(wait, 17_000)).toBe(250);
    expect(untilNextChange(wait, 17_250)).toBe(250);
    expect(untilNextChange(wait, 74_500)).toBe(3_500);
    expect(untilNextChange(wait, 78_000)).toBeNull();
  });
});

test('the session is needed to the end of the window, or as long as it may last', () => {
  expect(neededUntil(wait)).toBe(74_500);
  const lost = lostWait({ mono: 9_000, wall: 0 }, received);
  expect(neededUntil(lost)).toBe(lost.opensAt + 60_000);
});

test('no wait is so short that a double click confirms twice', () => {
  expect(phaseOf(waitOf(0, 10_000, received), 10_900)).toBe('counting');
});

test('what is restored never opens earlier than it would have, and nobody knows when it closes', () => {
  const restored = restoredWait(restOf(wait, 12_000), { mono: 300, wall: 5_000_000 });
  expect(remainingMs(restored, 300)).toBe(5_000);
  expect(windowMs(restored, 300)).toBeNull();
  expect(phaseOf(restored, 300 + 65_999)).toBe('open');
  expect(phaseOf(restored, 300 + 66_000)).toBe('lapsed');
});

test('a pause of our own makes a wait longer, never shorter', () => {
  expect(withPause(wait, 10_000)).toBe(wait);
  expect(remainingMs(withPause(wait, 16_000), 16_000)).toBe(5_000);
});

test('few moments of a wait are said aloud', () => {
  const long = waitOf(40, 10_000, received);
  const said = Array.from({ length: 105 }, (_, second) =>
    milestoneOf(long, 10_000 + second * 1_000),
  );
  expect([...new Set(said)]).toEqual(['start', 'half', 'ten', 'ready', 'window-ten', 'closed']);
});

describe('two waits that may both be running', () => {
  const short = waitOf(5, 0, { mono: 100, wall: 0 });
  const long = waitOf(9, 0, { mono: 100, wall: 0 });
  const lost = lostWait({ mono: 0, wall: 0 }, { mono: 100, wall: 0 });

  test('open with the later one, and have lapsed when both have', () => {
    for (const both of [bothWaits(short, long), bothWaits(long, short)]) {
      expect(both).toEqual({ ...long, closesAt: null });
    }
    // Of a lost one nobody knows the end.
    expect(bothWaits(lost, short)).toEqual({ ...lost, lapsedAt: null });
    expect(bothWaits(long, null)).toBe(long);
    expect(bothWaits(null, null)).toBeNull();
  });
});
