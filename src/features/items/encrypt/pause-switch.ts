/** Lets a run be paused, also while it waits. */
export type Switch = {
  readonly isPaused: () => boolean;
  /** Resolves after so many milliseconds, at once when it is pulled. */
  readonly wait: (ms: number) => Promise<void>;
  readonly pull: () => void;
};

export function createSwitch(): Switch {
  const controller = new AbortController();
  const { signal } = controller;
  return {
    isPaused: () => signal.aborted,
    wait: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, signal.aborted ? 0 : ms);
        signal.addEventListener('abort', done);
      }),
    pull: () => controller.abort(),
  };
}
