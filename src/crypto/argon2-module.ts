import simdUrl from '@phi-ag/argon2/argon2.wasm?url&no-inline';

/** The module of the fast tier. The library's worker brings it along (`scripts/library.mjs`). */
export async function argon2Module(): Promise<WebAssembly.Module> {
  const response = await fetch(simdUrl);
  if (!response.ok) throw new Error(`argon2.wasm: status ${response.status}`);
  // Compiles while downloading, except from servers that do not know the type of a `.wasm`.
  const type = response.headers.get('content-type') ?? '';
  return type.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
