import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compress.mjs';
import { Failure, root, runTool } from './run.mjs';

export const dist = join(root, 'dist');
/** Hash of what the build was made from. Beside the served folders, not in one. */
const stamp = join(dist, '.built-from');

/** What ends up in the build, or shapes it. */
const INPUTS = [
  'docs/deploy',
  'index.html',
  'package-lock.json',
  'package.json',
  'public',
  'scripts/build-app.mjs',
  'scripts/compress.mjs',
  'scripts/first-page.mjs',
  'scripts/library.mjs',
  'src',
  'vite.config.ts',
];
/** Parts of these folders that never reach the browser. */
const NOT_INPUTS = /^(server|testing)[\\/]|\.test\.tsx?$/;

/** Builds when the sources are not those that `dist` was made from. */
export async function ensureBuild() {
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (built !== inputHash()) await build({ quiet: true });
}

/**
 * The app and the library into `dist/`. The stamp goes first and comes last: a build that was
 * interrupted is made again.
 * @param {{ quiet: boolean }} options
 */
export async function build({ quiet }) {
  const started = Date.now();
  if (quiet) console.log('Building …');
  rmSync(stamp, { force: true });
  for (const args of [[], ['--mode', 'library']]) {
    const { code, output } = await runTool('vite', ['build', '--emptyOutDir', ...args], { quiet });
    if (code !== 0) throw new Failure(`${output.trim()}\n\nThe build failed.`);
  }
  await compressFolder(join(dist, 'app'));
  writeFileSync(stamp, inputHash());
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function inputHash() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** @param {string} input a file or folder of the project */
function filesOf(input) {
  const path = join(root, input);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => !NOT_INPUTS.test(file))
    .map((file) => join(path, file))
    .filter((file) => statSync(file).isFile())
    .sort();
}
