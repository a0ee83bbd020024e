/** Where the tiers come from in a browser. Only the first is fetched where everything is allowed. */
import simdUrl from '@phi-ag/argon2/argon2.wasm?url&no-inline';

import type { EngineLoaders } from './choose-engine.ts';
import { simdEngine } from './simd-engine.ts';

export const browserEngines: EngineLoaders = {
  simd: async () => simdEngine(await compile(await fetch(simdUrl))),
  wasm: async () => (await import('./wasm-engine.ts')).wasmEngine,
  javascript: async () => (await import('./javascript-engine.ts')).javascriptEngine,
};

/** Compiles while downloading, except from servers that do not know the type of a `.wasm`. */
async function compile(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(`argon2.wasm: status ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  return type.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
