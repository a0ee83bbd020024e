import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSettings } from '#account/settings.ts';

/** What a session lasts where the server does not say, in seconds. */
const USUAL_LIFETIME = 600;

/** Below `settings`, so that it goes with them when somebody else connects. */
const learntKey = ['settings', 'learnt-lifetime'] as const;

/** How long the server keeps a silent session: as its settings say, or as its answers have shown. */
export function useSessionLifetime(): {
  readonly lifetimeMs: number;
  readonly learn: (lifetimeMs: number) => void;
} {
  const queryClient = useQueryClient();
  const { data: settings } = useSettings();
  const { data: learntMs } = useQuery<number | null>({
    queryKey: learntKey,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    lifetimeMs: learntMs ?? (settings?.sessionLifetime ?? USUAL_LIFETIME) * 1000,
    learn: (lifetimeMs) => queryClient.setQueryData<number | null>(learntKey, lifetimeMs),
  };
}
