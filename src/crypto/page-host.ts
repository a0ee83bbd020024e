/**
 * The way out where no worker can be had. WebAssembly would block the page for the whole hash, so
 * the page hashes in JavaScript, in slices of a few milliseconds. Loaded only where needed.
 */
import { proven, type Engine } from './engine.ts';
import type { Host, HostListener } from './host.ts';
import { slicedJavascriptEngine } from './javascript-engine.ts';
import type { Job } from './job.ts';
import { perform } from './perform.ts';

const NOTHING = /^$/;

/** Milliseconds of work between two breaths: well below the 50 ms of a long task. */
const SLICE_MS = 4;

export function startPageHost(listener: HostListener): Host {
  let over = false;
  const tell: HostListener['onMessage'] = (message) => {
    if (!over) listener.onMessage(message);
  };
  const engine: Engine = {
    tier: slicedJavascriptEngine.tier,
    hash: (input) =>
      slicedJavascriptEngine.hash({
        ...input,
        onProgress(fraction) {
          // The only way into a running hash; it wipes its memory when it is thrown at.
          if (over) throw new Error('ended');
          input.onProgress?.(fraction);
        },
      }),
  };
  let lastBreath = 0;
  const breathe = async () => {
    if (over) throw new Error('ended');
    if (performance.now() - lastBreath < SLICE_MS) return;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    lastBreath = performance.now();
  };
  void announce(engine, tell);
  return {
    post: (job) => void performAndForget(job, engine, tell, breathe),
    end() {
      over = true;
    },
  };
}

/**
 * Scripts remember the text that a regular expression last matched (`RegExp.input`), and after a
 * keychain that is one of its keys (seen in a heap snapshot). Matching nothing makes them forget.
 */
async function performAndForget(
  job: Job,
  engine: Engine,
  tell: HostListener['onMessage'],
  breathe: () => Promise<void>,
) {
  await perform(job, engine, tell, breathe);
  NOTHING.test('');
}

async function announce(engine: Engine, tell: HostListener['onMessage']): Promise<void> {
  try {
    await proven(engine);
    tell({ kind: 'ready', tier: engine.tier });
  } catch {
    tell({ kind: 'unable' });
  }
}
