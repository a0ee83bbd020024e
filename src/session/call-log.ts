import { useQuery, useQueryClient } from '@tanstack/react-query';

/** More than any limit asks for. */
const KEPT = 20;

const NONE: readonly number[] = [];

/**
 * When this mount made the calls that the server limits, in ms of the clock that only goes forward,
 * oldest first. Outlives the pages, as the server's own count does; forgotten when somebody connects.
 */
export function useCallLog(call: 'session/open' | 'token/request') {
  const queryClient = useQueryClient();
  const queryKey = ['call-log', call];
  const { data: calls } = useQuery<readonly number[]>({
    queryKey,
    queryFn: () => NONE,
    enabled: false,
    initialData: NONE,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    calls,
    /** @param at when the call was made */
    note: (at: number): void => {
      queryClient.setQueryData<readonly number[]>(queryKey, (before = NONE) =>
        [...before, at].slice(-KEPT),
      );
    },
  };
}
