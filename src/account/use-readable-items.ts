import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ItemKind } from '#protocol/items.ts';
import type { Services } from '#session/services.ts';
import { useServices } from '#session/use-services.ts';

/** What the server can read of the items that can be found. Hidden ones are in no count. */
export type ReadableItems =
  /** Nobody has counted, or the counting failed. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'counting' }
  | {
      readonly kind: 'known';
      readonly readable: number;
      readonly total: number;
      readonly perKind: {
        readonly [K in ItemKind]: { readonly readable: number; readonly total: number };
      };
    };

function readableQuery({ client, session }: Pick<Services, 'client' | 'session'>) {
  return queryOptions({
    queryKey: ['session', session.session.number, 'readable-items'] as const,
    queryFn: async ({ signal }): Promise<ReadableItems> => {
      // Not on the way to a usable page: the code comes when it counts.
      const { countItems } = await import('./items-readable.ts');
      const { password, folder, tag } = await countItems(client.items, { signal });
      if (password === null || folder === null || tag === null) return { kind: 'unknown' };
      return {
        kind: 'known',
        readable: password.readable + folder.readable + tag.readable,
        total: password.total + folder.total + tag.total,
        perKind: { password, folder, tag },
      };
    },
  });
}

/**
 * How many items the server can read; counted once a session, and again when something was written.
 * @param options.enabled false: only what somebody else has asked for already
 */
export function useReadableItems({ enabled = true }: { enabled?: boolean } = {}): {
  readonly items: ReadableItems;
  readonly recount: () => void;
} {
  const services = useServices();
  const queryClient = useQueryClient();
  const query = readableQuery(services);
  const { data, isFetching } = useQuery({ ...query, enabled });
  const { queryKey } = query;
  return {
    items: isFetching ? { kind: 'counting' } : (data ?? { kind: 'unknown' }),
    recount: () => void queryClient.invalidateQueries({ queryKey }),
  };
}
