import type { RefObject } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { useConnection } from '#session/use-session.ts';
import { InsecureNote } from '#ui/InsecureNote.tsx';
import { PasswordField } from '#ui/PasswordField.tsx';

type LoginPasswordFieldProps = {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly error: string | undefined;
};

/**
 * Asks for the login password. Uncontrolled, so that no state ever holds it. The user's name is
 * there for password managers: without it they offer the encryption passphrase as well.
 */
export function LoginPasswordField({ inputRef, error }: LoginPasswordFieldProps) {
  const { app, reset: words } = useMessages();
  const { connection } = useConnection();
  return (
    <>
      <InsecureNote words={app.insecure} />
      {connection.user !== null && (
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={connection.user}
          readOnly
          hidden
        />
      )}
      <PasswordField
        ref={inputRef}
        name="login-password"
        label={words.password}
        help={words.passwordHelp}
        error={error}
        errorTestId="reset-error"
        autoComplete="current-password"
        showLabel={words.show}
        hideLabel={words.hide}
        capsLockLabel={words.capsLock}
        data-testid="reset-password"
      />
    </>
  );
}
