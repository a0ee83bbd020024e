import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { root } from './paths.mjs';
import { runNpm } from './run.mjs';

const modules = join(root, 'node_modules');
/** Holds the hash of the lock file that `node_modules` was last seen to agree with. */
const stamp = join(modules, '.account-security-lock');
/** npm's own record of what it put there; written last, so an interrupted install has none. */
const record = join(modules, '.package-lock.json');

/** Installs from the lock file when `node_modules` is missing or does not agree with it. */
export async function ensurePackages() {
  if (isStamped()) return;
  await withLock('install', async () => {
    if (isStamped()) return;
    if (!agrees()) await install();
    writeFileSync(stamp, lockHash());
  });
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isStamped() {
  return existsSync(record) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();
}

/**
 * @typedef {{ version?: string, optional?: boolean }} Entry
 * @param {string} file
 * @returns {Record<string, Entry>}
 */
function packagesOf(file) {
  /** @type {{ packages?: Record<string, Entry> }} */
  const { packages = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return packages;
}

/**
 * Whether npm has put there what the lock file says, for instance by an `npm install` by hand.
 * Packages for other systems are optional, and absent.
 */
function agrees() {
  if (!existsSync(record)) return false;
  const present = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  );
}

async function install() {
  console.log('Installing packages as the lock file says …');
  const started = Date.now();
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
    // A developer's tree, whatever the caller's NODE_ENV: the build needs the tools.
    env: { NODE_ENV: 'development' },
  });
  if (code !== 0) throw new Failure(installMessage(output));
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** @param {string} output what npm wrote */
function installMessage(output) {
  const reason = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter((line) => line !== '' && !/^(at |A complete log)/.test(line))
    .slice(0, 6)
    .map((line) => `  ${line}`)
    .join('\n');
  return [
    'The packages could not be installed (npm ci failed):',
    reason,
    'They come from the npm registry once, and need about 450 MB of disk. Check the network, the',
    'proxy and `npm config get registry`, then run the same command again.',
  ].join('\n');
}
