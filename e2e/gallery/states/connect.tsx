import type { ApiErrorCode } from '#api/errors.ts';
import { ConnectError } from '#features/connect/ConnectError.tsx';
import { ConnectPage } from '#features/connect/ConnectPage.tsx';
import type { States } from './states.ts';

const refused = (code: ApiErrorCode, isToken = false) => (
  <ConnectPage nextPath="/login" notice={<ConnectError code={code} isToken={isToken} />} />
);

export const connect: States = {
  page: () => <ConnectPage nextPath="/login" />,
  refused: () => refused('connection-lost'),
  'refused-token': () => refused('connection-lost', true),
  'token-needed': () => refused('app-token-required'),
  offline: () => refused('offline'),
  maintenance: () => refused('maintenance'),
  'another-page': () => refused('not-a-passwords-server'),
};
