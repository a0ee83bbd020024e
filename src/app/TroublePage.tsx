import ServerOff from 'lucide-react/icons/server-off';
import type { ApiErrorCode } from '#api/errors.ts';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';

type Props = {
  readonly code: ApiErrorCode;
  /** The server is being asked again. */
  readonly busy: boolean;
  readonly retry: () => void;
};

/** The server could not be asked about the session: says why, and asks again when told to. */
export function TroublePage({ code, busy, retry }: Props) {
  const { app, trouble } = useMessages();
  return (
    <EmptyState
      icon={ServerOff}
      heading={trouble[code].title}
      lead={trouble[code].detail}
      focusHeading
      data-testid={code === 'offline' || code === 'timeout' ? 'offline' : undefined}
      data-code={code}
      action={
        <ButtonRow>
          <Button variant="primary" busy={busy} onClick={retry}>
            {app.tryAgain}
          </Button>
        </ButtonRow>
      }
    />
  );
}
