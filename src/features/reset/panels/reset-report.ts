import type { FailedCall } from '#account/reset.ts';
import type { End } from '../reset-state.ts';

type ReportParts = {
  readonly server: string;
  readonly user: string | null;
  readonly at: Date;
  readonly end: End;
  readonly failures: readonly FailedCall[];
};

/** What an administrator needs to look into a reset without a clear answer. Nothing secret. */
export function resetReport({ server, user, at, end, failures }: ReportParts): string {
  return [
    'account/reset: no clear answer',
    `server: ${server}`,
    ...(user === null ? [] : [`account: ${user}`]),
    `time: ${at.toISOString()}`,
    `known: ${end}`,
    ...failures.map(
      ({ call, status, serverId, code }) =>
        `${call}: ${status === 0 ? 'no answer' : `HTTP ${status}`}, id ${serverId ?? 'none'} (${code})`,
    ),
  ].join('\n');
}
