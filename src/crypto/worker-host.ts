import type { Host, HostListener } from './host.ts';
import type { HostMessage } from './job.ts';
import { workerAddress } from './worker-address.ts';

/** The part of Trusted Types that is needed, which TypeScript does not know yet. */
type ScriptUrlPolicy = { createScriptURL(url: string): string };
type TrustedTypes = {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
};
declare global {
  var trustedTypes: TrustedTypes | undefined;
}

/**
 * The name for the host's `trusted-types` directive. With `'allow-duplicates'`, because a page may
 * load two copies of this module.
 */
const POLICY_NAME = 'account-security';

let policy: ScriptUrlPolicy | undefined;
/** Our workers: one, but for a page whose mounts name different places. */
const ours = new Set<string>();

/**
 * Starts our own worker script, and lets Trusted Types start nothing else.
 *
 * @param assetsUrl where the host has put it, if not beside this module
 * @throws {TypeError | DOMException} where the host's CSP or origin forbids the worker
 */
export function startOwnWorker(assetsUrl?: string): Worker {
  return new Worker(trustedWorkerUrl(workerAddress(assetsUrl)), {
    type: 'module',
    name: 'account-security',
  });
}

/** @param startWorker throws, or gives a worker whose `error` event says that it never started */
export function startWorkerHost(startWorker: () => Worker, listener: HostListener): Host {
  const worker = startWorker();
  let over = false;
  worker.addEventListener('message', (event: MessageEvent<HostMessage>) => {
    if (!over) listener.onMessage(event.data);
  });
  worker.addEventListener('error', (event) => {
    // Handled here: the page's own error reporting has no business with it.
    event.preventDefault();
    if (over) return;
    over = true;
    worker.terminate();
    listener.onBroken();
  });
  return {
    post: (job) => {
      // The empty transfer list tells this from a window's postMessage, which would want an origin.
      worker.postMessage(job, []);
    },
    end() {
      over = true;
      worker.terminate();
    },
  };
}

function trustedWorkerUrl(workerUrl: string): string {
  ours.add(workerUrl);
  try {
    policy ??= globalThis.trustedTypes?.createPolicy(POLICY_NAME, {
      createScriptURL(url) {
        if (!ours.has(url)) throw new TypeError('Not the worker of account-security');
        return url;
      },
    });
  } catch {
    // The host does not know our policy. Where it does not enforce any, the plain URL works.
  }
  return policy?.createScriptURL(workerUrl) ?? workerUrl;
}
