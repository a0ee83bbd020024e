import { describe, expect, test } from 'vitest';
import { next, START, type SetupEvent } from './setup-machine.ts';

const after = (events: readonly SetupEvent[]) => events.reduce(next, START);

describe('set-up', () => {
  const chosen = [{ type: 'next' }, { type: 'checking' }, { type: 'chosen' }] as const;

  test('leads from what it means to keeping it', () => {
    const events = [...chosen, { type: 'proved', isMatch: true }] as const;
    expect(after(events)).toEqual({ at: 'keep' });
  });

  test('stays where the two do not match', () => {
    const state = after([...chosen, { type: 'proved', isMatch: false }]);
    expect(state).toMatchObject({ at: 'prove', isMismatch: true });
  });

  test('goes back step by step', () => {
    const back = { type: 'back' } as const;
    const kept = [...chosen, { type: 'proved', isMatch: true }] as const;
    expect(after([...kept, back]).at).toBe('prove');
    expect(after([...kept, back, back]).at).toBe('choose');
    expect(after([...kept, back, back, back]).at).toBe('means');
  });
});
