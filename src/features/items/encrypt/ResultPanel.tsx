import ShieldCheck from 'lucide-react/icons/shield-check';
import ShieldAlert from 'lucide-react/icons/shield-alert';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { BulletList } from '#ui/BulletList.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Stack } from '#ui/Stack.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { ReplaceOffer } from '../replace/ReplaceOffer.tsx';
import type { RunEnd } from './run.ts';
import { whyOf } from './stop-text.ts';

type Props = {
  readonly end: RunEnd;
  readonly goOn: () => void;
  /** Replaces passwords by copies without older versions. */
  readonly replace: () => void;
};

/** What came of it, what was left and why, and what the server can read all the same. */
export function ResultPanel({ end, goOn, replace }: Props) {
  const messages = useMessages();
  const { items: words } = messages;
  const { encrypt } = words;
  const { progress, stop, readable } = end;
  const { encrypted, total, done, left } = progress;
  const isAll = stop === null && readable === 0;
  const text = isAll
    ? { title: encrypt.done.title, lead: encrypt.done.lead(encrypted) }
    : stop !== null && total > done
      ? { title: encrypt.stopped.title, lead: encrypt.stopped.lead(encrypted, total - done) }
      : readable === null
        ? { title: encrypt.uncounted.title, lead: encrypt.uncounted.lead(encrypted) }
        : { title: encrypt.partly.title, lead: encrypt.partly.lead(encrypted, readable) };
  return (
    <EmptyState
      icon={isAll ? ShieldCheck : ShieldAlert}
      tone={isAll ? 'done' : 'neutral'}
      heading={text.title}
      lead={text.lead}
      focusHeading
      data-testid="items-result"
      data-encrypted={encrypted}
      data-left={readable ?? total - encrypted}
      action={
        <ButtonRow>
          {stop !== null && stop.kind !== 'not-verified' && (
            <Button variant="primary" data-testid="items-encrypt" onClick={goOn}>
              {encrypt.goOn}
            </Button>
          )}
          <Link
            to="/"
            className={buttonClass(stop === null ? 'primary' : 'quiet')}
            data-testid="wizard-next"
          >
            {encrypt.overview}
          </Link>
        </ButtonRow>
      }
    >
      <Stack>
        {stop !== null && (
          <Alert tone={stop.kind === 'not-verified' ? 'warning' : 'info'}>
            {whyOf(stop, messages)}
          </Alert>
        )}
        <Card>
          <Stack>
            {left.length > 0 && (
              <BulletList
                title={encrypt.left.title}
                items={left.map(({ kind, why, count }) =>
                  encrypt.left[why](words.counted[kind](count)),
                )}
              />
            )}
            <BulletList
              title={encrypt.stays.title}
              items={[encrypt.stays.older, encrypt.stays.hidden, encrypt.stays.always]}
            />
          </Stack>
        </Card>
        {stop === null && <ReplaceOffer replace={replace} />}
      </Stack>
    </EmptyState>
  );
}
