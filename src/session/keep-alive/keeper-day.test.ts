import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '#api/client.ts';
import { isAnswer } from '../watch.ts';
import { sessionTag, type TabMessage } from '../tabs/messages.ts';
import { SessionPacer } from './pacer.ts';

/**
 * Days of three tabs on a slow machine: messages and the browser's answers take their time, in no
 * particular order, calls take up to a timeout or get lost, and a tab that had something to do may
 * have been put to sleep before it did it.
 */
const LIFETIME_MS = 600_000;
const HOUR_MS = 3_600_000;
const TIMEOUT_MS = 30_000;

/** Below these, together, lies the time that a new keeper waits. */
const MESSAGE_MS = 600;
const ANSWER_MS = 300;

type Call = { readonly tab: number; readonly from: number; to: number };

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A browser with three tabs; `chance` says how long each thing takes. */
function browser(chance: (max: number) => number) {
  const calls: Call[] = [];
  const listeners = [0, 1, 2].map(() => new Set<(message: TabMessage) => void>());
  const front = { tab: 0 };
  let queue = [0, 1, 2];

  const tabs = listeners.map((own, tab) => {
    let awakeAt = 0;
    const tell = (message: TabMessage) => {
      for (const others of listeners) {
        if (others === own) continue;
        setTimeout(() => others.forEach((hear) => hear(message)), chance(MESSAGE_MS));
      }
    };
    const client = createClient({
      baseUrl: 'https://server.test/api/1.0/',
      timeoutMs: TIMEOUT_MS,
      fetch: async (input) => {
        const call: Call = { tab, from: Date.now(), to: Number.POSITIVE_INFINITY };
        if (input.endsWith('keepalive')) calls.push(call);
        await sleep(chance(20) === 0 ? TIMEOUT_MS - 1 : chance(3000));
        call.to = Date.now();
        if (chance(10) === 0) throw new TypeError('unreachable');
        return new Response('{"success":true}', {
          headers: { 'content-type': 'application/json', 'x-api-session': 'one' },
        });
      },
    });
    client.adoptSession('one');
    client.subscribe((event) => {
      if (isAnswer(event)) tell({ kind: 'heard', session: sessionTag('one') });
    });
    const pacer = new SessionPacer({
      client,
      tabs: {
        subscribe: (listener) => {
          own.add(listener);
          return () => own.delete(listener);
        },
        tell,
        isKeeper: async () => {
          const isDrowsy = front.tab !== tab && chance(4) === 0;
          if (isDrowsy && Date.now() > awakeAt) awakeAt = Date.now() + chance(120_000);
          await sleep(Math.max(0, awakeAt - Date.now()));
          const isFirst = queue[0] === tab;
          await sleep(chance(ANSWER_MS));
          return isFirst;
        },
        takeOver: () => {
          queue = [tab, ...queue.filter((other) => other !== tab)];
        },
      },
      monotonicNow: () => performance.now(),
      wallNow: () => Date.now(),
      isSeen: () => front.tab === tab,
      lifetimeMs: LIFETIME_MS,
      mode: 'page',
    });
    pacer.start({ onGone: vi.fn<() => void>(), onLifetime: vi.fn<(ms: number) => void>() });
    return pacer;
  });
  return { calls, front, stop: () => tabs.forEach((pacer) => pacer.stop()) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('one keeper for three tabs', () => {
  it('no two of them ever send at the same time, and the session lives', async () => {
    let takeovers = 0;
    await fc.assert(
      fc.asyncProperty(fc.noShrink(fc.integer()), async (seed) => {
        let state = seed;
        const chance = (max: number) => {
          // A generator of its own (mulberry32): what takes how long must not depend on the order.
          state = (state + 0x6d2b79f5) | 0;
          let mixed = Math.imul(state ^ (state >>> 15), state | 1);
          mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
          return ((mixed ^ (mixed >>> 14)) >>> 0) % max;
        };
        const { calls, front, stop } = browser(chance);
        for (let hour = 0; hour < 24; hour += 1) {
          front.tab = hour % 4;
          await vi.advanceTimersByTimeAsync(HOUR_MS);
        }
        stop();
        await vi.advanceTimersByTimeAsync(HOUR_MS);
        for (const [index, call] of calls.entries()) {
          const before = calls[index - 1];
          if (before === undefined) continue;
          if (before.tab !== call.tab) takeovers += 1;
          expect(call.from, `${index}: tab ${before.tab}, then tab ${call.tab}`).toBeGreaterThan(
            before.to,
          );
          expect(call.from - before.from).toBeLessThan(LIFETIME_MS);
        }
        expect(calls.length).toBeGreaterThan(200);
      }),
      { numRuns: 40 },
    );

    // Otherwise this would show nothing.
    expect(takeovers).toBeGreaterThan(20);
  });
});
