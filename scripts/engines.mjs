import { installSystemPackages, onPath } from './browser.mjs';

const ENGINES = [
  {
    project: 'firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    from: ['firefox-esr'],
  },
  {
    project: 'webkit',
    variable: 'WEBKIT_DRIVER_PATH',
    names: ['WebKitWebDriver'],
    from: ['webkit2gtk-driver', 'xvfb'],
  },
];

/**
 * Finds the other engines, or brings them from Debian; says which are left out.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, projects: string[] }>} where they are; the projects
 *   of Playwright's configuration that can run
 */
export async function enginesHere() {
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  const projects = [];
  for (const { project, variable, names, from } of ENGINES) {
    const find = () => process.env[variable] ?? onPath(names)[0];
    if (find() === undefined) await installSystemPackages(from);
    const path = find();
    if (path === undefined) {
      console.log(`${project}: skipped, Debian's ${from.join(', ')} could not be installed here.`);
    } else {
      env[variable] = path;
      projects.push(project);
    }
  }
  return { env, projects };
}
