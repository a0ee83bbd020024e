import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstPage } from './scripts/first-page.mjs';
import {
  LIBRARY_ENTRIES,
  libraryStyles,
  libraryTypes,
  libraryWorkers,
} from './scripts/library.mjs';
import { embeddedServer } from './src/server/hosting/vite-plugin.ts';

/**
 * One configuration builds both: the app that is opened in a browser (`dist/app`), and with
 * `--mode library` the module that hosts import (`dist/library`).
 */
export default defineConfig(({ mode }) => {
  const isLibrary = mode === 'library';
  return {
    plugins: [
      react(),
      ...(isLibrary
        ? [libraryTypes(), libraryStyles(), libraryWorkers()]
        : [firstPage(), embeddedServer()]),
    ],
    // The library lies wherever the host puts it; for an app below a path: `vite build --base /path/`.
    base: isLibrary ? './' : '/',
    worker: { format: 'es' },
    // The pages of tests and benchmarks are not this app's business.
    optimizeDeps: { entries: ['index.html'] },
    publicDir: isLibrary ? false : 'public',
    build: {
      target: 'es2023',
      outDir: isLibrary ? 'dist/library' : 'dist/app',
      // A `data:` URL would need a looser CSP: wasm and icons stay files.
      assetsInlineLimit: 0,
      // A host's page keeps no links of ours: what a page needs is fetched when it is imported.
      modulePreload: isLibrary ? false : { polyfill: false },
      sourcemap: false,
      // One sheet of 6 KiB: the library has one thing to bring, and no page waits for its own.
      cssCodeSplit: false,
      ...(isLibrary
        ? {
            rolldownOptions: {
              input: LIBRARY_ENTRIES,
              // The wrappers take the host's own; the app inside brings React along.
              external: (id, importer = '') =>
                (id === 'vue' || id === 'react') && /\/host\/(?:vue|react)\.ts$/.test(importer),
              preserveEntrySignatures: 'strict',
              // One folder: addresses of files beside a module stay true wherever it is bundled to.
              output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
            },
          }
        : {
            rolldownOptions: {
              output: {
                codeSplitting: {
                  // What every page runs on, and what changes least: a name for its budget, and a
                  // file that stays in the browser's cache over releases.
                  groups: [
                    {
                      name: 'vendor',
                      test: /node_modules[\\/](?:react|react-dom|react-router|scheduler|@tanstack|zod)[\\/]/,
                    },
                  ],
                },
              },
            },
          }),
    },
    test: {
      testTimeout: 60_000,
      maxWorkers: 2,
      projects: [
        {
          extends: true,
          // They keep nothing in a module, so that one worker runs them one after the other.
          test: {
            name: 'node',
            include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
            isolate: false,
          },
        },
        { extends: true, test: { name: 'components', include: ['src/**/*.test.tsx'] } },
      ],
    },
  };
});
