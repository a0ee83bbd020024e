import type { QueryClient } from '@tanstack/react-query';
import { isApiError } from '#api/errors.ts';
import type { Requirements } from '#protocol/wire.ts';
import type { EndReason, Services } from './services.ts';

/** Below `settings`, so that it goes with them when somebody else connects. */
const askedKey = ['settings', 'passphrase-asked'] as const;

/**
 * Why the last session ended, once it is known what the next one takes. All that is heard of a reset
 * on another device is that the session is gone. A passphrase that is no longer asked for tells more:
 * nothing but a reset takes it away. That is said only if the server confirms it, because a session
 * that was opened elsewhere under the same cookie asks for nothing either.
 */
export async function reasonOfEnd(
  { client }: Pick<Services, 'client'>,
  queryClient: QueryClient,
  { challenge }: Requirements,
  told: EndReason | null,
  signal: AbortSignal,
): Promise<EndReason | null> {
  const wasAsked = queryClient.getQueryData<boolean>(askedKey) === true;
  queryClient.setQueryData<boolean>(askedKey, wasAsked || challenge !== null);
  if (told !== 'expired' || !wasAsked || challenge !== null) return told;
  try {
    if ((await client.getChallenge({ signal })) !== null) return told;
  } catch (error) {
    if (isApiError(error)) return told;
    throw error;
  }
  queryClient.setQueryData<boolean>(askedKey, false);
  return 'reset';
}
