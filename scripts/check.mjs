/** `npm run check`: everything that can be said about the code without running it. */
import { onProjectNode } from './project-node.mjs';
import { Failure, main, runTool } from './run.mjs';

/** @type {[what: string, packageName: string, args: string[], bin?: string][]} */
const steps = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--deny-warnings', '.']],
  ['types', 'typescript', ['-p', '.'], 'tsc'],
  ['unused code', 'knip', ['--no-progress']],
];

/** Stops at the first step that finds something. */
await main(async () => {
  if (!(await onProjectNode())) return;
  for (const [what, packageName, args, bin = packageName] of steps) {
    const { code, output } = await runTool(packageName, args, { bin, quiet: true });
    if (code !== 0) throw new Failure(`${output.trim()}\n\ncheck: ${what} (${bin}) failed`);
    console.log(`check: ${what} ok`);
  }
});
