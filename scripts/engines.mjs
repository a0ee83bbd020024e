import { onPath } from './browser.mjs';
import { installSystemPackages } from './system-packages.mjs';

const PROGRAMS = {
  FIREFOX_PATH: { project: 'firefox', names: ['firefox-esr', 'firefox'], from: ['firefox-esr'] },
  WEBKIT_DRIVER_PATH: {
    project: 'webkit',
    names: ['WebKitWebDriver'],
    from: ['webkit2gtk-driver', 'xvfb'],
  },
};

/**
 * Finds the other engines, or brings them from Debian; says which are left out.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, projects: string[] }>} where they are; the projects
 *   of Playwright's configuration that can run
 */
export async function enginesHere() {
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  const projects = [];
  for (const [name, { project, names, from }] of Object.entries(PROGRAMS)) {
    const find = () => process.env[name] ?? onPath(names)[0];
    if (find() === undefined) await installSystemPackages(from);
    const path = find();
    if (path === undefined) {
      console.log(
        `${project}: skipped, it is not here and Debian's ${from.join(', ')} could not be installed.`,
      );
    } else {
      env[name] = path;
      projects.push(project);
    }
  }
  return { env, projects };
}
