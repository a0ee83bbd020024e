import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { KeychainDamage } from '#protocol/keychain.ts';
import { KEYCHAIN_TYPE, type Keychains } from '#protocol/wire.ts';
import { useServices, type Services } from '#session/services.ts';
import { sessionKey, type SessionStatus } from '#session/status.ts';

/** How the keychain answered to the passphrase. */
export type KeychainHealth =
  /** Opened with today's passphrase. */
  | 'whole'
  /** A challenge is set, but no keychain was ever stored. */
  | 'missing'
  /** Sealed with another passphrase (or altered in a way that cannot be told from it). */
  | 'stale'
  /** Altered, cut off, or not a keychain at all: {@link KeychainDamage} says which. */
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

/** What is known of the keychain. A mended one is as sealed as the stored one: no secret. */
type Finding = { readonly health: KeychainHealth; readonly damage: KeychainDamage | null };
const findingKey = ['account', 'keychain-finding'] as const;
const findingOf = (health: Exclude<KeychainHealth, 'damaged'>): Finding => ({
  health,
  damage: null,
});
const UNTRIED = findingOf('untried');

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
  const { data: finding } = useQuery<Finding>({
    queryKey: findingKey,
    queryFn: () => UNTRIED,
    enabled: false,
    initialData: UNTRIED,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data } = query;
  return {
    query,
    state: data === undefined ? null : encryptionState(data, finding.health),
    health: finding.health,
    damage: finding.damage,
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
  const services = useServices();
  const queryClient = useQueryClient();
  return async (passphrase: string, keychains: Keychains): Promise<void> => {
    const tell = (finding: Finding) => queryClient.setQueryData(findingKey, finding);
    const sealed = keychains[KEYCHAIN_TYPE];
    tell(findingOf('trying'));
    const finding =
      sealed === undefined ? findingOf('missing') : await tryKeychain(services, sealed, passphrase);
    const { health } = finding;
    if (health === 'missing' || health === 'stale') services.held.keep(passphrase);
    tell(finding);
  };
}

async function tryKeychain(
  { crypto }: Pick<Services, 'crypto'>,
  sealed: string,
  passphrase: string,
): Promise<Finding> {
  try {
    const opening = await crypto.openKeychain(sealed, passphrase);
    switch (opening.kind) {
      case 'opened':
        return findingOf('whole');
      case 'wrong-passphrase':
        return findingOf('stale');
      case 'damaged':
        return { health: 'damaged', damage: opening.damage };
    }
  } catch {
    // A device that cannot hash just now has found out nothing about the keychain.
    return UNTRIED;
  }
}

/** What a ceremony has found out or done, for everybody who shows the state. */
export function useEncryptionNews() {
  const services = useServices();
  const queryClient = useQueryClient();
  return {
    /** Challenge and keychain belong together, as seen a moment ago. */
    madeWhole(keychain: string): void {
      // A ceremony may outlive its session by a moment; the next one is told nothing by this.
      if (queryClient.getQueryData<SessionStatus>(sessionKey)?.kind !== 'open') return;
      services.held.clear();
      queryClient.setQueryData(findingKey, findingOf('whole'));
      queryClient.setQueryData(encryptionQuery(services).queryKey, { challenge: true, keychain });
    },
    /** The person is sure of today's passphrase, and the keychain does not open with it. */
    foundStale(): void {
      queryClient.setQueryData(findingKey, findingOf('stale'));
    },
    /** A ceremony or a search has found out what was done to the keychain that the server has. */
    foundDamage(keychain: string, damage: KeychainDamage): void {
      if (queryClient.getQueryData<SessionStatus>(sessionKey)?.kind !== 'open') return;
      services.held.clear();
      queryClient.setQueryData(findingKey, { health: 'damaged', damage } satisfies Finding);
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
          const finding = await tryKeychain(services, keychain, services.held.value);
          queryClient.setQueryData(findingKey, finding);
        } else if (
          keychain !== before ||
          queryClient.getQueryData<Finding>(findingKey)?.health === 'whole'
        ) {
          queryClient.setQueryData(findingKey, UNTRIED);
        }
      } catch {
        // The query holds the error.
      }
    },
  };
}
