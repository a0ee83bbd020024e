import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { loginMark } from './login-mark.ts';
import { useServices } from './services.ts';

/** How this mount reaches the account. Never holds a password: the client alone has it. */
export type Connection =
  /** The host asks for credentials and none were given yet. */
  | { readonly kind: 'missing'; readonly user: string | null }
  /** The person typed them here; they can be asked for again. */
  | { readonly kind: 'typed'; readonly user: string }
  /** The host gave them, or has a login cookie. */
  | { readonly kind: 'host'; readonly user: string | null };

const connectionKey = ['connection'] as const;

/** Whether, and as whom, this mount is connected. */
const connectionQuery = queryOptions<Connection>({
  queryKey: connectionKey,
  queryFn: () => ({ kind: 'missing', user: null }),
  enabled: false,
  initialData: { kind: 'missing', user: null },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Sets the connection from outside React (mounting). */
export function setConnection(queryClient: QueryClient, connection: Connection): void {
  queryClient.setQueryData<Connection>(connectionKey, connection);
}

/** The connection, and two ways to change it. */
export function useConnection() {
  const queryClient = useQueryClient();
  const { client, tabs } = useServices();
  const { data: connection } = useQuery(connectionQuery);
  return {
    connection,
    /** Takes typed credentials. Whether they are right shows at the next call. */
    connect: (user: string, password: string): void => {
      client.connect({ kind: 'basic', user, password });
      tabs.join(user, loginMark(password));
      // Whoever connects anew starts afresh: what ended before has been said, and must not make
      // an account that needs nothing more wait for another press.
      void queryClient.resetQueries({ queryKey: ['session'], exact: true });
      // The lifetime is a setting of the account.
      queryClient.removeQueries({ queryKey: ['settings'] });
      queryClient.removeQueries({ queryKey: ['call-log'] });
      if (connection.user !== user) queryClient.removeQueries({ queryKey: ['draft'] });
    },
    /** Remembers that the typed credentials of `user` were accepted. */
    accepted: (user: string): void => {
      setConnection(queryClient, { kind: 'typed', user });
    },
    /** Forgets typed credentials; a host's own stay. */
    disconnect: (): void => {
      if (connection.kind !== 'typed') return;
      client.connect({ kind: 'cookie' });
      tabs.leave();
      setConnection(queryClient, { kind: 'missing', user: connection.user });
    },
  };
}
