import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder } from './paths.mjs';

/** The holder touches its lock this often; one left untouched for longer than STALE is nobody's. */
const HEARTBEAT = 2_000;
const STALE = 15_000;
const RETRY = 60;

/**
 * Runs the job while no other process on this folder runs one of the same name.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} job
 * @param {() => void} [onWait] called once when another process has it
 * @returns {Promise<T>}
 */
export async function withLock(name, job, onWait) {
  mkdirSync(cacheFolder, { recursive: true });
  const file = join(cacheFolder, `${name}.lock`);
  const owner = JSON.stringify({ host: hostname(), pid: process.pid, at: Date.now() });
  for (let waited = false; !take(file, owner); waited = true) {
    if (!waited) onWait?.();
    await pause(RETRY);
  }
  const release = () => {
    if (read(file) === owner) rmSync(file, { force: true });
  };
  const heartbeat = setInterval(() => utimesSync(file, new Date(), new Date()), HEARTBEAT);
  process.once('exit', release);
  try {
    return await job();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

/**
 * @param {string} file
 * @param {string} owner
 * @returns {boolean} whether the lock is now ours
 */
function take(file, owner) {
  try {
    writeFileSync(file, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  const held = read(file);
  if (held !== undefined && isAbandoned(file, held)) {
    // Renaming succeeds for one process only; whoever caught a younger lock by it puts it back.
    const aside = `${file}.${process.pid}`;
    try {
      renameSync(file, aside);
      if (read(aside) !== held) linkSync(aside, file);
    } catch {
      // Another one was quicker.
    }
    rmSync(aside, { force: true });
  }
  return false;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} held
 */
function isAbandoned(file, held) {
  try {
    if (Date.now() - statSync(file).mtimeMs > STALE) return true;
    /** @type {{ host: string, pid: number }} */
    const { host, pid } = JSON.parse(held);
    if (host === hostname()) process.kill(pid, 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
