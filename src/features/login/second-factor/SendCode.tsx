import { useEffect, useEffectEvent, useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import type { Token } from '#protocol/wire.ts';
import { useServices } from '#session/use-services.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useSecondsLeft } from '#ui/use-seconds-left.ts';
import type { Login } from '../use-login.ts';

type Props = { readonly token: Token; readonly login: Login };

/** That a code or a push is on its way, or why not. */
export function SendNote({ token, login }: Props) {
  const { login: all, trouble } = useMessages();
  const request = login.requests.of(token.id);
  if (request.at === 'sent') {
    return (
      <Alert tone="success" live="polite" data-testid="token-sent">
        {token.type === 'request-token' ? all.token.sentPush : all.token.sent}
      </Alert>
    );
  }
  if (request.at !== 'failed') return null;
  return (
    <Alert
      tone="warning"
      live="assertive"
      title={trouble[request.code].title}
      data-testid="token-request-error"
    >
      {trouble[request.code].detail}
    </Alert>
  );
}

type ButtonProps = Props & {
  /** The only way on: what was sent before, if anything, is of no use any more. */
  readonly isFirst: boolean;
};

/** Has a code or a push sent, when the person says so. */
export function SendButton({ token, login, isFirst }: ButtonProps) {
  const words = useMessages().login.token;
  const { monotonicNow } = useServices();
  const request = login.requests.of(token.id);
  const wait = useSecondsLeft(monotonicNow, login.requests.notBefore);
  const isPush = token.type === 'request-token';
  const first = isPush ? words.sendPush : words.send;
  const again = isPush ? words.sendPushAgain : words.sendAgain;
  const button = useRef<HTMLButtonElement>(null);
  const takeFocus = useEffectEvent(() => {
    if (isFirst) button.current?.focus();
  });
  useEffect(() => takeFocus(), []);
  return (
    <Stack gap={2}>
      <Button
        ref={button}
        data-testid="token-request"
        variant={isFirst ? 'primary' : 'quiet'}
        block
        busy={request.at === 'sending'}
        busyLabel={words.sending}
        disabled={wait > 0 || login.state.at !== 'token'}
        onClick={() => void login.requests.send(token)}
      >
        {request.at === 'idle' ? first : again}
      </Button>
      {wait > 0 && <p>{words.sendWait(wait)}</p>}
    </Stack>
  );
}
