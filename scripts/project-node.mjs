import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { Failure, root, run } from './run.mjs';

/**
 * The release of the npm package `node`, and the SHA-256 of its program for each system, taken from
 * the packages with `npm pack`. The lock file cannot pin it: an install script fetches it.
 * @type {{ version: string, sha256: Record<string, string> }}
 */
export const PINNED = JSON.parse(
  readFileSync(join(import.meta.dirname ?? join(root, 'scripts'), 'node-hashes.json'), 'utf8'),
);

/**
 * Brings packages and Node, then goes on in that Node. Written with built-ins that Node 20 has:
 * this is what a fresh clone runs first.
 * @returns {Promise<boolean>} true: this process is the project's Node, go on. false: the same
 *   script has run to its end there, and `process.exitCode` is set.
 */
export async function onProjectNode() {
  endWithShell();
  await ensurePackages();
  const isHere = process.version === `v${PINNED.version}`;
  const node = isHere ? process.execPath : await ensureProgram();
  const path = [join(root, 'node_modules', '.bin'), dirname(node), process.env['PATH'] ?? ''];
  process.env['PATH'] = path.join(delimiter);
  if (isHere) return true;
  const { code } = await run(node, process.argv.slice(1));
  process.exitCode = code;
  return false;
}

/**
 * A signal to npm ends the shell between npm and us, and leaves us running with the port. So the
 * loss of that shell counts as the signal.
 */
function endWithShell() {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 300).unref();
}

/**
 * npm leaves install scripts out under some policies; then it is run here.
 * @returns {Promise<string>} path of the program
 */
async function ensureProgram() {
  const folder = join(root, 'node_modules', 'node');
  const program = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program)) {
    console.log(`Fetching Node ${PINNED.version} …`);
    const options = { cwd: folder, quiet: true };
    const { output } = await run(process.execPath, ['installArchSpecificPackage'], options);
    if (!existsSync(program)) throw failure(`${output.trim()}\n\nNode could not be fetched.`);
  }
  checkProgram(program, PINNED.sha256[`${process.platform}-${process.arch}`]);
  return program;
}

/**
 * Refuses a program that is not the one that this release was tested with.
 * @param {string} program its path
 * @param {string | undefined} expected its SHA-256
 */
export function checkProgram(program, expected) {
  if (expected === undefined) {
    throw failure(`No Node is known for ${process.platform}-${process.arch}.`);
  }
  const found = createHash('sha256').update(readFileSync(program)).digest('hex');
  if (found === expected) return;
  throw failure(
    `${program} is not the Node that this project expects, and is not run.\n` +
      `  SHA-256 expected ${expected}\n  SHA-256 found    ${found}\n` +
      'Delete node_modules and try again. If it stays so, somebody has changed the package.',
  );
}

/** @param {string} message */
function failure(message) {
  const otherwise = `Install Node ${PINNED.version} yourself, put it first on PATH, and try again.`;
  return new Failure(`${message} ${otherwise}`);
}
