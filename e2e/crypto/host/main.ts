/** A bare page around `createCrypto()`, which also watches its own main thread. */
import { createCrypto, type Crypto, type CryptoProgress } from '#crypto/crypto.ts';

/** What a test can read after it has used `lab.crypto`. */
export type Lab = {
  readonly crypto: Crypto;
  /** For a second mount in the same page. */
  readonly createCrypto: typeof createCrypto;
  readonly progress: CryptoProgress[];
  /** Milliseconds of each task over 50 ms since the page began. */
  readonly longTasks: () => number[];
};

declare global {
  var lab: Lab;
}

const durations: number[] = [];
const observer = new PerformanceObserver((list) => {
  durations.push(...list.getEntries().map((entry) => entry.duration));
});
observer.observe({ type: 'longtask', buffered: true });

globalThis.lab = {
  crypto: createCrypto(),
  createCrypto,
  progress: [],
  longTasks() {
    durations.push(...observer.takeRecords().map((entry) => entry.duration));
    return durations;
  },
};
