import type { ComponentProps } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { PasswordField } from '#ui/PasswordField.tsx';

type SecretFieldProps = Omit<
  ComponentProps<typeof PasswordField>,
  'showLabel' | 'hideLabel' | 'capsLockLabel' | 'errorTestId'
>;

/** A field for a passphrase. Uncontrolled: what is typed stays in the input until it is asked for. */
export function SecretField({ onFocus, ...field }: SecretFieldProps) {
  const { encryption: words } = useMessages();
  const { crypto } = useServices();
  return (
    <PasswordField
      {...field}
      showLabel={words.show}
      hideLabel={words.hide}
      capsLockLabel={words.capsLock}
      errorTestId="encryption-error"
      onFocus={(event) => {
        crypto.warmUp();
        onFocus?.(event);
      }}
    />
  );
}
