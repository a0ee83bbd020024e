/**
 * The worker: everything that is heavy or secret happens here, and goes with it. It starts to load
 * its engine at once, because it is started while the person is still typing.
 */
import { browserEngines } from './browser-engines.ts';
import { chooseEngine } from './choose-engine.ts';
import { practise } from './engine.ts';
import type { HostMessage, Job } from './job.ts';
import { perform } from './perform.ts';

function tell(message: HostMessage): void {
  // The empty options tell this from a window's postMessage, which would want a target origin.
  globalThis.postMessage(message, {});
}

/** Not at the top level: an await there makes the bundler split the worker into more downloads. */
async function start(): Promise<void> {
  try {
    const engine = await chooseEngine(browserEngines);
    const work = new AbortController();
    globalThis.addEventListener('message', (event: MessageEvent<Job>) => {
      work.abort();
      void perform(event.data, engine, tell);
    });
    tell({ kind: 'ready', tier: engine.tier });
    await practise(engine, work.signal);
  } catch {
    tell({ kind: 'unable' });
  }
}

void start();
