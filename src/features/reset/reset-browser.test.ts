import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BrowserModel, browserStories, browserWorlds } from '#testing/reset/reset-browser-model.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('two tabs or two mounts, whatever storage, clocks and network do: no first press deletes', async () => {
  const ends = new Set<string>();
  const property = fc.asyncProperty(browserStories, browserWorlds, async (story, world) => {
    const model = new BrowserModel(world);
    for (const action of story) {
      await model.act(action);
      for (const { flow } of model.pages) {
        const state = flow.read();
        ends.add(state.step === 'done' ? state.known : state.step);
        if ('why' in state) ends.add(state.why);
      }
    }
    vi.clearAllTimers();
    expect(model.wrong).toEqual([]);
  });
  await fc.assert(property, { numRuns: 400 });
  // It gets everywhere, or it would prove nothing.
  const places = ['all', 'begun', 'unclear', 'elsewhere', 'code', 'earlier', 'lost', 'reloaded'];
  expect([...ends]).toEqual(expect.arrayContaining(places));
});
