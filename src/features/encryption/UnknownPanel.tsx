import { isApiError } from '#api/errors.ts';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
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
    <Page heading={words.title} focusHeading>
      <Card>
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
            <div>
              <Button variant="primary" onClick={retry}>
                {words.tryAgain}
              </Button>
            </div>
          </Stack>
        )}
      </Card>
    </Page>
  );
}
