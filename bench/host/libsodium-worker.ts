/** The same computation with libsodium, in a worker like ours. */
import * as library from 'libsodium-wrappers-sumo';

import type { Task } from './contender.ts';

function solve({ passphrase, salts: [salt0, salt1, salt2] }: Task): string {
  // Filled in only once it is ready, so its functions cannot be imported by name.
  const sodium = library.default;
  const text = sodium.from_string(passphrase);
  const message = new Uint8Array([...text, ...sodium.from_hex(salt0)]);
  const digest = sodium.crypto_generichash(64, message, sodium.from_hex(salt1));
  const salt = sodium.from_hex(salt2);
  return sodium.to_hex(sodium.crypto_pwhash(32, digest, salt, 2, 67_108_864, 2));
}

async function start(): Promise<void> {
  await library.ready;
  globalThis.addEventListener('message', (event: MessageEvent<Task>) => {
    globalThis.postMessage(solve(event.data), {});
  });
  globalThis.postMessage('ready', {});
}

void start();
