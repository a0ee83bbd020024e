import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field } from './Field.tsx';
import type { FieldFrame } from './field-frame.ts';
import styles from './Input.module.css';

interface TextFieldProps extends FieldFrame, Omit<ComponentProps<'input'>, 'children'> {}

/** One line of text. Ref, name, events and test id go to the input. */
export function TextField({
  label,
  help,
  error,
  note,
  errorTestId,
  id,
  'aria-describedby': describedBy,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, help, error, note, errorTestId, id, describedBy }}>
      {(control) => (
        <input
          type="text"
          {...input}
          {...control}
          className={classNames(styles['input'], className)}
        />
      )}
    </Field>
  );
}
