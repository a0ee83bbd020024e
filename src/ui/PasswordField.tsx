import ArrowBigUpDash from 'lucide-react/icons/arrow-big-up-dash';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { useState } from 'react';
import type { ComponentProps, FocusEvent, KeyboardEvent } from 'react';
import { classNames } from './class-names.ts';
import { Field } from './Field.tsx';
import type { FieldFrame } from './field-frame.ts';
import { Icon } from './Icon.tsx';
import styles from './PasswordField.module.css';

interface PasswordFieldProps
  extends FieldFrame, Omit<ComponentProps<'input'>, 'children' | 'type'> {
  /** The toggle's name, such as "Show passphrase"; its state is `aria-pressed`. */
  showLabel: string;
  /** What a mouse sees over the toggle while the text is shown, such as "Hide passphrase". */
  hideLabel: string;
  /** Shown inside and announced while Caps Lock is on, such as "Caps Lock is on". */
  capsLockLabel: string;
}

/** A password or passphrase. Never trims, never limits what is pasted. */
export function PasswordField({
  label,
  help,
  error,
  note,
  errorTestId,
  id,
  'aria-describedby': describedBy,
  showLabel,
  hideLabel,
  capsLockLabel,
  className,
  onKeyDown,
  onKeyUp,
  onBlur,
  ...input
}: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const [isCapsOn, setCapsOn] = useState(false);

  function watchCaps(event: KeyboardEvent): void {
    // On the way down of the key itself, systems disagree whether it is on already.
    if (event.type === 'keydown' && event.key === 'CapsLock') return;
    setCapsOn(event.getModifierState('CapsLock'));
  }

  return (
    <Field {...{ label, help, error, note, errorTestId, id, describedBy }}>
      {(control) => (
        <div className={styles['box']}>
          <input
            spellCheck={false}
            autoCapitalize="none"
            autoCorrect="off"
            {...input}
            {...control}
            type={isShown ? 'text' : 'password'}
            className={classNames(styles['input'], className)}
            onKeyDown={(event) => {
              watchCaps(event);
              onKeyDown?.(event);
            }}
            onKeyUp={(event) => {
              watchCaps(event);
              onKeyUp?.(event);
            }}
            onBlur={(event: FocusEvent<HTMLInputElement>) => {
              setCapsOn(false);
              onBlur?.(event);
            }}
          />
          <output className={styles['caps']}>
            {isCapsOn && (
              <span className={styles['hint']}>
                <Icon of={ArrowBigUpDash} size={16} />
                <span className={styles['words']}>{capsLockLabel}</span>
              </span>
            )}
          </output>
          <button
            type="button"
            className={styles['toggle']}
            aria-label={showLabel}
            aria-pressed={isShown}
            aria-controls={control.id}
            title={isShown ? hideLabel : showLabel}
            onClick={() => {
              setShown(!isShown);
            }}
          >
            <Icon of={isShown ? EyeOff : Eye} />
          </button>
        </div>
      )}
    </Field>
  );
}
