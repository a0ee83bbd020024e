/** Picks the fastest engine that this browser lets us have, and that proves itself. */
import { proven, type Engine } from './engine.ts';
import type { Tier } from './job.ts';

/** How each tier is loaded; a parameter so that tests can do without a network. */
export type EngineLoaders = Readonly<Record<Tier, () => Promise<Engine>>>;

/** An empty module: eight bytes that compile wherever WebAssembly is allowed at all. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** One function that returns `i8x16.splat(0)`: valid only where SIMD is known. */
const SIMD_MODULE = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15,
  11,
]);

/**
 * Tries the tiers in order. Where a look says that a tier cannot work it is not even downloaded;
 * one that fails all the same (a broken download, a wrong answer) gives way to the next.
 *
 * @throws the failure of the last tier
 */
export async function chooseEngine(loaders: EngineLoaders): Promise<Engine> {
  for (const tier of wasmTiers()) {
    try {
      return await proven(await loaders[tier]());
    } catch {
      // The next tier is the answer to that.
    }
  }
  return proven(await loaders.javascript());
}

function wasmTiers(): readonly Tier[] {
  if (!compiles(EMPTY_MODULE)) return [];
  return WebAssembly.validate(SIMD_MODULE) ? ['simd', 'wasm'] : ['wasm'];
}

/** `validate` says yes even where the host's CSP forbids to compile, so this really compiles. */
function compiles(bytes: BufferSource): boolean {
  try {
    return new WebAssembly.Module(bytes) instanceof WebAssembly.Module;
  } catch {
    // Missing (ReferenceError) or blocked by the CSP (CompileError): the same to us.
    return false;
  }
}
