/**
 * `npm run bench`: measures, and prints what it measured. Arguments: groups and rounds, as in
 * `bench/README.md`.
 */
import { browserPath } from './browser.mjs';
import { ensureBuild } from './build-app.mjs';
import { onProjectNode } from './project-node.mjs';
import { main, run } from './run.mjs';

await main(async () => {
  if (!(await onProjectNode())) return;
  await ensureBuild();
  const words = process.argv.slice(2);
  const groups = words.filter((word) => !/^\d+$/.test(word));
  const inBrowser = words.filter((word) => word !== 'items');
  if (groups.length === 0 || groups.some((group) => group !== 'items')) {
    const env = { CHROMIUM_PATH: await browserPath() };
    const { code } = await run(process.execPath, ['bench/run.ts', ...inBrowser], { env });
    process.exitCode = code;
  }
  if (groups.length === 0 || groups.includes('items')) {
    const { code } = await run(process.execPath, ['bench/items.ts']);
    process.exitCode ||= code;
  }
});
