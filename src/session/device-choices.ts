import * as z from 'zod/mini';
import type { SessionServices } from './services.ts';

/** What this device remembers. Nothing of it is secret. */
const choicesSchema = z.object({
  /** Kept alive while the page is open, while the person is active, or not at all. */
  keepAlive: z.catch(z.enum(['page', 'active', 'never']), 'active'),
  /** Whether the keyboard shortcut for locking is on. */
  lockShortcut: z.catch(z.boolean(), true),
  /** A language that was chosen here; null: the browser's. */
  locale: z.catch(z.nullable(z.enum(['en', 'de'])), null),
});
export type DeviceChoices = z.infer<typeof choicesSchema>;

/** Work is not interrupted, and an abandoned page does not stay signed in. */
const DEFAULTS: DeviceChoices = { keepAlive: 'active', lockShortcut: true, locale: null };

const keyOf = (storageKey: string) => `${storageKey}:session`;

/** @param storageKey of the mount's host */
export function readChoices(storageKey: string): DeviceChoices {
  try {
    const text = localStorage.getItem(keyOf(storageKey));
    return text === null ? DEFAULTS : z.parse(choicesSchema, JSON.parse(text));
  } catch {
    // Storage is switched off, or holds something else.
    return DEFAULTS;
  }
}

export function choose(
  { session, host }: Pick<SessionServices, 'session' | 'host'>,
  change: Partial<DeviceChoices>,
): void {
  const choices = { ...session.mount.choices, ...change };
  session.setMount({ choices });
  try {
    localStorage.setItem(keyOf(host.storageKey), JSON.stringify(choices));
  } catch {
    // Storage is switched off or full: the choice holds until the page is closed.
  }
}

/** Takes over what is chosen in another tab. @returns ends that */
export function followChoices({
  session,
  host,
}: Pick<SessionServices, 'session' | 'host'>): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== keyOf(host.storageKey)) return;
    session.setMount({ choices: readChoices(host.storageKey) });
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
