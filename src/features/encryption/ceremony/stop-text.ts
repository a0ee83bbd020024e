import type { ApiErrorCode } from '#api/errors.ts';
import type { Messages } from '#i18n/messages.ts';
import type { StopReason } from './ceremony.ts';

/** Why a ceremony stopped, in words. */
export function stopText(
  { reason, code }: { readonly reason: StopReason; readonly code: ApiErrorCode | null },
  { encryption, trouble }: Messages,
): { readonly title: string; readonly detail: string } {
  return reason === 'trouble'
    ? trouble[code ?? 'server-error']
    : encryption.stopped.reasons[reason];
}
