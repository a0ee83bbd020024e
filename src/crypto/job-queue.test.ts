import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { CryptoError } from './crypto-error.ts';
import type { Host, HostListener } from './host.ts';
import { createJobQueue } from './job-queue.ts';
import type { Job, Outcome, Tier } from './job.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A host whose every move the test makes. */
type Puppet = HostListener & { readonly posted: Job[]; ended: boolean };

function makePuppet(listener: HostListener): { puppet: Puppet; host: Host } {
  const puppet: Puppet = { ...listener, posted: [], ended: false };
  return {
    puppet,
    host: {
      post: (job) => puppet.posted.push(job),
      end() {
        puppet.ended = true;
      },
    },
  };
}

function setUp(startHost?: () => Host) {
  const hosts: Puppet[] = [];
  const fallbacks: Puppet[] = [];
  const tiers: Tier[] = [];
  const start = (list: Puppet[], listener: HostListener) => {
    const { puppet, host } = makePuppet(listener);
    list.push(puppet);
    return host;
  };
  const queue = createJobQueue({
    startHost: startHost ?? ((listener) => start(hosts, listener)),
    startFallback: (listener) => Promise.resolve(start(fallbacks, listener)),
    onTier: (tier) => tiers.push(tier),
  });
  return { queue, hosts, fallbacks, tiers };
}

const job = (passphrase: string): Job => ({ kind: 'create', passphrase });
const outcome = (secret: string): Outcome => ({ kind: 'create', salts: ['', '', ''], secret });
const done = (secret: string) => ({ kind: 'done', outcome: outcome(secret) }) as const;
const codeOf = (error: CryptoError) => error.code;

test('warming up on every keystroke starts one host, which waits a minute after the last', () => {
  const { queue, hosts } = setUp();
  queue.warmUp();
  hosts[0]?.onMessage({ kind: 'ready', tier: 'simd' });
  vi.advanceTimersByTime(50_000);
  queue.warmUp();
  vi.advanceTimersByTime(59_999);
  expect(hosts).toMatchObject([{ ended: false }]);
  vi.advanceTimersByTime(1);
  expect(hosts).toMatchObject([{ ended: true }]);
});

