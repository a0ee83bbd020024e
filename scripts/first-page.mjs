import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { createServer } from 'vite';
import { contentSecurityPolicy } from '../src/server/hosting/headers.ts';
import { inlineHashes } from '../src/server/hosting/inline-hashes.ts';

/** The web servers' configurations, whose policy has to name what stands in the page. */
const DEPLOY = 'docs/deploy';

/**
 * Writes the first page into `index.html`: its markup in each language, the styles, and the script
 * that shows it, so that one can type before anything else is fetched. The policy names style and
 * script by their hash; `dist/deploy` gets the web servers' configurations with these hashes.
 * @returns {import('vite').Plugin}
 */
export function firstPage() {
  let base = '/';
  return {
    name: 'first-page',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle }) {
        const sheet = Object.values(bundle ?? {}).find(({ fileName }) => fileName.endsWith('.css'));
        if (sheet?.type !== 'asset') throw new Error('the app has no style sheet');
        const style = `<style data-href="${base}${sheet.fileName}">${String(sheet.source)}</style>\n`;
        const script = `<script>${await inlineScript(base)}</script>`;
        const templates = await markup(base, earlyFiles(base, Object.values(bundle ?? {})));
        return page
          .replace(/ *<link rel="stylesheet"[^>]*>\n?/, () => style)
          .replace(/(?=\s*<noscript>)/, () => `\n${templates}\n${script}`);
      },
    },
    async writeBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('the app has no page');
      await writeConfigurations(String(page.source));
    },
  };
}

/**
 * What a person who signs in needs soon, but the app asks for late: words, worker, WebAssembly.
 * @param {string} base path of the app
 * @param {(import('rolldown').OutputAsset | import('rolldown').OutputChunk)[]} files
 */
function earlyFiles(base, files) {
  /** @param {RegExp} name */
  const find = (name) => {
    const found = files.find(({ fileName }) => name.test(fileName));
    if (found === undefined) throw new Error(`the app has no ${name.source}`);
    return found;
  };
  const worker = find(/\/worker-[^/]*\.js$/);
  const source = worker.type === 'asset' ? String(worker.source) : worker.code;
  const imported = [...source.matchAll(/from\s*"\.\/([^"]+)"/g)].map(
    ([, name]) => `assets/${name}`,
  );
  const hash = [worker.fileName, ...imported, find(/\/argon2-[^/]*\.wasm$/).fileName];
  return {
    words: { de: [`${base}${find(/\/de-[^/]*\.js$/).fileName}`] },
    hash: hash.map((name) => `${base}${name}`),
  };
}

/**
 * The pages as `<template>` elements, drawn by the components that the app shows.
 * @param {string} base path of the app
 * @param {import('../src/app/first-page/markup.tsx').EarlyFiles} early
 */
async function markup(base, early) {
  const server = await createServer({
    configFile: false,
    base,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  try {
    const { firstPages } = await server.ssrLoadModule('/src/app/first-page/markup.tsx');
    return await firstPages(early);
  } finally {
    await server.close();
  }
}

/** @param {string} base path of the app */
async function inlineScript(base) {
  const build = await rolldown({
    input: 'src/app/first-page/script.ts',
    transform: {
      target: 'es2020',
      define: { 'import.meta.env.BASE_URL': JSON.stringify(base) },
    },
  });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code.trim();
}

/** @param {string} page */
async function writeConfigurations(page) {
  const [plain, named] = [undefined, inlineHashes(page)].map((inline) =>
    contentSecurityPolicy(undefined, inline),
  );
  await mkdir('dist/deploy', { recursive: true });
  for (const name of await readdir(DEPLOY)) {
    const text = await readFile(join(DEPLOY, name), 'utf8');
    await writeFile(join('dist/deploy', name), text.replaceAll(plain ?? '', named ?? ''));
  }
}
