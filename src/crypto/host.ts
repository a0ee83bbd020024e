/** Who does the jobs: a worker or, where the surrounding page forbids workers, the page itself. */
import type { HostMessage, Job } from './job.ts';

export type Host = {
  /** One job at a time, and only after `ready`. */
  post(job: Job): void;
  /** At once, whatever is running. Nothing is heard of it afterwards. */
  end(): void;
};

/** How a host speaks. `onBroken`: it never started, or died; it needs no `end()`. */
export type HostListener = {
  readonly onMessage: (message: HostMessage) => void;
  readonly onBroken: () => void;
};

export type StartHost = (listener: HostListener) => Host;
