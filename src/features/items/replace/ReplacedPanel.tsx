import ShieldCheck from 'lucide-react/icons/shield-check';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { BulletList } from '#ui/BulletList.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Stack } from '#ui/Stack.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { whyOf } from '../encrypt/stop-text.ts';
import type { Kept, ReplaceRunEnd } from './replace-run.ts';

const KEPT: readonly Kept[] = ['shared', 'trashed', 'changed', 'locked'];

type Props = { readonly end: ReplaceRunEnd; readonly goOn: () => void };

/** What was replaced, and what keeps its older versions, and why. */
export function ReplacedPanel({ end: { progress, stop }, goOn }: Props) {
  const messages = useMessages();
  const { encrypt: words, counted } = messages.items;
  const left = KEPT.flatMap((why) => {
    const count = progress.left[why] ?? 0;
    return count === 0 ? [] : [{ why, count }];
  });
  return (
    <EmptyState
      icon={ShieldCheck}
      tone={stop === null && left.length === 0 ? 'done' : 'neutral'}
      heading={stop === null ? words.replace.done : words.replace.stopped}
      lead={words.replace.replaced(counted.password(progress.replaced))}
      focusHeading
      action={
        <ButtonRow>
          {stop !== null && (
            <Button variant="primary" onClick={goOn}>
              {words.goOn}
            </Button>
          )}
          <Link
            to="/"
            className={buttonClass(stop === null ? 'primary' : 'quiet')}
            data-testid="wizard-next"
          >
            {words.overview}
          </Link>
        </ButtonRow>
      }
    >
      <Stack>
        {stop !== null && <Alert>{whyOf(stop, messages)}</Alert>}
        {left.length > 0 && (
          <BulletList
            items={left.map(({ why, count }) => words.replace.left[why](counted.password(count)))}
          />
        )}
      </Stack>
    </EmptyState>
  );
}
