import { queryOptions, useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { nameSchema } from '#protocol/wire.ts';
import type { Services } from '#session/services.ts';
import { useServices } from '#session/use-services.ts';
import { useAccountState } from '#session/use-session.ts';

/** The settings that this app reads, with what stands in for one that the server does not know. */
const settingsView = z.object({
  // Less would have us call without a pause, more is longer than a timer can be.
  'user.session.lifetime': z.catch(z.number().check(z.minimum(10), z.maximum(7 * 86_400)), 600),
  'server.theme.label': z.catch(z.nullable(nameSchema), null),
  // Ends up in a style sheet: a plain hex colour or nothing.
  'server.theme.color.primary': z.catch(
    z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/i))),
    null,
  ),
});

/** `settings/get`: needs no authorised session. */
export function settingsQuery({ client, session }: Pick<Services, 'client' | 'session'>) {
  const { number } = session.account;
  return queryOptions({
    queryKey: ['account', number, 'settings'] as const,
    queryFn: async ({ signal }) => {
      const answer = z.parse(settingsView, await client.getSettings({ signal }));
      /** Seconds of silence after which the server ends a session. */
      const sessionLifetime = answer['user.session.lifetime'];
      if (session.account.number === number) {
        session.setAccount({ toldLifetimeMs: sessionLifetime * 1000 });
      }
      return {
        sessionLifetime,
        serverLabel: answer['server.theme.label'],
        primaryColor: answer['server.theme.color.primary'],
      };
    },
  });
}

/** What the server calls itself, where that is not its address; null until it was read. */
export function useServerLabel(): string | null {
  const { serverName } = useServices().host;
  const label = useSettings({ enabled: false }).data?.serverLabel ?? '';
  return label === '' || label === serverName ? null : label;
}

/**
 * The server's settings, as far as they are known.
 * @param options.enabled false: only what was read already
 */
export function useSettings({ enabled = true }: { enabled?: boolean } = {}) {
  const services = useServices();
  // Another account is another question.
  useAccountState();
  return useQuery({ ...settingsQuery(services), enabled });
}
