import { useMessages } from '#i18n/messages.ts';
import type { Token } from '#protocol/wire.ts';
import { useServices } from '#session/services.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useSecondsLeft } from '#ui/use-seconds-left.ts';
import type { TokenRequests } from './use-token-requests.ts';

type Props = {
  readonly token: Token;
  readonly isPush: boolean;
  readonly requests: TokenRequests;
  readonly isBusy: boolean;
};

/** Has a code or a push sent, when the person says so. */
export function SendCode({ token, isPush, requests, isBusy }: Props) {
  const { login, trouble } = useMessages();
  const words = login.token;
  const { monotonicNow } = useServices();
  const request = requests.of(token.id);
  const wait = useSecondsLeft(monotonicNow, requests.notBefore);
  const first = isPush ? words.sendPush : words.send;
  const again = isPush ? words.sendPushAgain : words.sendAgain;
  return (
    <Stack>
      <Button
        data-testid="token-request"
        busy={request.at === 'sending'}
        busyLabel={words.sending}
        disabled={wait > 0 || isBusy}
        onClick={() => void requests.send(token.id)}
      >
        {request.at === 'idle' ? first : again}
      </Button>
      {wait > 0 && <p>{words.sendWait(wait)}</p>}
      {request.at === 'sent' && (
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
    </Stack>
  );
}
