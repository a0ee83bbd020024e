import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root, run } from './run.mjs';

/** npm's own record of what it put there; written last, so an interrupted install has none. */
const record = join(root, 'node_modules', '.package-lock.json');

/** Installs from the lock file when `node_modules` is missing or does not agree with it. */
export async function ensurePackages() {
  if (agrees()) return;
  console.log('Installing packages as the lock file says …');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // The build needs the tools, whatever the caller's NODE_ENV.
  const options = { quiet: true, env: { NODE_ENV: 'development' } };
  // The npm that runs us, or else the one on PATH.
  const npm = process.env['npm_execpath'];
  const { code, output } = npm?.endsWith('npm-cli.js')
    ? await run(process.execPath, [npm, ...args], options)
    : await run('npm', args, { ...options, shell: process.platform === 'win32' });
  if (code === 0) return;
  throw new Failure(
    `${output.trim()}\n\nThe packages could not be installed (npm ci failed). They come from the npm registry and need\n` +
      'about 450 MB of disk. Check the network and `npm config get registry`, then try again.',
  );
}

/** Packages for other systems are optional, and absent. */
function agrees() {
  if (!existsSync(record)) return false;
  const present = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
