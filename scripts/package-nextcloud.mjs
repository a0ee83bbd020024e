/** `npm run package:nextcloud`: the Nextcloud app as an archive to install, in `dist/`. */
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { dist, ensureBuild } from './build-app.mjs';

import { onProjectNode } from './project-node.mjs';
import { Failure, main, root } from './run.mjs';

/** Nextcloud wants the folder to be called as the app. */
const APP = 'account_security';

/** @param {string} folder gets the app, ready to be served */
function putTogether(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['appinfo', 'lib', 'templates', 'js', 'css', 'img', 'README.md']) {
    cpSync(join(root, 'hosts/nextcloud', part), join(folder, part), { recursive: true });
  }
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const isScript = (/** @type {string} */ path) => !path.endsWith('.d.ts');
  cpSync(join(dist, 'library'), join(folder, 'js/library'), { recursive: true, filter: isScript });
}

await main(async () => {
  if (!(await onProjectNode())) return;
  await ensureBuild();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(dist, 'nextcloud', APP);
  putTogether(folder);
  const archive = join(dist, `${APP}-${version}.tar.gz`);
  const { status, stderr } = spawnSync('tar', ['-czf', archive, '-C', join(folder, '..'), APP]);
  if (status !== 0) throw new Failure(`tar failed: ${String(stderr)}`);
  console.log(`dist/${APP}-${version}.tar.gz`);
});
