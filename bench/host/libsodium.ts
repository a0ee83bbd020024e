import type { Contender } from './contender.ts';

let worker: Worker | undefined;

function answer(): Promise<string> {
  return new Promise((resolve) => {
    worker?.addEventListener(
      'message',
      (event: MessageEvent<string>) => {
        resolve(event.data);
      },
      { once: true },
    );
  });
}

async function prepare(): Promise<void> {
  worker = new Worker(new URL('./libsodium-worker.ts', import.meta.url), { type: 'module' });
  await answer();
}

export const contender: Contender = {
  prepare,
  async solve(task) {
    if (!worker) await prepare();
    worker?.postMessage(task, []);
    const secret = await answer();
    worker?.terminate();
    worker = undefined;
    return secret;
  },
};
