/** `npm start`: builds if needed, then serves the app and the embedded server on one origin. */
import { join } from 'node:path';
import { dist, ensureBuild } from './build-app.mjs';
import { onProjectNode } from './project-node.mjs';
import { main } from './run.mjs';

await main(async () => {
  if (!(await onProjectNode())) return;
  const { runCommandLine } = await import('../src/server/cli.ts');
  await runCommandLine(process.argv.slice(2), async () => {
    await ensureBuild();
    return join(dist, 'app');
  });
});
