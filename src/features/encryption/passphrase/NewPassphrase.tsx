import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { PASSPHRASE_MAX_LENGTH, PASSPHRASE_MIN_LENGTH } from '#protocol/passphrase.ts';
import { useConnection } from '#session/use-session.ts';
import { Alert } from '#ui/Alert.tsx';
import { Stack } from '#ui/Stack.tsx';
import { choiceText } from './choice-text.ts';
import { findOddities, type Oddity, type Refusal } from './passphrase-choice.ts';
import { SecretField } from './SecretField.tsx';
import { StrengthMeter } from './StrengthMeter.tsx';
import type { NewPassphraseHandle } from './use-choosing.ts';
import { useEstimate } from './use-estimate.ts';

/** Not asked for, but advised. */
const WISE_LENGTH = 15;

type Props = {
  readonly handle: Ref<NewPassphraseHandle>;
  /** What had been chosen before the person came back to this step. */
  readonly start: () => string;
  readonly refusal: Refusal | null;
  readonly onEdited?: () => void;
  /** Where it is not the account's passphrase that is chosen. */
  readonly label?: string;
  readonly name?: string;
  readonly testId?: string;
};

/** A new passphrase: the limits first, then how good it is. */
export function NewPassphrase({
  handle,
  start,
  refusal,
  onEdited,
  label,
  name = 'new-passphrase',
  testId = 'new-passphrase',
}: Props) {
  const { encryption: words } = useMessages();
  const { connection } = useConnection();
  const input = useRef<HTMLInputElement>(null);
  const estimate = useEstimate(connection.user);
  const [length, setLength] = useState(0);
  const [oddities, setOddities] = useState<readonly Oddity[]>([]);
  const [answered, setAnswered] = useState<Refusal | null>(null);
  const { typed } = estimate;

  function look(): void {
    const text = input.current?.value ?? '';
    setAnswered(refusal);
    onEdited?.();
    setLength(text.length);
    setOddities(findOddities(text));
    typed(text);
  }

  function put(text: string): void {
    if (input.current === null) return;
    input.current.value = text;
    look();
  }

  useImperativeHandle(handle, () => ({
    text: () => input.current?.value ?? '',
    judge: () => estimate.judge(input.current?.value ?? ''),
  }));
  const restore = useEffectEvent(() => {
    const text = start();
    if (text !== '') put(text);
  });
  useEffect(() => restore(), []);

  return (
    <Stack>
      <SecretField
        ref={input}
        label={label ?? words.choice.field}
        // From the start: where it takes a line of its own, nothing jumps at the first letter.
        note={words.choice.counted(length, PASSPHRASE_MAX_LENGTH)}
        help={words.choice.limits(PASSPHRASE_MIN_LENGTH, PASSPHRASE_MAX_LENGTH, WISE_LENGTH)}
        // What was wrong with another text is not said of this one.
        error={refusal === null || refusal === answered ? null : choiceText(refusal, words)}
        data-testid={testId}
        name={name}
        autoComplete="new-password"
        onInput={look}
        {...{ passwordrules: 'minlength: 20; maxlength: 128; allowed: ascii-printable;' }}
      />
      <StrengthMeter estimate={length === 0 ? null : estimate.shown} />
      {oddities.length > 0 && (
        <Alert tone="warning" title={words.choice.oddities.title} live="polite">
          {oddities.map((oddity) => (
            <p key={oddity}>{words.choice.oddities[oddity]}</p>
          ))}
          <p>{words.choice.oddities.detail}</p>
        </Alert>
      )}
    </Stack>
  );
}
