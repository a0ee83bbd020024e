/**
 * Address of the bundled worker; a glob, because the linter cannot follow such an import. The library
 * is built with another file in this one's place (`scripts/library.mjs`).
 */
const { './strength-worker.ts': bundled = '' } = import.meta.glob<string>('./strength-worker.ts', {
  query: '?worker&url',
  import: 'default',
  eager: true,
});

/** @param _assetsUrl counts for the library only */
export const workerAddress = (_assetsUrl?: string): string => bundled;
