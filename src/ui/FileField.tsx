import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field } from './Field.tsx';
import type { FieldFrame } from './field-frame.ts';
import styles from './FileField.module.css';

interface FileFieldProps extends FieldFrame, Omit<ComponentProps<'input'>, 'children' | 'type'> {}

/** One file of this device. The browser's own button says how to choose it. */
export function FileField({
  label,
  help,
  error,
  note,
  errorTestId,
  id,
  'aria-describedby': describedBy,
  className,
  ...input
}: FileFieldProps) {
  return (
    <Field {...{ label, help, error, note, errorTestId, id, describedBy }}>
      {(control) => (
        <input
          {...input}
          {...control}
          type="file"
          className={classNames(styles['input'], className)}
        />
      )}
    </Field>
  );
}
