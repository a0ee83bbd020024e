import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Token } from '#protocol/wire.ts';

const usedKey = ['account', 'second-factor-used'] as const;

/** What is known of the second factor of this sign-in: nothing (joined another tab's), none, or which. */
export type SecondFactorUsed =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  | { readonly kind: 'used'; readonly label: string };

/** Which second factor opened the session; only its label is kept. */
export function useSecondFactorUsed() {
  const queryClient = useQueryClient();
  const { data: used } = useQuery<SecondFactorUsed>({
    queryKey: usedKey,
    queryFn: () => ({ kind: 'unknown' }),
    enabled: false,
    initialData: { kind: 'unknown' },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    used,
    noteUsed: (token: Token | null): void => {
      queryClient.setQueryData<SecondFactorUsed>(
        usedKey,
        token === null ? { kind: 'none' } : { kind: 'used', label: token.label },
      );
    },
  };
}
