import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientEvent } from '#api/client.ts';
import { ApiError } from '#api/errors.ts';
import { createClient } from '#api/client.ts';
import { TabLink } from '../tabs/link.ts';
import { Deadlines } from './deadlines.ts';
import { SessionPacer } from './pacer.ts';
import type { KeepAliveMode } from './clock.ts';

/** A client whose server answers, or is out of reach, as the test says. */
function fakeClient() {
  const calls: string[] = [];
  const state = { isReachable: true, requirements: '{}' };
  const client = createClient({
    baseUrl: 'https://server.test/api/1.0/',
    fetch: async (input) => {
      calls.push(input.slice('https://server.test/api/1.0/'.length));
      if (!state.isReachable) throw new TypeError('unreachable');
      const body = input.endsWith('session/request') ? state.requirements : '{"success":true}';
      return new Response(body, {
        headers: { 'content-type': 'application/json', 'x-api-session': 'one' },
      });
    },
  });
  client.adoptSession('one');
  return { client, calls, state };
}

function start(mode: KeepAliveMode, lifetimeMs = 600_000) {
  const { client, calls, state } = fakeClient();
  const onGone = vi.fn<() => void>();
  const onLifetime = vi.fn<(ms: number) => void>();
  const deadlines = new Deadlines();
  const pacer = new SessionPacer({
    deadlines,
    client,
    tabs: new TabLink('test'),
    monotonicNow: () => performance.now(),
    wallNow: () => Date.now(),
    isSeen: () => true,
    lifetimeMs,
    mode,
  });
  pacer.start({ onGone, onLifetime });
  return { pacer, deadlines, client, calls, state, onGone, onLifetime };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

describe('an open session in one tab', () => {
  it('is kept alive every five minutes, and nothing runs any more once it is over', async () => {
    const { pacer, calls } = start('page');
    await minutes(60);
    expect(calls).toHaveLength(12);
    expect(new Set(calls)).toEqual(new Set(['session/keepalive']));
    pacer.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('any call counts: the keepalive waits', async () => {
    const { client, calls } = start('page');
    await minutes(4);
    await client.getKeychains().catch(() => null);
    await client.keepAlive();
    await minutes(4);
    expect(calls.filter((call) => call === 'session/keepalive')).toHaveLength(1);
  });

  it('is kept alive until a deadline for whoever needs it, whatever the mode', async () => {
    const { pacer, deadlines, calls } = start('never');
    const giveUp = deadlines.keepUntil(performance.now() + 40 * 60_000);
    await minutes(30);
    expect(pacer.warning()).toBeNull();
    expect(calls).toHaveLength(6);
    giveUp();
    await minutes(9);
    expect(pacer.warning()).not.toBeNull();
    expect(calls).toHaveLength(6);
  });

  it('warns, and takes the warning back when the server has answered', async () => {
    const { pacer, client } = start('never');
    await minutes(8.7);
    expect(pacer.warning()).toBeNull();
    await minutes(0.1);
    expect(pacer.warning()).not.toBeNull();
    await client.keepAlive();
    expect(pacer.warning()).toBeNull();
  });

  it('activity while it warns does not count as an answer', async () => {
    const { pacer, calls } = start('active');
    await minutes(9);
    pacer.activity();
    await minutes(0.5);
    expect(pacer.warning()).not.toBeNull();
    expect(calls).toEqual([]);
  });

  it('asks the server when its time is up, and believes it', async () => {
    const { state, calls, onGone, onLifetime } = start('never');
    await minutes(10.1);
    expect(calls).toEqual(['session/request']);
    // It lives: so sessions last longer here than the settings say.
    expect(onGone).not.toHaveBeenCalled();
    expect(onLifetime).toHaveBeenCalledWith(602_000);
    const salts = ['0'.repeat(512), '0'.repeat(128), '0'.repeat(32)];
    state.requirements = JSON.stringify({ challenge: { type: 'PWDv1r1', salts } });
    await minutes(10.2);
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('goes on trying while the server is out of reach, and never says that it is over', async () => {
    const { pacer, state, calls, onGone } = start('page');
    state.isReachable = false;
    await minutes(12);
    expect(onGone).not.toHaveBeenCalled();
    expect(pacer.warning()).not.toBeNull();
    expect(calls.length).toBeLessThan(20);
    state.isReachable = true;
    await minutes(2);
    expect(pacer.warning()).toBeNull();
  });

  it('notices that the computer slept: the wall clock went on and ours did not', async () => {
    const { calls } = start('never');
    await minutes(1);
    vi.setSystemTime(Date.now() + 3_600_000);
    await minutes(0.5);
    expect(calls).toEqual(['session/request']);
  });

  it('a warning that is there stays while it tries in vain', async () => {
    const { pacer, state, calls } = start('page');
    state.isReachable = false;
    await minutes(9);
    expect(pacer.warning()).not.toBeNull();
    const seen: unknown[] = [];
    pacer.subscribe(() => seen.push(pacer.warning()));
    const before = calls.length;
    await minutes(3);
    expect(calls.length).toBeGreaterThan(before);
    expect(seen).toEqual([]);
  });

  it('says that it is staying only when the server has answered', async () => {
    const { pacer, state } = start('never');
    state.isReachable = false;
    expect(await pacer.stay()).toBe(false);
    state.isReachable = true;
    expect(await pacer.stay()).toBe(true);
  });

  it('learns from a session that is gone sooner', async () => {
    const { client, onLifetime } = start('never');
    const events: ClientEvent[] = [];
    client.subscribe((event) => events.push(event));
    await minutes(5.5);
    client.adoptSession('gone');
    await client.keepAlive();
    expect(events.some((event) => event.kind === 'session-id')).toBe(true);
    expect(onLifetime).toHaveBeenCalledWith(330_000);
    expect(new ApiError('offline').serverId).toBeNull();
  });

  it('learns nothing from one that is gone long before its time', async () => {
    const { client, onLifetime } = start('never');
    await minutes(1);
    client.adoptSession('gone');
    await client.keepAlive();
    expect(onLifetime).not.toHaveBeenCalled();
  });
});
