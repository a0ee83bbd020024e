import { expect, test } from 'vitest';
import { next, START, type SetupEvent } from './setup-machine.ts';

const after = (...events: SetupEvent[]) => events.reduce(next, START);

test('from what it means to the last press, and back by the history', () => {
  const repeat = after({ type: 'next' }, { type: 'chosen' }, { type: 'kept', isKept: true });
  expect(repeat.at).toBe('repeat');
  expect(next(repeat, { type: 'go', at: 'choose' })).toMatchObject({
    at: 'choose',
    way: 'generated',
  });
  expect(next(repeat, { type: 'go', at: 'means' })).toEqual(START);
});

test('going back keeps the way that was taken', () => {
  const keep = after({ type: 'next' }, { type: 'way', way: 'own' }, { type: 'chosen' });
  expect(next(keep, { type: 'go', at: 'choose' })).toMatchObject({ way: 'own' });
});

test('what cannot happen before anything is chosen is ignored', () => {
  expect(after({ type: 'chosen' })).toBe(START);
  expect(after({ type: 'repeated', isMatch: true })).toBe(START);
});
