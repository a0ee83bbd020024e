import type { Estimate, EstimateAnswer, EstimateJob } from './estimate.ts';
import { workerAddress } from './worker-address.ts';

/** One estimator for the time a passphrase is being chosen. */
export type Estimator = {
  /** Resolves to null when a later call has overtaken it, or where it cannot be judged. */
  estimate(text: string, own: readonly string[]): Promise<Estimate | null>;
  /** Ends the worker, and with it everything it has seen. */
  end(): void;
};

type Waiting = { readonly id: number; readonly settle: (estimate: Estimate | null) => void };

/**
 * Starts at once, so that the word lists come while the person is reading.
 * @param assetsUrl where the host has put the library's workers
 */
export function startEstimator(assetsUrl: string | undefined): Estimator {
  let worker = startWorker(assetsUrl);
  let waiting: Waiting | null = null;
  let count = 0;

  function settle(estimate: Estimate | null): void {
    waiting?.settle(estimate);
    waiting = null;
  }
  worker?.addEventListener('message', ({ data }: MessageEvent<EstimateAnswer>) => {
    if (data.id === waiting?.id) settle(data.estimate);
  });
  worker?.addEventListener('error', (event) => {
    event.preventDefault();
    worker = null;
    settle(null);
  });
  return {
    estimate(text, own) {
      settle(null);
      if (worker === null) return Promise.resolve(null);
      count += 1;
      const job: EstimateJob = { id: count, text, own };
      const answer = new Promise<Estimate | null>((resolve) => {
        waiting = { id: job.id, settle: resolve };
      });
      worker.postMessage(job, []);
      return answer;
    },
    end() {
      worker?.terminate();
      worker = null;
      settle(null);
    },
  };
}

/** Null where the host's rules allow no worker: then there is no estimate, and nothing depends on it. */
function startWorker(assetsUrl: string | undefined): Worker | null {
  try {
    const address = workerAddress(assetsUrl);
    return new Worker(trusted(address), { type: 'module', name: 'account-security-strength' });
  } catch {
    return null;
  }
}

function trusted(workerUrl: string): string {
  // The same name as for the crypto worker: hosts name one policy, with `'allow-duplicates'`.
  const policy = globalThis.trustedTypes?.createPolicy('account-security', {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError('Not the estimator of account-security');
      return url;
    },
  });
  return policy?.createScriptURL(workerUrl) ?? workerUrl;
}
