import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { FlowPage } from '#ui/FlowPage.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SaveKeychain } from '../ceremony/SaveKeychain.tsx';
import { useFocusOnError } from '../ceremony/use-focus-on-error.ts';
import { SecretField } from '../passphrase/SecretField.tsx';
import { UserName } from '../passphrase/UserName.tsx';

/** What was typed; null where it was not asked for. */
export type RepairForm = { readonly today: string | null; readonly previous: string };

export type RepairProblem = {
  readonly field: 'previous' | 'today';
  /** `wrong`: the previous one does not open the keychain, today's does not sign in. */
  readonly kind: 'empty' | 'wrong';
};

type Props = {
  readonly keychain: 'missing' | 'stale';
  readonly asksToday: boolean;
  readonly problem: RepairProblem | null;
  readonly onSubmit: (form: RepairForm) => void;
};

/** Says what is half done, and asks for what it takes. */
export function RepairPanel({ keychain, asksToday, problem, onSubmit }: Props) {
  const { encryption: words } = useMessages();
  const { repair } = words;
  const text = repair[keychain];
  const previous = useRef<HTMLInputElement>(null);
  const today = useRef<HTMLInputElement>(null);
  const fields = useFocusOnError(problem);
  useEffect(() => (previous.current ?? today.current)?.focus(), []);
  const errorOf = (field: 'previous' | 'today', wrong: string) => {
    if (problem?.field !== field) return null;
    return problem.kind === 'empty' ? repair.missingText : wrong;
  };
  const form = (): RepairForm => ({
    today: asksToday ? (today.current?.value ?? '') : null,
    previous: previous.current?.value ?? '',
  });
  const isUnsure = problem?.field === 'previous' && problem.kind === 'wrong';
  return (
    <FlowPage heading={text.title} lead={text.lead}>
      <form
        ref={fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(form());
        }}
      >
        <Stack>
          <UserName />
          {keychain === 'missing' && <Alert>{repair.missing.detail}</Alert>}
          {keychain === 'stale' && (
            <SecretField
              ref={previous}
              label={repair.stale.field}
              help={repair.stale.help}
              error={errorOf('previous', repair.stale.wrong)}
              data-testid="repair-passphrase"
              name="previous-passphrase"
              autoComplete="off"
            />
          )}
          {asksToday && (
            <SecretField
              ref={today}
              label={repair.today.field}
              help={repair.today.help}
              error={errorOf('today', repair.today.wrong)}
              data-testid="current-passphrase"
              name="current-passphrase"
              autoComplete="current-password"
            />
          )}
          {isUnsure && <p>{repair.stale.unsure}</p>}
          <Stack gap={2}>
            <Button type="submit" variant="primary" block data-testid="repair-submit">
              {text.submit}
            </Button>
            <Link to="/" className={buttonClass('quiet')}>
              {words.home}
            </Link>
          </Stack>
          {keychain === 'stale' && <SaveKeychain />}
        </Stack>
      </form>
    </FlowPage>
  );
}
