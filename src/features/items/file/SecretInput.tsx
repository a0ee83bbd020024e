import type { ComponentProps } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { PasswordField } from '#ui/PasswordField.tsx';

type SecretProps = Omit<
  ComponentProps<typeof PasswordField>,
  'showLabel' | 'hideLabel' | 'capsLockLabel' | 'errorTestId'
>;

/** A secret that stays in its input until it is asked for. */
export function SecretInput(field: SecretProps) {
  const { backup: words } = useMessages();
  const { crypto } = useServices();
  return (
    <PasswordField
      {...field}
      showLabel={words.show}
      hideLabel={words.hide}
      capsLockLabel={words.capsLock}
      errorTestId="export-error"
      onFocus={() => crypto.warmUp()}
    />
  );
}
