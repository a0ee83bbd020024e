/** `settings/*`. An empty result is an empty list. */
import { WronglyTyped, type Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { looseString } from '../parameters.ts';
import {
  listClientSettings,
  readClientSetting,
  resetClientSetting,
  writeClientSetting,
} from './client-settings.ts';
import { listServerSettings, readServerSetting } from './server-settings.ts';
import {
  listUserSettings,
  readUserSetting,
  resetUserSetting,
  writeUserSetting,
  type SettingsScope,
} from './user-settings.ts';

type Entry = readonly [name: string, value: unknown];

/** Takes a list of names. */
export function getSettings(call: Call): Answer {
  const { store, login, origin, release } = call;
  return answerNames(call, (scope, key) => {
    if (scope === 'user') return readUserSetting(settingsScope(call), key);
    if (scope === 'client') return readClientSetting(store, login.user, key);
    return readServerSetting(origin, release, key);
  });
}

/** Takes a list of names; the server's own settings stay. */
export function resetSettings(call: Call): Answer {
  return answerNames(call, (scope, key) => {
    if (scope === 'user') return resetUserSetting(settingsScope(call), key);
    return scope === 'client' ? resetClientSetting(call.store, call.login.user, key) : null;
  });
}

/** Takes an object of names and values; the server's own settings stay. */
export function setSettings(call: Call): Answer {
  const entries = [...call.parameters].map(([name, value]): Entry => {
    return [name, applyTo(name, (scope, key) => write(call, scope, key, value))];
  });
  return answerEntries(entries);
}

function write(call: Call, scope: string, key: string, value: unknown): unknown {
  if (scope === 'user') return writeUserSetting(settingsScope(call), key, value);
  return scope === 'client' ? writeClientSetting(call.store, call.login.user, key, value) : null;
}

/** All settings, or those of the scopes that are named. */
export function listSettings(call: Call): Answer {
  const { store, login, origin, release, parameters } = call;
  const named = parameters.get('scopes') ?? null;
  if (named !== null && typeof named !== 'object') throw new WronglyTyped('scopes is no list');
  const scopes = named === null ? ['server', 'user', 'client'] : valuesOf(named);
  const listed = (scope: string, entries: readonly Entry[]) =>
    scopes.includes(scope) ? entries.map(([key, value]): Entry => [`${scope}.${key}`, value]) : [];
  return answerEntries([
    ...listed('server', listServerSettings(origin, release)),
    ...listed('user', listUserSettings(settingsScope(call))),
    ...listed('client', listClientSettings(store, login.user)),
  ]);
}

function valuesOf(list: object): unknown[] {
  return Object.values(list);
}

function settingsScope({ store, release, login }: Call): SettingsScope {
  return { store, release, user: login.user };
}

function answerNames(call: Call, work: (scope: string, key: string) => unknown): Answer {
  const names = [...call.parameters.values()].map(looseString);
  return answerEntries(names.map((name) => [name, applyTo(name, work)]));
}

/** null for names outside the three scopes. */
function applyTo(name: string, work: (scope: string, key: string) => unknown): unknown {
  const dot = name.indexOf('.');
  const scope = dot < 0 ? name : name.slice(0, dot);
  if (!['user', 'client', 'server'].includes(scope)) return null;
  if (dot < 0) throw new WronglyTyped('a setting needs a name after its scope');
  return work(scope, name.slice(dot + 1));
}

function answerEntries(entries: readonly Entry[]): Answer {
  return { status: 200, body: entries.length === 0 ? [] : Object.fromEntries(entries) };
}
