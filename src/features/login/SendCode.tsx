import { useEffect, useEffectEvent, useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import type { Token } from '#protocol/wire.ts';
import { useServices } from '#session/services.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useSecondsLeft } from '#ui/use-seconds-left.ts';
import type { Login } from './use-login.ts';

type Props = {
  readonly token: Token;
  readonly login: Login;
  /** The only way on: what was sent before, if anything, is of no use any more. */
  readonly isFirst: boolean;
};

/** Has a code or a push sent, when the person says so. */
export function SendCode({ token, login, isFirst }: Props) {
  const { login: all, trouble } = useMessages();
  const words = all.token;
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
    <Stack gap={3}>
      {request.at === 'sent' && !isFirst && (
        <Alert tone="success" live="polite" data-testid="token-sent">
          {isPush ? words.sentPush : words.sent}
        </Alert>
      )}
      {request.at === 'failed' && (
        <Alert
          tone="danger"
          live="assertive"
          title={trouble[request.code].title}
          data-testid="token-request-error"
        >
          {trouble[request.code].detail}
        </Alert>
      )}
      <Button
        ref={button}
        data-testid="token-request"
        variant={isFirst ? 'primary' : 'secondary'}
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
