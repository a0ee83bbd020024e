/** `npm run bench`: measures, and prints what it measured. Arguments go to `bench/run.ts`. */
import { browserPath } from './browser.mjs';
import { ensureBuild } from './build-app.mjs';
import { onProjectNode } from './project-node.mjs';
import { main, run } from './run.mjs';

await main(async () => {
  if (!(await onProjectNode())) return;
  await ensureBuild();
  const { code } = await run(process.execPath, ['bench/run.ts', ...process.argv.slice(2)], {
    env: { CHROMIUM_PATH: await browserPath() },
  });
  const items = await run(process.execPath, ['bench/items.ts']);
  process.exitCode = code === 0 ? items.code : code;
});
