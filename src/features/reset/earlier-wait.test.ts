import { describe, expect, test } from 'vitest';
import { play, type Action } from '#testing/reset/reset-model-stories.ts';
import { phaseOf } from './reset-timer.ts';

describe('a wait that may run on the server', () => {
  const first: readonly Action[] = [
    { do: 'understood' },
    { do: 'press-first' },
    { do: 'deliver', wait: 6, ms: 10 },
  ];
  const cancelled: readonly Action[] = [
    ...first,
    { do: 'pass', ms: 8_000 },
    { do: 'cancel' },
    { do: 'understood' },
    { do: 'press-first' },
  ];

  test('is not confirmed by a new first confirmation after a cancellation', () => {
    const model = play(cancelled);
    expect(model.state).toMatchObject({ step: 'waiting', why: 'earlier' });
    expect(model.sent).toHaveLength(1);
    model.act({ do: 'pass', ms: 6_000 });
    model.act({ do: 'tick', lateMs: 0 });
    model.act({ do: 'press-second' });
    model.act({ do: 'deliver', wait: 6, ms: 10 });
    expect(model.state).toMatchObject({ step: 'done', known: 'all' });
    expect(model.server.wipedBy).toBe('second');
  });

  test('does not count in a new session, where one costs nothing', () => {
    const model = play([...cancelled, { do: 'deliver', wait: 6, ms: 10 }], {
      hasChallenge: false,
      isByCode: false,
    });
    expect(model.state).toMatchObject({ step: 'waiting', why: 'answered' });
    expect(model.sent).toHaveLength(2);
  });

  test('is over once its window has certainly closed', () => {
    const late: readonly Action[] = [{ do: 'cancel' }, { do: 'pass', ms: 68_000 }];
    const model = play([...first, ...late, { do: 'understood' }, { do: 'press-first' }]);
    expect(model.sent.map(({ purpose }) => purpose)).toEqual(['first', 'first']);
  });

  test('may have begun where the answer got lost, so the first confirmation is not repeated', () => {
    const lost: readonly Action[] = [
      { do: 'understood' },
      { do: 'press-first' },
      { do: 'lose-answer', wait: 5, ms: 10 },
      { do: 'press-first' },
    ];
    const model = play(lost);
    expect(model.sent).toHaveLength(1);
    expect(model.state).toMatchObject({ step: 'waiting', why: 'lost' });
    expect(play(lost, { hasChallenge: false, isByCode: false }).sent).toHaveLength(2);
  });

  test('may have begun where the first confirmation was cancelled on its way', () => {
    const model = play([
      { do: 'understood' },
      { do: 'press-first' },
      { do: 'arrive', wait: 5 },
      { do: 'cancel' },
      { do: 'pass', ms: 6_000 },
      { do: 'understood' },
      { do: 'press-first' },
      { do: 'late-answer' },
    ]);
    expect(model.sent).toHaveLength(1);
    expect(model.state).toMatchObject({ step: 'waiting', why: 'lost' });
  });

  test('is asked for anew after a missed window', () => {
    const model = play([...first, { do: 'pass', ms: 70_000 }, { do: 'tick', lateMs: 0 }]);
    expect(model.state).toMatchObject({ step: 'confirm-second' });
    expect(
      'now' in model.state && 'why' in model.state && phaseOf(model.state.wait, model.state.now),
    ).toBe('lapsed');
    model.act({ do: 'press-second' });
    model.act({ do: 'deliver', wait: 9, ms: 10 });
    expect(model.state).toMatchObject({ step: 'waiting', why: 'asked-again' });
    expect(model.server.wipedBy).toBeNull();
  });

  test('is not asked for by a press on a button that said something else', () => {
    const passed: readonly Action[] = [
      { do: 'pass', ms: 7_000 },
      { do: 'tick', lateMs: 0 },
    ];
    const model = play([...first, ...passed, { do: 'pass', ms: 70_000 }, { do: 'press-second' }]);
    expect(model.sent).toHaveLength(1);
  });

  test('slept through: the press leads back to a wait, not to an error', () => {
    const model = play([
      ...first,
      { do: 'sleep', ms: 600_000 },
      { do: 'pass', ms: 7_000 },
      { do: 'tick', lateMs: 0 },
    ]);
    expect(model.state).toMatchObject({ step: 'confirm-second', mayHaveSlept: true });
    model.act({ do: 'press-second' });
    model.act({ do: 'deliver', wait: 5, ms: 10 });
    expect(model.state).toMatchObject({ step: 'waiting', why: 'rerolled' });
  });
});
