/** `npm run build`: the app and the library into `dist/`. */
import { build } from './build-app.mjs';
import { onProjectNode } from './project-node.mjs';
import { main } from './run.mjs';

await main(async () => {
  if (await onProjectNode()) await build({ quiet: false });
});