test('jobs queued together share a host, one at a time, and then it is ended', async () => {
  const { queue, hosts, tiers } = setUp();
  const first = queue.run(job('a'));
  const second = queue.run(job('b'));
  expect(hosts).toMatchObject([{ posted: [] }]);
  hosts[0]?.onMessage({ kind: 'ready', tier: 'wasm' });
  expect(hosts[0]?.posted).toEqual([job('a')]);
  hosts[0]?.onMessage(done('A'));
  expect(hosts[0]?.posted).toEqual([job('a'), job('b')]);
  hosts[0]?.onMessage(done('B'));
  expect(await Promise.all([first, second])).toEqual([outcome('A'), outcome('B')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(hosts).toMatchObject([{ ended: true }]);
  expect(tiers).toEqual(['wasm']);
});

test('a job queued on the outcome of the last one still finds its host', async () => {
  const { queue, hosts } = setUp();
  const both = queue.run(job('a')).then(() => queue.run(job('b')));
  hosts[0]?.onMessage({ kind: 'ready', tier: 'simd' });
  hosts[0]?.onMessage(done('A'));
  await vi.advanceTimersByTimeAsync(0);
  expect(hosts[0]?.posted).toEqual([job('a'), job('b')]);
  hosts[0]?.onMessage(done('B'));
  expect(await both).toEqual(outcome('B'));
  expect(hosts).toHaveLength(1);
});

test('progress begins at 0, ends at 1 and names the tier', async () => {
  const { queue, hosts } = setUp();
  const seen: unknown[] = [];
  const running = queue.run(job('a'), { onProgress: (progress) => seen.push(progress) });
  hosts[0]?.onMessage({ kind: 'ready', tier: 'javascript' });
  hosts[0]?.onMessage({ kind: 'progress', fraction: 0.5 });
  hosts[0]?.onMessage(done('A'));
  await running;
  expect(seen).toEqual([0, 0.5, 1].map((fraction) => ({ tier: 'javascript', fraction })));
});

test('an abort ends the host under a running job, and the next job gets a new one', async () => {
  const { queue, hosts } = setUp();
  const abort = new AbortController();
  const first = queue.run(job('a'), { signal: abort.signal }).catch(codeOf);
  const second = queue.run(job('b'));
  hosts[0]?.onMessage({ kind: 'ready', tier: 'simd' });
  abort.abort();
  expect(await first).toBe('aborted');
  hosts[0]?.onMessage(done('too late'));
  hosts[1]?.onMessage({ kind: 'ready', tier: 'simd' });
  hosts[1]?.onMessage(done('B'));
  expect(await second).toEqual(outcome('B'));
  expect(hosts.map(({ ended, posted }) => [ended, posted.length])).toEqual([
    [true, 1],
    [false, 1],
  ]);
});

test('an abort takes a waiting job out of the queue and leaves the running one alone', async () => {
  const { queue, hosts } = setUp();
  const abort = new AbortController();
  const first = queue.run(job('a'));
  const second = queue.run(job('b'), { signal: abort.signal }).catch(codeOf);
  hosts[0]?.onMessage({ kind: 'ready', tier: 'simd' });
  abort.abort();
  hosts[0]?.onMessage(done('A'));
  expect(await second).toBe('aborted');
  expect(await first).toEqual(outcome('A'));
  expect(hosts[0]?.posted).toEqual([job('a')]);
});

test('a warm host whose only job was taken back goes on waiting, but not for ever', async () => {
  const { queue, hosts } = setUp();
  const abort = new AbortController();
  queue.warmUp();
  const running = queue.run(job('a'), { signal: abort.signal }).catch(codeOf);
  abort.abort();
  expect(await running).toBe('aborted');
  hosts[0]?.onMessage({ kind: 'ready', tier: 'simd' });
  vi.advanceTimersByTime(59_999);
  expect(hosts).toMatchObject([{ ended: false, posted: [] }]);
  vi.advanceTimersByTime(1);
  expect(hosts).toMatchObject([{ ended: true }]);
});

test('a signal that has already fired starts nothing', async () => {
  const { queue, hosts } = setUp();
  expect(await queue.run(job('a'), { signal: AbortSignal.abort() }).catch(codeOf)).toBe('aborted');
  expect(hosts).toEqual([]);
});

test.each<[string, (host: Puppet | undefined) => void]>([
  ['breaks before it is ready', (host) => host?.onBroken()],
  ['can load no tier', (host) => host?.onMessage({ kind: 'unable' })],
])('a host that %s hands its jobs to the fallback', async (_name, fail) => {
  const { queue, hosts, fallbacks, tiers } = setUp();
  const running = queue.run(job('a'));
  fail(hosts[0]);
  await vi.advanceTimersByTimeAsync(0);
  fallbacks[0]?.onMessage({ kind: 'ready', tier: 'javascript' });
  expect(fallbacks[0]?.posted).toEqual([job('a')]);
  fallbacks[0]?.onMessage(done('A'));
  expect(await running).toEqual(outcome('A'));
  expect(tiers).toEqual(['javascript']);
});

test('a host that cannot even be constructed hands its jobs to the fallback', async () => {
  const { queue, fallbacks } = setUp(() => {
    throw new TypeError('blocked');
  });
  queue.warmUp();
  const running = queue.run(job('a'));
  await vi.advanceTimersByTimeAsync(0);
  expect(fallbacks).toHaveLength(1);
  fallbacks[0]?.onMessage({ kind: 'ready', tier: 'javascript' });
  fallbacks[0]?.onMessage(done('A'));
  expect(await running).toEqual(outcome('A'));
});

test('when the fallback is unable too, the jobs fail', async () => {
  const { queue, hosts, fallbacks } = setUp();
  const jobs = [queue.run(job('a')).catch(codeOf), queue.run(job('b')).catch(codeOf)];
  hosts[0]?.onBroken();
  await vi.advanceTimersByTimeAsync(0);
  fallbacks[0]?.onMessage({ kind: 'unable' });
  expect(await Promise.all(jobs)).toEqual(['worker-failed', 'worker-failed']);
});

test('a host that dies takes only its running job along', async () => {
  const { queue, hosts } = setUp();
  const first = queue.run(job('a')).catch(codeOf);
  const second = queue.run(job('b'));
  hosts[0]?.onMessage({ kind: 'ready', tier: 'simd' });
  hosts[0]?.onBroken();
  expect(await first).toBe('worker-failed');
  hosts[1]?.onMessage({ kind: 'ready', tier: 'simd' });
  hosts[1]?.onMessage(done('B'));
  expect(await second).toEqual(outcome('B'));
});

test('a failed job does not stop the next', async () => {
  const { queue, hosts } = setUp();
  const first = queue.run(job('a')).catch(codeOf);
  const second = queue.run(job('b'));
  hosts[0]?.onMessage({ kind: 'ready', tier: 'simd' });
  hosts[0]?.onMessage({ kind: 'failed', code: 'unsupported-challenge' });
  hosts[0]?.onMessage(done('B'));
  expect(await first).toBe('unsupported-challenge');
  expect(await second).toEqual(outcome('B'));
});

test('disposed: the host is ended, whatever is pending or comes later is aborted', async () => {
  const { queue, hosts } = setUp();
  const jobs = [queue.run(job('a')).catch(codeOf), queue.run(job('b')).catch(codeOf)];
  hosts[0]?.onMessage({ kind: 'ready', tier: 'simd' });
  queue.dispose();
  queue.warmUp();
  expect(await Promise.all(jobs)).toEqual(['aborted', 'aborted']);
  expect(await queue.run(job('c')).catch(codeOf)).toBe('aborted');
  expect(hosts).toMatchObject([{ ended: true }]);
  expect(vi.getTimerCount()).toBe(0);
});
