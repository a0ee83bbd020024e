import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import * as z from 'zod/mini';
import { useServices } from './services.ts';

/** What this device remembers about sessions. Nothing of it is secret. */
const choicesSchema = z.object({
  /** Kept alive while the page is open, while the person is active, or not at all. */
  keepAlive: z.catch(z.enum(['page', 'active', 'never']), 'active'),
  /** Whether the keyboard shortcut for locking is on. */
  lockShortcut: z.catch(z.boolean(), true),
});
type DeviceChoices = z.infer<typeof choicesSchema>;

/** Nobody who works is signed out, and nobody who has left stays signed in. */
const DEFAULTS: DeviceChoices = { keepAlive: 'active', lockShortcut: true };

const choicesKey = ['device-choices'] as const;

function readChoices(storageKey: string): DeviceChoices {
  try {
    const text = localStorage.getItem(storageKey);
    return text === null ? DEFAULTS : z.parse(choicesSchema, JSON.parse(text));
  } catch {
    // Storage is switched off, or somebody else wrote there.
    return DEFAULTS;
  }
}

/** The choices of this device, in every tab the same. */
export function useDeviceChoices() {
  const { host } = useServices();
  const queryClient = useQueryClient();
  const storageKey = `${host.storageKey}:session`;
  const { data: choices } = useQuery({
    queryKey: choicesKey,
    queryFn: () => readChoices(storageKey),
    initialData: () => readChoices(storageKey),
    staleTime: Number.POSITIVE_INFINITY,
  });

  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      if (event.key === storageKey) {
        queryClient.setQueryData(choicesKey, readChoices(storageKey));
      }
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [queryClient, storageKey]);

  return {
    choices,
    choose: (change: Partial<DeviceChoices>): void => {
      const before = queryClient.getQueryData<DeviceChoices>(choicesKey) ?? choices;
      const chosen = { ...before, ...change };
      queryClient.setQueryData(choicesKey, chosen);
      try {
        localStorage.setItem(storageKey, JSON.stringify(chosen));
      } catch {
        // Storage is switched off or full: the choice holds until the page is closed.
      }
    },
  };
}
