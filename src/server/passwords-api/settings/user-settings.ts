/** Settings of a user (`user.*`): their types, defaults and bounds (items.md, F70–F72). */
import { hasChallenge } from '../accounts/account-encryption.ts';
import { readUserValue, writeUserValue } from '../accounts/accounts.ts';
import type { Release } from '../dialect.ts';
import { toFlag, toInteger } from '../casts.ts';
import type { Store } from '../store/store.ts';

export type SettingsScope = {
  readonly store: Store;
  readonly release: Release;
  readonly user: string;
};

type Value = number | boolean;
type Setting = {
  /** null: depends on the account. */
  readonly standard: Value | null;
  readonly least?: number;
  readonly most?: number;
  /** Current releases read this default from a place that holds texts. */
  readonly textDefault?: boolean;
};

const CSE = 'encryption.cse';
const HASH_LENGTH = 'password.security.hash';

/** In the order of `settings/list`. */
const SETTINGS = new Map<string, Setting>(
  Object.entries({
    'password.generator.strength': { standard: 1, least: 0, most: 4 },
    'password.generator.numbers': { standard: false },
    'password.generator.special': { standard: false },
    'password.security.duplicates': { standard: true },
    'password.security.age': { standard: 0, least: 0 },
    [HASH_LENGTH]: { standard: 40, least: 0, most: 40, textDefault: true },
    'mail.security': { standard: true, textDefault: true },
    'mail.shares': { standard: false, textDefault: true },
    'notification.security': { standard: true },
    'notification.shares': { standard: true },
    'notification.errors': { standard: true },
    'notification.admin': { standard: true },
    'sharing.editable': { standard: true },
    'sharing.resharing': { standard: true },
    'session.lifetime': { standard: 600, least: 30 },
    'encryption.sse': { standard: 0, least: 0, most: 2 },
    [CSE]: { standard: null, least: 0, most: 1 },
  }),
);

/** Stored values of settings, which survive a reset of the account. */
export const USER_SETTING_VALUES = [...SETTINGS.keys()].map(valueName);

function valueName(key: string): string {
  return key.replaceAll('.', '/');
}

/** null: the release has no such setting. */
function findSetting({ release }: SettingsScope, key: string): Setting | null {
  if (key === HASH_LENGTH && !release.items.hashBySetting) return null;
  return SETTINGS.get(key) ?? null;
}

/** Not set by hand, encryption is on as soon as there is a challenge. */
function standardOf({ store, user }: SettingsScope, { standard }: Setting): Value {
  return standard ?? (hasChallenge(store, user) ? 1 : 0);
}

export function readUserSetting(scope: SettingsScope, key: string): Value | null {
  const setting = findSetting(scope, key);
  if (setting === null) return null;
  const stored = readUserValue(scope.store, scope.user, valueName(key));
  if (stored === null) return standardOf(scope, setting);
  return typeof setting.standard === 'boolean' ? toFlag(stored) : toInteger(stored);
}

/** The number of a setting, for rules of the server. */
export function numberSetting(scope: SettingsScope, key: string): number {
  return toInteger(readUserSetting(scope, key));
}

/** @returns what was stored: the cast value, or the default where that is out of range */
export function writeUserSetting(scope: SettingsScope, key: string, value: unknown): unknown {
  const setting = findSetting(scope, key);
  if (setting === null) return null;
  const cast = typeof setting.standard === 'boolean' ? toFlag(value) : toInteger(value);
  const { least = -Infinity, most = Infinity } = setting;
  const fits = typeof cast === 'boolean' || (cast >= least && cast <= most);
  const kept = fits ? cast : standardOf(scope, setting);
  writeUserValue(scope.store, scope.user, valueName(key), String(toInteger(kept)));
  return fits ? cast : answeredStandard(scope, setting);
}

export function resetUserSetting(scope: SettingsScope, key: string): unknown {
  const setting = findSetting(scope, key);
  if (setting === null) return null;
  writeUserValue(scope.store, scope.user, valueName(key), null);
  return answeredStandard(scope, setting);
}

function answeredStandard(scope: SettingsScope, setting: Setting): unknown {
  const standard = standardOf(scope, setting);
  if (setting.textDefault !== true || !scope.release.items.textDefaults) return standard;
  return standard === false ? '' : String(toInteger(standard));
}

/** `[name, value]` of every setting. */
export function listUserSettings(scope: SettingsScope): [string, unknown][] {
  return [...SETTINGS.keys()]
    .filter((key) => findSetting(scope, key) !== null)
    .map((key) => [key, readUserSetting(scope, key)]);
}
