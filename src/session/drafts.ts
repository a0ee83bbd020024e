import { useQuery, useQueryClient } from '@tanstack/react-query';

/** What may be kept over a sign-in in the middle: steps and choices, never anything secret. */
type Drafts = {
  /** What encryption means has been read. */
  readonly setUp: 'read';
};

/**
 * Where somebody was in a wizard, for when their session ends and they come back to it. Kept in this
 * mount until they sign out, reset the account or connect as somebody else; gone with a reload.
 */
export function useDraft<Name extends keyof Drafts>(name: Name) {
  const queryClient = useQueryClient();
  const queryKey = ['draft', name];
  const { data: draft } = useQuery<Drafts[Name] | null>({
    queryKey,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    draft,
    keep: (value: Drafts[Name] | null): void => {
      queryClient.setQueryData<Drafts[Name] | null>(queryKey, value);
    },
  };
}
