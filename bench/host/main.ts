import type { Contender, Task } from './contender.ts';

const contenders = {
  ours: () => import('./ours.ts'),
  libsodium: () => import('./libsodium.ts'),
  official: () => import('./official.ts'),
} satisfies Record<string, () => Promise<{ contender: Contender }>>;

export type Measurement = {
  readonly secret: string;
  /** Milliseconds from the call to the secret. */
  readonly took: number;
  /** Milliseconds of the longest task of the page meanwhile; 0 when none was over 50. */
  readonly longestTask: number;
};

type Bench = {
  /** @param warm everything was prepared before the clock started */
  measure(who: keyof typeof contenders, warm: boolean, task: Task): Promise<Measurement>;
};

declare global {
  var bench: Bench;
}

let longestTask = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration);
}).observe({ type: 'longtask' });

/** Long tasks are told after they ended and a frame has passed. */
const afterReports = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 100);
  });

globalThis.bench = {
  async measure(who, warm, task) {
    const load = async () => (await contenders[who]()).contender;
    if (warm) await (await load()).prepare();
    await afterReports();
    longestTask = 0;
    const before = performance.now();
    const contender = await load();
    const secret = await contender.solve(task);
    const took = performance.now() - before;
    await afterReports();
    return { secret, took, longestTask };
  },
};
