/** Builds the hosts of this folder with each bundler, from the package as npm would install it. */
import { cp, mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as viteBuild, createServer } from 'vite';
import webpack from 'webpack';

/** A folder with the sources, and with the package in its `node_modules`. */
export async function installHost(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'account-security-host-'));
  const installed = join(folder, 'node_modules/account-security');
  await mkdir(installed, { recursive: true });
  await cp('package.json', join(installed, 'package.json'));
  await cp('dist/library', join(installed, 'dist/library'), { recursive: true });
  for (const name of ['react', 'react-dom', 'scheduler', 'vue', '@vue']) {
    await symlink(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
  const sources = (await readdir('e2e/hosts/bundled')).filter((name) => name.endsWith('.js'));
  for (const name of sources) await cp(join('e2e/hosts/bundled', name), join(folder, name));
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  return folder;
}

const page = (script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bundled</title><div id="place"></div><script type="module" src="${script}"></script></html>`;

/** @returns the folder with an `index.html` */
export async function buildWithVite(host: string, entry: string): Promise<string> {
  const outDir = join(host, `vite-${entry}`);
  await writeFile(join(host, 'index.html'), page(`./${entry}.js`));
  await viteBuild({
    root: host,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, minify: false },
  });
  return outDir;
}

export async function buildWithWebpack(host: string): Promise<string> {
  const out = join(host, 'webpack');
  await new Promise<void>((done, fail) => {
    webpack(
      {
        mode: 'development',
        devtool: false,
        context: host,
        entry: './main.js',
        output: { path: out, filename: 'main.js', publicPath: 'auto' },
      },
      (error, stats) => {
        if (error !== null) fail(error);
        else if (stats?.hasErrors() === true) fail(new Error(stats.toString()));
        else done();
      },
    );
  });
  await writeFile(join(out, 'index.html'), page('./main.js'));
  return out;
}

/** esbuild copies no files: they are put beside, and `assetsUrl` names the place. */
export async function buildWithEsbuild(host: string, format: 'esm' | 'iife'): Promise<string> {
  const outdir = join(host, `esbuild-${format}`);
  await esbuild({
    absWorkingDir: host,
    entryPoints: ['main.js'],
    bundle: true,
    format,
    splitting: format === 'esm',
    outdir,
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  for (const worker of ['worker.js', 'strength-worker.js']) {
    const source = createRequire(join(host, 'main.js')).resolve(`account-security/${worker}`);
    await cp(source, join(outdir, 'workers', worker));
  }
  const given = `globalThis.given = { assetsUrl: './workers/' };`;
  await writeFile(join(outdir, 'given.js'), given);
  const html = page('./main.js').replace(
    '<div',
    '<script type="module" src="./given.js"></script><div',
  );
  await writeFile(join(outdir, 'index.html'), html);
  return outdir;
}

/** Vite's own server, which passes the API's calls on. */
export async function serveWithVite(host: string, apiOrigin: string) {
  await writeFile(join(host, 'index.html'), page('./main.js'));
  const server = await createServer({
    root: host,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(host, 'cache'),
    server: {
      port: 0,
      host: '127.0.0.1',
      proxy: {
        '/index.php': { target: apiOrigin, changeOrigin: true, headers: { origin: apiOrigin } },
      },
    },
  });
  await server.listen();
  const [url = ''] = server.resolvedUrls?.local ?? [];
  return { url, close: () => server.close() };
}
