import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { root, runNpm } from './run.mjs';

/** npm's own record of what it put there; written last, so an interrupted install has none. */
const record = join(root, 'node_modules', '.package-lock.json');

/** Installs from the lock file when `node_modules` is missing or does not agree with it. */
export async function ensurePackages() {
  if (agrees()) return;
  console.log('Installing packages as the lock file says …');
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
    // The build needs the tools, whatever the caller's NODE_ENV.
    env: { NODE_ENV: 'development' },
  });
  if (code !== 0) {
    throw new Failure(
      `${output.trim()}\n\nThe packages could not be installed (npm ci failed). They come from the npm registry and need\n` +
        'about 450 MB of disk. Check the network and `npm config get registry`, then try again.',
    );
  }
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
