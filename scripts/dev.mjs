/** `npm run dev`: Vite's development server, with the embedded server on its origin. */
import { onProjectNode } from './project-node.mjs';
import { main, runTool } from './run.mjs';

await main(async () => {
  if (!(await onProjectNode())) return;
  const { code } = await runTool('vite', process.argv.slice(2));
  process.exitCode = code;
});
