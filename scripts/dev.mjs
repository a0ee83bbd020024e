/** `npm run dev`: Vite's development server, with the embedded server on its origin. */
import { main } from './failure.mjs';
import { onProjectNode } from './project-node.mjs';
import { runTool } from './run.mjs';

await main(async () => {
  if (!(await onProjectNode())) return;
  const { code } = await runTool('vite', process.argv.slice(2), { terminal: true });
  process.exitCode = code;
});
