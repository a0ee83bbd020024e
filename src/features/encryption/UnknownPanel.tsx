import { Link } from 'react-router';
import { isApiError } from '#api/errors.ts';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { FlowPage } from '#ui/FlowPage.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { Stack } from '#ui/Stack.tsx';

type Props = {
  /** Why it is not known; null while the answer is on its way. */
  readonly error: Error | null;
  readonly retry: () => void;
};

/** It is not known yet what the account is in need of. */
export function UnknownPanel({ error, retry }: Props) {
  const { encryption: words, trouble } = useMessages();
  const { title, detail } = trouble[isApiError(error) ? error.code : 'unreadable-answer'];
  return (
    <FlowPage heading={words.title}>
      {error === null ? (
        <output>
          <Spinner /> {words.loading}
        </output>
      ) : (
        <Stack>
          <Alert
            tone="warning"
            title={words.unread}
            live="assertive"
            data-testid="encryption-error"
          >
            <p>{title}</p>
            <p>{detail}</p>
          </Alert>
          <Stack gap={2}>
            <Button variant="primary" block onClick={retry}>
              {words.tryAgain}
            </Button>
            <Link to="/" className={buttonClass('quiet')}>
              {words.home}
            </Link>
          </Stack>
        </Stack>
      )}
    </FlowPage>
  );
}
