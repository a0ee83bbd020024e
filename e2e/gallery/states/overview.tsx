import { ApiError } from '#api/errors.ts';
import type { EncryptionState } from '#account/encryption.ts';
import { KeepAliveChoice } from '#features/session/KeepAliveChoice.tsx';
import type { AccountStatus } from '#features/overview/account-status.ts';
import { Facts } from '#features/overview/Facts.tsx';
import { StatusBand } from '#features/overview/StatusBand.tsx';
import { nothing, type States } from './states.ts';

const page = (status: AccountStatus, encryption: EncryptionState | null) => (
  <div>
    <StatusBand
      status={status}
      account="alice on cloud.example.org"
      error={new ApiError('offline')}
      retry={nothing}
    />
    <Facts
      status={status}
      encryption={encryption}
      secondStep={{ kind: 'used', label: 'Authenticator app' }}
      lifetime={600}
      tokens="/settings/user/security"
      keepAlive={<KeepAliveChoice />}
      more={null}
    />
  </div>
);
const needsYou = (keychain: 'missing' | 'stale' | 'damaged') => () =>
  page({ kind: 'needs-you', keychain }, { kind: 'incomplete', keychain });
const unknown = (why: 'reading' | 'not-read' | 'counting' | 'not-counted') => () =>
  page({ kind: 'unknown', why }, why === 'reading' || why === 'not-read' ? null : { kind: 'on' });

export const overview: States = {
  safe: () => page({ kind: 'safe', total: 412 }, { kind: 'on' }),
  'server-can-read': () => page({ kind: 'server-can-read' }, { kind: 'off' }),
  partly: () => page({ kind: 'partly', readable: 14, total: 412 }, { kind: 'on' }),
  'not-finished': needsYou('missing'),
  'old-passphrase': needsYou('stale'),
  damaged: needsYou('damaged'),
  reading: unknown('reading'),
  'not-read': unknown('not-read'),
  'not-counted': unknown('not-counted'),
};
