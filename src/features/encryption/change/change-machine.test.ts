import { describe, expect, test } from 'vitest';
import { next, START, type ChangeEvent } from './change-machine.ts';

const after = (events: readonly ChangeEvent[]) => events.reduce(next, START);

describe('change', () => {
  test('asks for the new one only after the current one is proved', () => {
    const proved = [{ type: 'check' }, { type: 'current-proved' }] as const;
    expect(after(proved).at).toBe('next');
    const early = [{ type: 'next-refused', refusal: 'mismatch' }] as const;
    expect(after(early)).toBe(START);
  });

  test('comes back to the current one when it was changed elsewhere meanwhile', () => {
    const problem = { kind: 'wrong' } as const;
    const events = [
      { type: 'check' },
      { type: 'current-proved' },
      { type: 'current-refused', problem },
    ] as const;
    expect(after(events)).toMatchObject({ at: 'current', problem });
  });
});
