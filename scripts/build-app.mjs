import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compressFolder } from './compress.mjs';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { cacheFolder, root } from './paths.mjs';
import { runTool } from './run.mjs';

export const dist = join(root, 'dist');
/** Hash of what the build was made from. Beside the served folders, not in one. */
const stamp = join(dist, '.built-from');

/** What ends up in the build, or shapes it. */
const INPUTS = [
  'index.html',
  'package-lock.json',
  'package.json',
  'public',
  'scripts/build-app.mjs',
  'scripts/compress.mjs',
  'scripts/library.mjs',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];
/** Parts of these folders that never reach the browser. */
const NOT_INPUTS = /^src[\\/]server[\\/]|\.test\.tsx?$/;

/**
 * Builds when the sources are not those that `dist` was made from.
 * @template T
 * @param {() => Promise<T>} use reads the build; no other start replaces it meanwhile
 * @returns {Promise<T>}
 */
export function withBuild(use) {
  return withLock(
    'build',
    async () => {
      const hash = inputHash();
      const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
      if (built !== hash) await build(hash, true);
      return use();
    },
    () => console.log('Waiting for another build of this folder …'),
  );
}

/** Builds in any case, showing what the tools say. */
export function buildAlways() {
  return withLock('build', () => build(inputHash(), false));
}

function inputHash() {
  const hash = createHash('sha256');
  for (const input of INPUTS.flatMap(filesOf)) {
    hash
      .update(`${input}\0`)
      .update(readFileSync(join(root, input)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} input a file or folder of the project
 * @returns {string[]} the files, sorted
 */
function filesOf(input) {
  const path = join(root, input);
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(input)) return [input];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !NOT_INPUTS.test(file))
    .sort();
}

/**
 * Makes everything in a folder of its own and then swaps it in, so that a build that fails or is
 * interrupted leaves the last good one.
 * @param {string} hash
 * @param {boolean} quiet
 */
async function build(hash, quiet) {
  const started = Date.now();
  if (quiet) console.log('Building …');
  const fresh = join(cacheFolder, `build-${process.pid}`);
  const old = join(cacheFolder, `old-${process.pid}`);
  try {
    await vite(['--outDir', join(fresh, 'app')], quiet);
    await vite(['--mode', 'library', '--outDir', join(fresh, 'library')], quiet);
    await compressFolder(join(fresh, 'app'));
    writeFileSync(join(fresh, '.built-from'), hash);
    mkdirSync(old, { recursive: true });
    if (existsSync(dist)) renameSync(dist, join(old, 'dist'));
    renameSync(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/**
 * @param {string[]} args
 * @param {boolean} quiet
 */
async function vite(args, quiet) {
  const { code, output } = await runTool('vite', ['build', '--emptyOutDir', ...args], { quiet });
  if (code !== 0)
    throw new Failure(`${output.trim()}\n\nThe build failed (vite ${args.join(' ')}).`.trim());
}
