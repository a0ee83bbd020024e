import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Keychain } from '#protocol/keychain.ts';
import { KEYCHAIN_TYPE, type Keychains } from '#protocol/wire.ts';
import type { Services } from '#session/services.ts';
import type { KeychainHealth } from '#session/state.ts';
import { useServices } from '#session/use-services.ts';
import { useSessionState } from '#session/use-session.ts';

/** End-to-end encryption of the account: `encryption-state[data-state]` in handles.md. */
export type EncryptionState =
  | { readonly kind: 'off' }
  | { readonly kind: 'on' }
  | { readonly kind: 'incomplete'; readonly keychain: 'missing' | 'stale' | 'damaged' };

/** Whether the account has a challenge, and a keychain. Spends nothing. */
export function encryptionQuery({ client, session }: Pick<Services, 'client' | 'session'>) {
  const { signal: over } = session;
  return queryOptions({
    queryKey: ['session', session.session.number, 'encryption'] as const,
    queryFn: async ({ signal }) => {
      const challenge = await client.getChallenge({ signal });
      if (!over.aborted) session.setSession({ hasChallenge: challenge !== null });
      if (challenge === null) return { challenge: false, keychain: null };
      const keychains = await client.getKeychains({ signal });
      return { challenge: true, keychain: keychains[KEYCHAIN_TYPE] ?? null };
    },
  });
}

/**
 * The state of encryption, as far as it is known.
 * @param options.enabled false: only what was read already
 */
export function useEncryptionState({ enabled = true }: { enabled?: boolean } = {}) {
  const services = useServices();
  const { keychain: health } = useSessionState();
  const query = useQuery({ ...encryptionQuery(services), enabled });
  const { data } = query;
  return {
    query,
    state: data === undefined ? null : encryptionState(data, health),
    health,
    /** The keychain as the server has it, for saving it as it is; it is sealed. */
    sealed: data?.keychain ?? null,
  };
}

function encryptionState(
  { challenge, keychain }: { challenge: boolean; keychain: string | null },
  health: KeychainHealth,
): EncryptionState {
  if (!challenge) return { kind: 'off' };
  if (keychain === null) return { kind: 'incomplete', keychain: 'missing' };
  if (health === 'stale' || health === 'damaged') return { kind: 'incomplete', keychain: health };
  return { kind: 'on' };
}

/**
 * Tries the keychain that came with sign-in, after the page is usable. The passphrase is kept only
 * if it takes a repair, and only while the session lasts in which it was typed.
 */
export function useKeychainTrial() {
  const services = useServices();
  return async (passphrase: string, keychains: Keychains): Promise<void> => {
    const { session } = services;
    const { signal } = session;
    const sealed = keychains[KEYCHAIN_TYPE];
    session.setSession({ keychain: 'trying' });
    const keychain =
      sealed === undefined ? 'missing' : await tryKeychain(services, sealed, passphrase);
    if (signal.aborted) return;
    if (keychain === 'missing' || keychain === 'stale') session.held.keep(passphrase);
    session.setSession({ keychain });
  };
}

async function tryKeychain(
  services: Pick<Services, 'crypto' | 'host' | 'session'>,
  sealed: string,
  passphrase: string,
): Promise<KeychainHealth> {
  try {
    const { user } = services.session.mount.connection;
    const opening = await services.crypto.openKeychain(sealed, passphrase);
    switch (opening.kind) {
      case 'opened':
        void rememberKeys(services.host.storageKey, user, opening.keychain.keys);
        return 'whole';
      case 'does-not-open':
        return 'stale';
      case 'no-keychain':
        return 'damaged';
    }
  } catch {
    // A device that cannot hash just now has found out nothing about the keychain.
    return 'untried';
  }
}

/** Not on the way to a usable page: the code for it comes now, and nobody waits for it. */
async function rememberKeys(
  storageKey: string,
  user: string | null,
  keys: Keychain['keys'],
): Promise<void> {
  try {
    const { knownKeysOf } = await import('./known-keys.ts');
    knownKeysOf(storageKey, user).remember(keys);
  } catch {
    // No network: as on a device that cannot store anything.
  }
}

/** What a ceremony has found out or done, for everybody who shows the state. */
export function useEncryptionUpdates() {
  const services = useServices();
  const queryClient = useQueryClient();
  const { session } = services;
  /** A ceremony may outlive its session by a moment; the next one is told nothing by it. */
  const tell = (keychain: string, health: KeychainHealth) => {
    if (!session.isOpen) return;
    session.held.clear();
    session.setSession({ keychain: health, hasChallenge: true });
    queryClient.setQueryData(encryptionQuery(services).queryKey, { challenge: true, keychain });
  };
  return {
    /** Challenge and keychain belong together, as seen a moment ago. */
    madeWhole: (keychain: string) => tell(keychain, 'whole'),
    /** What the server has stored is no keychain. */
    foundDamage: (keychain: string) => tell(keychain, 'damaged'),
    /** The person is sure of today's passphrase, and the keychain does not open with it. */
    foundStale: () => session.setSession({ keychain: 'stale' }),
    /**
     * Something is not as it was read: asks the server anew, and tries what comes if the
     * passphrase is held. Never rejects; a failure is the query's to show.
     */
    async lookAgain(): Promise<void> {
      const { signal } = session;
      const look = encryptionQuery(services);
      const before = queryClient.getQueryData(look.queryKey)?.keychain ?? null;
      try {
        const { keychain } = await queryClient.fetchQuery({ ...look, staleTime: 0 });
        if (signal.aborted) return;
        const passphrase = session.held.value;
        if (keychain !== null && passphrase !== null) {
          const health = await tryKeychain(services, keychain, passphrase);
          if (!signal.aborted) session.setSession({ keychain: health });
        } else if (keychain !== before || session.session.keychain === 'whole') {
          session.setSession({ keychain: 'untried' });
        }
      } catch {
        // The query holds the error.
      }
    },
  };
}
