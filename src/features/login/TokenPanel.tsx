import type { Token } from '#protocol/wire.ts';
import { Stack } from '#ui/Stack.tsx';
import { SendCode } from './SendCode.tsx';
import { TokenCode } from './TokenCode.tsx';
import { TokenPush } from './TokenPush.tsx';
import { kindOfToken } from './token-kind.ts';
import type { Login } from './use-login.ts';
import type { TokenRequests } from './use-token-requests.ts';

type Props = {
  readonly token: Token;
  readonly login: Login;
  readonly requests: TokenRequests;
};

/** What the chosen method asks for. */
export function TokenPanel({ token, login, requests }: Props) {
  const kind = kindOfToken(token);
  const isBusy = login.state.at !== 'token';
  return (
    <Stack>
      {token.request && (
        <SendCode token={token} isPush={kind === 'push'} requests={requests} isBusy={isBusy} />
      )}
      {kind === 'push' ? (
        <TokenPush request={requests.of(token.id)} login={login} />
      ) : (
        <TokenCode
          kind={kind}
          login={login}
          isUnsent={token.request && requests.of(token.id).at === 'idle'}
        />
      )}
    </Stack>
  );
}
