import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { ensurePackages } from './packages.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Brings packages and Node, then goes on in that Node. Written with built-ins that Node 20 has:
 * this is what a fresh clone runs first.
 * @returns {Promise<boolean>} true: this process is the project's Node, go on. false: the same
 *   script has run to its end there, and `process.exitCode` is set.
 */
export async function onProjectNode() {
  endWithShell();
  await ensurePackages();
  const folder = join(root, 'node_modules', 'node');
  const wanted = versionOf(folder);
  let node = process.execPath;
  if (process.version !== wanted) node = await ensureBinary(folder, wanted);
  const path = [join(root, 'node_modules', '.bin'), dirname(node), process.env['PATH'] ?? ''];
  process.env['PATH'] = path.join(delimiter);
  if (process.version === wanted) return true;

  const [, script = '', ...args] = process.argv;
  const { code } = await run(node, [script, ...args], { terminal: true });
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

/** @param {string} folder */
function versionOf(folder) {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `v${version}`;
}

/**
 * The npm package `node` fetches its program in an install script, which npm leaves out under
 * `ignore-scripts` and some policies; then it is run here.
 * @param {string} folder
 * @param {string} wanted
 * @returns {Promise<string>} path of the program
 */
async function ensureBinary(folder, wanted) {
  const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (await answers(binary, wanted)) return realpathSync(binary);
  return withLock('node', async () => {
    if (await answers(binary, wanted)) return realpathSync(binary);
    console.log(`Fetching Node ${wanted} …`);
    const { output } = await run(process.execPath, ['installArchSpecificPackage'], {
      cwd: folder,
      quiet: true,
      env: { npm_config_loglevel: 'error' },
    });
    if (await answers(binary, wanted)) return realpathSync(binary);
    throw new Failure(
      [
        `Node ${wanted} could not be fetched for ${process.platform} ${process.arch}:`,
        ...output
          .trim()
          .split('\n')
          .slice(0, 6)
          .map((line) => `  ${line}`),
        'It comes from the npm registry as the package `node`. Check the network and run the same',
        `command again, or install Node ${wanted} yourself and put it first on PATH.`,
      ].join('\n'),
    );
  });
}

/**
 * @param {string} binary
 * @param {string} wanted
 */
async function answers(binary, wanted) {
  if (!existsSync(binary)) return false;
  const { output } = await run(binary, ['--version'], { quiet: true, timeout: 20_000 });
  return output.trim() === wanted;
}
