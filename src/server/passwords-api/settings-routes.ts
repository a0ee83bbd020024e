/** `settings/get`: the settings that this project's client and the official one ask for. */
import { hasChallenge } from './accounts/account-encryption.ts';
import { readUserValue } from './accounts/accounts.ts';
import { WronglyTyped, type Answer } from './answer.ts';
import type { Call } from './call.ts';
import { looseString } from './parameters.ts';

/** Settings of a user and their defaults; a stored value is read as the default's type. */
const USER_DEFAULTS = new Map<string, number | boolean>(
  Object.entries({
    'password.generator.strength': 1,
    'password.generator.numbers': false,
    'password.generator.special': false,
    'password.security.duplicates': true,
    'password.security.age': 0,
    'mail.security': true,
    'mail.shares': false,
    'notification.security': true,
    'notification.shares': true,
    'notification.errors': true,
    'notification.admin': true,
    'sharing.editable': true,
    'sharing.resharing': true,
    'session.lifetime': 600,
    'encryption.sse': 0,
  }),
);

const HASH_LENGTH = 'password.security.hash';

/** Takes a list of names; answers an object, or an empty list when asked for nothing. */
export function getSettings(call: Call): Answer {
  const names = [...call.parameters.values()].map(looseString);
  if (names.length === 0) return { status: 200, body: [] };
  return {
    status: 200,
    body: Object.fromEntries(names.map((name) => [name, readSetting(call, name)])),
  };
}

function readSetting(call: Call, name: string): unknown {
  const dot = name.indexOf('.');
  const scope = dot < 0 ? name : name.slice(0, dot);
  if (!['user', 'client', 'server'].includes(scope)) return null;
  if (dot < 0) throw new WronglyTyped('a setting needs a name after its scope');
  const key = name.slice(dot + 1);
  if (scope === 'user') return readUserSetting(call, key);
  return scope === 'server' ? readServerSetting(call, key) : null;
}

function readUserSetting({ store, login, release }: Call, key: string): unknown {
  if (key === 'encryption.cse') return hasChallenge(store, login.user) ? 1 : 0;
  // Releases before the hash check do not know how much of a hash to send.
  const standard = key === HASH_LENGTH && release.hashes ? 40 : USER_DEFAULTS.get(key);
  if (standard === undefined) return null;
  const stored = readUserValue(store, login.user, key.replaceAll('.', '/'));
  if (stored === null) return standard;
  return typeof standard === 'number'
    ? Number.parseInt(stored, 10) || 0
    : stored !== '' && stored !== '0';
}

function readServerSetting({ origin, release }: Call, key: string): unknown {
  const settings = new Map(
    Object.entries({
      baseUrl: `${origin}/`,
      'app.version': release.featureVersions[0],
      'theme.color': '#0082c9',
      'theme.color.primary': '#0082c9',
      'theme.color.text': '#ffffff',
      'theme.color.background': '#ffffff',
      'theme.label': 'Nextcloud',
      'theme.logo': `${origin}/core/img/logo/logo.svg`,
    }),
  );
  return settings.get(key) ?? null;
}
