import { useEffect, useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { PasswordField } from '#ui/PasswordField.tsx';
import { Stack } from '#ui/Stack.tsx';

type Props = {
  /** Whether the passphrase has to be typed. */
  readonly asks: boolean;
  readonly problem: 'empty' | 'wrong' | null;
  readonly isBusy: boolean;
  /** @param passphrase null when it was not asked for */
  readonly onStart: (passphrase: string | null) => void;
};

/** Starts encrypting; asks for the passphrase where it is not known. */
export function AskPanel({ asks, problem, isBusy, onStart }: Props) {
  const { encrypt: words } = useMessages().items;
  const { crypto } = useServices();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problem !== null) field.current?.focus();
  }, [problem]);
  return (
    <Card>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onStart(asks ? (field.current?.value ?? '') : null);
        }}
      >
        <Stack>
          {asks && (
            <PasswordField
              ref={field}
              label={words.passphrase}
              help={words.passphraseHelp}
              error={problem === null ? null : words[problem]}
              errorTestId="encryption-error"
              showLabel={words.show}
              hideLabel={words.hide}
              capsLockLabel={words.capsLock}
              name="current-passphrase"
              autoComplete="current-password"
              data-testid="current-passphrase"
              onFocus={() => crypto.warmUp()}
            />
          )}
          <ButtonRow>
            <Button
              type="submit"
              variant="primary"
              data-testid="items-encrypt"
              busy={isBusy}
              busyLabel={words.opening}
            >
              {words.start}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
