import { expect, test } from 'vitest';
import { choosing, choosingAt, nextChoosing, type ChoosingEvent } from './choosing-machine.ts';

const after = (...events: ChoosingEvent[]) => events.reduce(nextChoosing, choosing());

test('it begins with a passphrase that was drawn, and changes between the two ways', () => {
  expect(choosing().way).toBe('generated');
  expect(after({ type: 'way', way: 'own' })).toEqual(choosing('own'));
});

test('a weak one is told once, and not said of the next text', () => {
  const told = after({ type: 'way', way: 'own' }, { type: 'checking' }, { type: 'weak' });
  expect(told).toMatchObject({ way: 'own', isWeak: true, isChecking: false });
  expect(nextChoosing(told, { type: 'edited' })).toMatchObject({ isWeak: false });
});

test('nobody comes to the repetition without having kept the sheet', () => {
  const keep = after({ type: 'chosen' });
  expect(nextChoosing(keep, { type: 'repeated', isMatch: true })).toBe(keep);
  expect(nextChoosing(keep, { type: 'kept', isKept: false })).toMatchObject({
    at: 'keep',
    isMissed: true,
  });
  expect(nextChoosing(keep, { type: 'kept', isKept: true })).toEqual(
    choosingAt('repeat', 'generated'),
  );
});

test('the way is remembered to the last step', () => {
  const repeat = after(
    { type: 'way', way: 'own' },
    { type: 'chosen' },
    { type: 'kept', isKept: true },
    { type: 'repeated', isMatch: false },
  );
  expect(repeat).toEqual({ at: 'repeat', way: 'own', isMismatch: true });
});
