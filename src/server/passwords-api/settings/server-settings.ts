/** Settings of the server (`server.*`), which nobody can change here. */
import type { Release } from '../dialect.ts';

/** In the order of `settings/list`. */
const LISTED = (origin: string, { featureVersions, items }: Release) => ({
  baseUrl: origin,
  'baseUrl.webdav': `${origin}/remote.php/webdav/`,
  version: items.hostVersion,
  'app.version': featureVersions[0],
  'handbook.url': 'https://raw.githubusercontent.com/wiki/marius-wieschollek/passwords/Users/',
  performance: 5,
  'theme.color.primary': '#0082c9',
  'theme.color.text': '#ffffff',
  'theme.color.background': '#ffffff',
  'theme.background': `${origin}${items.background}`,
  'theme.logo': origin,
  'theme.label': 'Example Cloud',
  'theme.app.icon': `${origin}/apps/passwords/img/app-themed.svg`,
  'theme.folder.icon': `${origin}/apps/core/img/filetypes/folder.svg`,
  'sharing.enabled': true,
  'sharing.resharing': true,
  'sharing.autocomplete': true,
  'sharing.types': ['user'],
});

export function listServerSettings(origin: string, release: Release): [string, unknown][] {
  return Object.entries<unknown>(LISTED(origin, release));
}

export function readServerSetting(origin: string, release: Release, key: string): unknown {
  // An older name of the same, which is read but not listed.
  const name = key === 'theme.color' ? 'theme.color.primary' : key;
  return new Map(listServerSettings(origin, release)).get(name) ?? null;
}
