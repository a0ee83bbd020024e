import type { ClipboardEvent, ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field } from './Field.tsx';
import type { FieldFrame } from './field-frame.ts';
import inputStyles from './Input.module.css';
import styles from './CodeField.module.css';

interface CodeFieldProps extends FieldFrame, Omit<ComponentProps<'input'>, 'children'> {
  /**
   * Sees pasted text before the input does. Returning a text puts that in instead (cut at
   * `maxLength`, with an ordinary input event); returning nothing leaves the paste alone.
   */
  onPasteText?: ((text: string) => string | undefined) | undefined;
}

/** Puts text where the selection is and lets everyone know, as typing would. */
function insert(input: HTMLInputElement, text: string): void {
  const start = input.selectionStart ?? input.value.length;
  const end = input.selectionEnd ?? start;
  const room =
    input.maxLength < 0 ? text.length : input.maxLength - input.value.length + end - start;
  input.setRangeText(text.slice(0, Math.max(0, room)), start, end, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A code, in one plain input. It strips nothing of what is typed. */
export function CodeField({
  label,
  help,
  error,
  note,
  errorTestId,
  id,
  'aria-describedby': describedBy,
  className,
  onPaste,
  onPasteText,
  ...input
}: CodeFieldProps) {
  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    onPaste?.(event);
    const text = onPasteText?.(event.clipboardData.getData('text'));
    if (text === undefined || event.defaultPrevented) return;
    event.preventDefault();
    insert(event.currentTarget, text);
  }
  return (
    <Field {...{ label, help, error, note, errorTestId, id, describedBy }}>
      {(control) => (
        <input
          type="text"
          autoComplete="one-time-code"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...input}
          {...control}
          className={classNames(inputStyles['input'], styles['code'], className)}
          onPaste={paste}
        />
      )}
    </Field>
  );
}
