import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { SaltSearch } from './salt-search-machine.ts';

type Props = {
  readonly search: Exclude<SaltSearch, { at: 'idle' }>;
  readonly onBack: () => void;
};

/** How far the search is, and that it found nothing. */
export function SaltPanel({ search, onBack }: Props) {
  const { encryption: words } = useMessages();
  const { salt } = words.repair;
  const isSearching = search.at === 'searching';
  return (
    <Page
      heading={isSearching ? salt.searching : salt.ended[search.at].title}
      lead={isSearching ? salt.lead : undefined}
      focusHeading
      focusKey={search.at}
    >
      <Card>
        <Stack>
          {isSearching ? (
            <Progress
              label={salt.progress}
              value={search.fraction}
              valueLabel={salt.percent(Math.round(search.fraction * 100))}
            />
          ) : (
            <Alert data-testid="encryption-error">{salt.ended[search.at].detail}</Alert>
          )}
          <ButtonRow>
            <Button variant={isSearching ? 'secondary' : 'primary'} onClick={onBack}>
              {isSearching ? words.cancel : words.back}
            </Button>
          </ButtonRow>
        </Stack>
      </Card>
    </Page>
  );
}
