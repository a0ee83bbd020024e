import { useQuery, type QueryClient } from '@tanstack/react-query';

/** What a session's end leaves to be said beside its reason. */
export type EndNote = {
  /** Whether the server knows; false when it could not be reached in time. */
  readonly serverTold: boolean;
  /** Who ended it: this tab, another tab of this browser, or the server. */
  readonly by: 'this-tab' | 'other-tab' | 'server';
  /** What the reason alone does not tell. */
  readonly cause: 'passphrase-changed' | 'encryption-set-up' | 'login-refused' | null;
};

const noteKey = ['session-end', 'note'] as const;

export function setEndNote(queryClient: QueryClient, note: EndNote | null): void {
  queryClient.setQueryData<EndNote | null>(noteKey, note);
}

export function endNote(queryClient: QueryClient): EndNote | null {
  return queryClient.getQueryData<EndNote | null>(noteKey) ?? null;
}

/** What is to be said about the last end; null while none is remembered. */
export function useEndNote(): EndNote | null {
  const { data } = useQuery<EndNote | null>({
    queryKey: noteKey,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
