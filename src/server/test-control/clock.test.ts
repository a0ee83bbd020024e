import { expect, test } from 'vitest';
import { readClock, setClock } from './clock.ts';
import { openStore } from '../passwords-api/store/store.ts';

const START = Date.UTC(2026, 0, 1);

function bed() {
  const store = openStore(':memory:');
  let real = START;
  const now = () => real;
  return {
    read: () => (readClock(store, now) - START) / 1000,
    set: (offset: number | null) => setClock(store, now, offset),
    pass: (seconds: number) => {
      real += seconds * 1000;
    },
    [Symbol.dispose]: () => store.close(),
  };
}

test('it runs until a test takes it', () => {
  using clock = bed();
  clock.pass(7);
  expect(clock.read()).toBe(7);
});

test('for a replay it stands still from step to step, and moves by the offset alone', () => {
  using clock = bed();
  clock.set(0);
  for (let step = 0; step < 50; step += 1) {
    clock.pass(0.4);
    expect(clock.read()).toBe(0);
  }
  clock.set(600);
  clock.pass(0.4);
  expect(clock.read()).toBe(600);
});

test('for a story a pause has passed when it is over, together with what was missed before', () => {
  using clock = bed();
  clock.set(0);
  clock.pass(0.5);
  expect(clock.read()).toBe(0);
  clock.pass(0.5);
  expect(clock.read()).toBe(0);
  clock.pass(5);
  expect(clock.read()).toBe(6);
  clock.set(null);
  expect(clock.read()).toBe(6);
});
