import { expect, test } from 'vitest';
import { next, START, type ChangeEvent } from './change-machine.ts';

const after = (...events: ChangeEvent[]) => events.reduce(next, START);

test('a second press while the current one is checked changes nothing', () => {
  const checking = after({ type: 'check' });
  expect(next(checking, { type: 'chosen' })).toBe(checking);
  expect(next(checking, { type: 'kept', isKept: true })).toBe(checking);
});

test('a current passphrase that is found to be wrong at the end is asked for again', () => {
  const repeat = after(
    { type: 'check' },
    { type: 'current-proved' },
    { type: 'chosen' },
    { type: 'kept', isKept: true },
  );
  expect(repeat.at).toBe('repeat');
  expect(next(repeat, { type: 'current-refused', problem: { kind: 'wrong' } })).toEqual({
    at: 'current',
    problem: { kind: 'wrong' },
    isChecking: false,
  });
});

test('going back to the first step asks for the current passphrase anew', () => {
  const choose = after({ type: 'check' }, { type: 'current-proved' });
  expect(next(choose, { type: 'go', at: 'current' })).toEqual(START);
});
