/** Reads items with PHP's sodium, where PHP is installed. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('read-items.php', import.meta.url));

/** Whether there is a PHP with sodium; Debian's package is `php-cli`. */
export function hasPhpSodium(): boolean {
  const { status, stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return status === 0 && /^sodium$/m.test(stdout);
}

type Input = {
  /** The keychain as the server hands it out. */
  readonly sealed: string;
  readonly passphrase: string;
  readonly items: readonly object[];
};

/** @returns the texts of each item */
export function readWithPhp(input: Input): unknown {
  const run = spawnSync('php', [SCRIPT], { encoding: 'utf8', input: JSON.stringify(input) });
  if (run.status !== 0) throw new Error(`PHP: ${run.stdout}${run.stderr}`);
  return JSON.parse(run.stdout);
}
