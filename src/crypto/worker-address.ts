/**
 * Address of the bundled worker. Written as a glob because the linter looks for a default export in
 * the file itself when this is an import. The library is built with another file in this one's place
 * (`scripts/library.mjs`).
 */
const { './worker.ts': bundled = '' } = import.meta.glob<string>('./worker.ts', {
  query: '?worker&url',
  import: 'default',
  eager: true,
});

/** @param _assetsUrl counts for the library only */
export const workerAddress = (_assetsUrl?: string): string => bundled;
