/**
 * The life of a host. It is started before it is needed, does one job after the other, and is ended
 * as soon as nothing is left to do, so that its 64 MiB go back to the system.
 *
 *     none ──warmUp──▶ starting ──ready──▶ idle ──run──▶ busy ──last job done──▶ none
 *                                           └──idle for 60 s──▶ none
 */
import { CryptoError } from './crypto-error.ts';
import type { Host, HostListener, StartHost } from './host.ts';
import type { HostMessage, Job, Outcome, Tier } from './job.ts';

/** Milliseconds that a warmed-up host waits for its first job. */
const IDLE_MS = 60_000;

type RunOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { tier: Tier; fraction: number }) => void;
};

export type JobQueue = {
  /** Starts the host if there is none, and lets it wait for another while. */
  warmUp(): void;
  /** @throws {CryptoError} as a rejection */
  run(job: Job, options?: RunOptions): Promise<Outcome>;
  dispose(): void;
};

/** `job` holds a passphrase: it is forgotten as soon as the host has it. */
type Entry = {
  job: Job | null;
  readonly onProgress: RunOptions['onProgress'];
  readonly succeed: (outcome: Outcome) => void;
  readonly fail: (error: CryptoError) => void;
};

/**
 * @param startHost may throw when it cannot start one
 * @param startFallback asked when the first one threw, broke before it was ready, or was unable
 */
export function createJobQueue(given: {
  readonly startHost: StartHost;
  readonly startFallback: (listener: HostListener) => Promise<Host>;
  readonly onTier: (tier: Tier) => void;
  /** The host could not be started, or broke before it was ready. */
  readonly onLost?: (() => void) | undefined;
}): JobQueue {
  let waiting: Entry[] = [];
  let running: Entry | null = null;
  let host: Host | null = null;
  let tier: Tier | null = null;
  let disposed = false;
  let idle: ReturnType<typeof setTimeout> | undefined;
  /** Counts hosts, so that nothing a former one says is taken for the present one's word. */
  let generation = 0;

  function end(): void {
    clearTimeout(idle);
    generation += 1;
    host?.end();
    host = null;
    tier = null;
  }

  function start(): void {
    end();
    const own = generation;
    const listener: HostListener = {
      onMessage: (message) => {
        if (own === generation) hear(message);
      },
      onBroken: () => {
        if (own === generation) lose();
      },
    };
    try {
      host = given.startHost(listener);
    } catch {
      given.onLost?.();
      fallBack();
    }
  }

  /** A host that was never ready gives way to the other kind; one that died takes its job along. */
  function lose(): void {
    const wasReady = tier !== null;
    end();
    if (!wasReady) {
      given.onLost?.();
      fallBack();
      return;
    }
    settle((entry) => entry.fail(new CryptoError('worker-failed')));
  }

  function fallBack(): void {
    end();
    const own = generation;
    const failAll = () => {
      if (own !== generation) return;
      end();
      for (const entry of waiting.splice(0)) entry.fail(new CryptoError('worker-failed'));
    };
    const listener: HostListener = {
      onMessage: (message) => {
        if (own !== generation) return;
        if (message.kind === 'unable') failAll();
        else hear(message);
      },
      onBroken: failAll,
    };
    // A host that is still to come: ended before it is there, it must not be taken up.
    host = { post() {}, end() {} };
    void takeUp(given.startFallback(listener), own, failAll);
  }

  async function takeUp(promised: Promise<Host>, own: number, failAll: () => void): Promise<void> {
    try {
      const fallback = await promised;
      if (own === generation) host = fallback;
      else fallback.end();
    } catch {
      failAll();
    }
  }

  function hear(message: HostMessage): void {
    switch (message.kind) {
      case 'unable':
        fallBack();
        break;
      case 'ready':
        tier = message.tier;
        given.onTier(tier);
        next();
        rest(IDLE_MS);
        break;
      case 'progress':
        progress(running, message.fraction);
        break;
      case 'done':
        settle((entry) => {
          entry.succeed(message.outcome);
          progress(entry, 1);
        });
        break;
      case 'failed':
        settle((entry) => entry.fail(new CryptoError(message.code)));
        break;
    }
  }

  function progress(entry: Entry | null, fraction: number): void {
    if (tier) entry?.onProgress?.({ tier, fraction });
  }

  function settle(how: (entry: Entry) => void): void {
    const entry = running;
    running = null;
    if (entry) how(entry);
    next();
    // Not at once: the next job may be queued by the one that waited for this outcome.
    rest(0);
  }

  /** Ends the host after a while without anything to do. */
  function rest(milliseconds: number): void {
    if (running || waiting.length > 0) return;
    clearTimeout(idle);
    idle = setTimeout(end, milliseconds);
  }

  /** Gives the host its next job, if there is one and the host is ready. */
  function next(): void {
    const entry = waiting[0];
    if (running || !entry) return;
    clearTimeout(idle);
    if (!host) start();
    if (!host || !tier || !entry.job) return;
    waiting.shift();
    running = entry;
    host.post(entry.job);
    entry.job = null;
    progress(entry, 0);
  }

  function abandon(entry: Entry): void {
    waiting = waiting.filter((other) => other !== entry);
    entry.fail(new CryptoError('aborted'));
    if (running === entry) {
      // Nothing but the end of its host stops a hash.
      running = null;
      end();
    }
    next();
    if (host) rest(IDLE_MS);
  }

  return {
    warmUp() {
      if (disposed) return;
      if (!host) start();
      rest(IDLE_MS);
    },
    run(job, { signal, onProgress } = {}) {
      return new Promise((resolve, reject) => {
        if (disposed || signal?.aborted) {
          reject(new CryptoError('aborted'));
          return;
        }
        const onAbort = () => {
          abandon(entry);
        };
        const entry: Entry = {
          job,
          onProgress,
          succeed(outcome) {
            signal?.removeEventListener('abort', onAbort);
            resolve(outcome);
          },
          fail(error) {
            signal?.removeEventListener('abort', onAbort);
            entry.job = null;
            reject(error);
          },
        };
        signal?.addEventListener('abort', onAbort);
        waiting.push(entry);
        next();
      });
    },
    dispose() {
      disposed = true;
      end();
      const left = running ? [running, ...waiting] : waiting;
      running = null;
      waiting = [];
      for (const entry of left) entry.fail(new CryptoError('aborted'));
    },
  };
}
