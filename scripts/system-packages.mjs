import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const LIMIT = 5 * 60_000;

/**
 * Installs packages of Debian or Ubuntu, where this may install any.
 * @param {readonly string[]} names
 * @returns {Promise<boolean>} whether that went well
 */
export async function installSystemPackages(names) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const [program, ...before] = process.getuid?.() === 0 ? ['env'] : ['sudo', '-n', 'env'];
  const apt = (/** @type {string[]} */ ...args) =>
    run(program ?? 'env', [...before, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args], {
      quiet: true,
      timeout: LIMIT,
    });
  console.log(`Installing the system packages ${names.join(', ')} …`);
  await apt('update');
  return (await apt('install', '-y', '--no-install-recommends', ...names)).code === 0;
}
