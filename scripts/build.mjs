/** `npm run build`: the app and the library into `dist/`. */
import { build } from './build-app.mjs';
import { main } from './failure.mjs';
import { onProjectNode } from './project-node.mjs';

await main(async () => {
  if (await onProjectNode()) await build({ quiet: false });
});
