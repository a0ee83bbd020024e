/** Where the tiers come from in a browser. Only the first is fetched where everything is allowed. */
import { argon2Module } from './argon2-module.ts';
import type { EngineLoaders } from './choose-engine.ts';
import { simdEngine } from './simd-engine.ts';

export const browserEngines: EngineLoaders = {
  simd: async () => simdEngine(await argon2Module()),
  wasm: async () => (await import('./wasm-engine.ts')).wasmEngine,
  javascript: async () => (await import('./javascript-engine.ts')).javascriptEngine,
};
