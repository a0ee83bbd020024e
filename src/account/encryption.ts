import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { KEYCHAIN_TYPE, type Keychains } from '#protocol/wire.ts';
import { useKnownKeys, type KnownKeys } from './known-keys.ts';
import { useServices, type Services } from '#session/services.ts';
import { sessionKey, type SessionStatus } from '#session/status.ts';

/** How the keychain answered to the passphrase. */
export type KeychainHealth =
  /** Opened with today's passphrase. */
  | 'whole'
  /** A challenge is set, but no keychain was ever stored. */
  | 'missing'
  /** Does not open with today's passphrase: sealed with another one, or damaged. */
  | 'stale'
  /** Cut short, or not a keychain at all. */
  | 'damaged'
  /** Being tried, right after sign-in. */
  | 'trying'
  /** There is one, but nobody has tried it since this page was opened. */
  | 'untried';

/** End-to-end encryption of the account: `encryption-state[data-state]` in handles.md. */
export type EncryptionState =
  | { readonly kind: 'off' }
  | { readonly kind: 'on' }
  | { readonly kind: 'incomplete'; readonly keychain: 'missing' | 'stale' | 'damaged' };

const findingKey = ['account', 'keychain-finding'] as const;

/** Whether the account has a challenge, and a keychain. Spends nothing. */
export function encryptionQuery({ client }: Pick<Services, 'client'>) {
  return queryOptions({
    queryKey: ['account', 'encryption'] as const,
    queryFn: async ({ signal }) => {
      const challenge = await client.getChallenge({ signal });
      if (challenge === null) return { challenge: false, keychain: null };
      const keychains = await client.getKeychains({ signal });
      return { challenge: true, keychain: keychains[KEYCHAIN_TYPE] ?? null };
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * The state of encryption, as far as it is known.
 * @param options.enabled false: only what somebody else has asked for already
 */
export function useEncryptionState({ enabled = true }: { enabled?: boolean } = {}) {
  const services = useServices();
  const query = useQuery({ ...encryptionQuery(services), enabled });
  const { data: health } = useQuery<KeychainHealth>({
    queryKey: findingKey,
    queryFn: () => 'untried' as const,
    enabled: false,
    initialData: 'untried',
    staleTime: Number.POSITIVE_INFINITY,
  });
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
 * if it takes a repair.
 */
export function useKeychainTrial() {
  const known = useKnownKeys();
  const services = useServices();
  const queryClient = useQueryClient();
  return async (passphrase: string, keychains: Keychains): Promise<void> => {
    const tell = (health: KeychainHealth) => queryClient.setQueryData(findingKey, health);
    const sealed = keychains[KEYCHAIN_TYPE];
    tell('trying');
    const health =
      sealed === undefined ? 'missing' : await tryKeychain(services, known, sealed, passphrase);
    if (health === 'missing' || health === 'stale') services.held.keep(passphrase);
    tell(health);
  };
}

async function tryKeychain(
  { crypto }: Pick<Services, 'crypto'>,
  known: KnownKeys,
  sealed: string,
  passphrase: string,
): Promise<KeychainHealth> {
  try {
    const opening = await crypto.openKeychain(sealed, passphrase);
    switch (opening.kind) {
      case 'opened':
        known.remember(opening.keychain.keys);
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

/** What a ceremony has found out or done, for everybody who shows the state. */
export function useEncryptionNews() {
  const known = useKnownKeys();
  const services = useServices();
  const queryClient = useQueryClient();
  return {
    /** Challenge and keychain belong together, as seen a moment ago. */
    madeWhole(keychain: string): void {
      // A ceremony may outlive its session by a moment; the next one is told nothing by this.
      if (queryClient.getQueryData<SessionStatus>(sessionKey)?.kind !== 'open') return;
      services.held.clear();
      queryClient.setQueryData(findingKey, 'whole');
      queryClient.setQueryData(encryptionQuery(services).queryKey, { challenge: true, keychain });
    },
    /** The person is sure of today's passphrase, and the keychain does not open with it. */
    foundStale(): void {
      queryClient.setQueryData(findingKey, 'stale');
    },
    /** What the server has stored is no keychain. */
    foundDamage(keychain: string): void {
      if (queryClient.getQueryData<SessionStatus>(sessionKey)?.kind !== 'open') return;
      services.held.clear();
      queryClient.setQueryData(findingKey, 'damaged' satisfies KeychainHealth);
      queryClient.setQueryData(encryptionQuery(services).queryKey, { challenge: true, keychain });
    },
    /**
     * Something is not as it was read: asks the server anew, and tries what comes if the
     * passphrase is held. Never rejects; a failure is the query's to show.
     */
    async lookAgain(): Promise<void> {
      const look = encryptionQuery(services);
      const before = queryClient.getQueryData(look.queryKey)?.keychain ?? null;
      try {
        const { keychain } = await queryClient.fetchQuery({ ...look, staleTime: 0 });
        if (keychain !== null && services.held.value !== null) {
          const health = await tryKeychain(services, known, keychain, services.held.value);
          queryClient.setQueryData(findingKey, health);
        } else if (
          keychain !== before ||
          queryClient.getQueryData<KeychainHealth>(findingKey) === 'whole'
        ) {
          queryClient.setQueryData(findingKey, 'untried');
        }
      } catch {
        // The query holds the error.
      }
    },
  };
}
