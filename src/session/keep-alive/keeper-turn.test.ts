import { expect, it } from 'vitest';
import { KeeperTurn } from './keeper-turn.ts';

/** A tab that watches a keeper, and then perhaps is one. */
function watcher() {
  const state = { now: 0, isKeeper: false, isSeen: true };
  const turn = new KeeperTurn({
    client: { keepAlive: async () => {}, sessionId: () => 'one' },
    tabs: {
      tell: () => {},
      isKeeper: async () => state.isKeeper,
      takeOver: () => {
        state.isKeeper = true;
      },
    },
    monotonicNow: () => state.now,
    isSeen: () => state.isSeen,
  });
  const at = (seconds: number) => {
    state.now = seconds * 1000;
    return turn.isOurs(20_000);
  };
  return { state, turn, at };
}

it('a keeper sends at once', async () => {
  const { state, at } = watcher();
  state.isKeeper = true;
  expect(await at(0)).toBe(true);
});

it('a tab that is seen takes over from one that is late, and lets its last words come first', async () => {
  const { state, at } = watcher();
  for (const second of [0, 10, 20]) expect(await at(second)).toBe(false);
  expect(state.isKeeper).toBe(false);
  expect(await at(21)).toBe(false);
  expect(state.isKeeper).toBe(true);
  expect(await at(21.9)).toBe(false);
  expect(await at(22)).toBe(true);
});

it('a tab that nobody sees never takes over', async () => {
  const { state, at } = watcher();
  state.isSeen = false;
  for (const second of [0, 100, 200]) expect(await at(second)).toBe(false);
  expect(state.isKeeper).toBe(false);
});

it('what was late once is forgotten when it is done', async () => {
  const { state, turn, at } = watcher();
  await at(0);
  turn.isDone();
  await at(100);
  await at(110);
  expect(state.isKeeper).toBe(false);
});
