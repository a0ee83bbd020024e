import { useState } from 'react';
import type { ApiErrorCode } from '#api/errors.ts';
import { useSessionActions } from '#session/use-session.ts';

/** Asking again whether sign-in is blocked. Spends nothing. */
export type BlockCheck = {
  readonly isAsking: boolean;
  /** What stood in the way the last time: still the block, or trouble; null before anybody asked. */
  readonly found: ApiErrorCode | null;
  /** @returns whether the block is gone */
  readonly ask: () => Promise<boolean>;
};

/** Above the panels of the block, of which an answer may replace one by another. */
export function useBlockCheck(): BlockCheck {
  const { probe } = useSessionActions();
  const [{ isAsking, found }, setState] = useState<Omit<BlockCheck, 'ask'>>({
    isAsking: false,
    found: null,
  });
  return {
    isAsking,
    found,
    ask: async () => {
      setState({ isAsking: true, found: null });
      const code = await probe();
      setState({ isAsking: false, found: code });
      return code === null;
    },
  };
}
