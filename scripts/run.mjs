import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Something that the person at the terminal has to put right. Its message is everything they get to
 * read: what is missing, and what to do.
 */
export class Failure extends Error {}

/**
 * Runs a script's job. A `Failure` ends it with its one message and code 1; anything else is a
 * defect of ours and keeps its stack.
 * @param {() => Promise<void>} job
 */
export async function main(job) {
  try {
    await job();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {string} [cwd] default: the project's folder
 * @property {boolean} [quiet] keep the output instead of showing it
 * @property {number} [timeout] milliseconds after which it is ended
 * @property {boolean} [shell] only for Windows, whose npm is a batch file
 */

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end. A signal that comes meanwhile is passed on, and ends this process when
 * the program has ended.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} 127 when it could not be started; what it
 *   wrote, when `quiet`
 */
export async function run(command, args, { env, quiet = false, cwd = root, ...options } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    killSignal: 'SIGKILL',
    ...options,
  });
  /** @type {NodeJS.Signals | undefined} */
  let ending;
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    ending = signal;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  let output = '';
  for (const pipe of [child.stdout, child.stderr]) {
    pipe?.setEncoding('utf8').on('data', (chunk) => (output += String(chunk)));
  }
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(127);
    });
    child.on('close', (status, signal) =>
      resolve(status ?? 128 + constants.signals[signal ?? 'SIGKILL']),
    );
  });
  for (const signal of SIGNALS) process.off(signal, pass);
  if (ending !== undefined) process.exit(code);
  return { code, output };
}

/**
 * Runs a tool of `node_modules` by its JavaScript file: the same on every system.
 * @param {string} packageName whose program of the same (or the given) name is meant
 * @param {readonly string[]} args
 * @param {RunOptions & { bin?: string }} [options]
 */
export function runTool(packageName, args, { bin = packageName, ...options } = {}) {
  const folder = join(root, 'node_modules', packageName);
  /** @type {{ bin: Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return run(process.execPath, [join(folder, manifest.bin[bin] ?? ''), ...args], options);
}
