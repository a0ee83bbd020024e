import { queryOptions, useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { useServices, type Services } from '#session/services.ts';

/** The settings that this app reads, with what stands in for one that the server does not know. */
const settingsView = z.object({
  'user.session.lifetime': z.catch(z.number().check(z.positive()), 600),
  'server.theme.label': z.catch(z.nullable(z.string()), null),
  // Ends up in a style sheet: a plain hex colour or nothing.
  'server.theme.color.primary': z.catch(
    z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/i))),
    null,
  ),
});

/** `settings/get`: needs no authorised session. */
export function settingsQuery({ client }: Pick<Services, 'client'>) {
  return queryOptions({
    queryKey: ['settings'] as const,
    queryFn: async ({ signal }) => {
      const answer = z.parse(settingsView, await client.getSettings({ signal }));
      return {
        /** Seconds of silence after which the server ends a session. */
        sessionLifetime: answer['user.session.lifetime'],
        serverLabel: answer['server.theme.label'],
        primaryColor: answer['server.theme.color.primary'],
      };
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the server is called, here and by itself: its label where it told one, and its address. */
export function useServerName(): string {
  const { host } = useServices();
  const { data } = useSettings({ enabled: false });
  const label = data?.serverLabel ?? null;
  return label === null || label === host.serverName
    ? host.serverName
    : `${label} (${host.serverName})`;
}

/**
 * The server's settings, as far as they are known.
 * @param options.enabled false: only what somebody else has asked for already
 */
export function useSettings({ enabled = true }: { enabled?: boolean } = {}) {
  const services = useServices();
  return useQuery({ ...settingsQuery(services), enabled });
}
