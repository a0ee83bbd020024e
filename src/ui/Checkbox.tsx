import CircleAlert from 'lucide-react/icons/circle-alert';
import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import styles from './Checkbox.module.css';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'children' | 'type'> {
  label: ReactNode;
  help?: ReactNode;
  error?: ReactNode;
  errorTestId?: string | undefined;
}

/** A tick with its sentence; the whole sentence can be pressed. */
export function Checkbox({ label, help, error, errorTestId, className, ...input }: CheckboxProps) {
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== '';
  const describedBy = [help === undefined ? '' : `${id}help`, hasError ? `${id}error` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={styles['box']}>
      <label className={styles['row']}>
        <input
          {...input}
          type="checkbox"
          className={classNames(styles['input'], className)}
          aria-labelledby={`${id}label`}
          aria-describedby={describedBy === '' ? undefined : describedBy}
          aria-invalid={hasError || undefined}
        />
        <span>
          <span id={`${id}label`}>{label}</span>
          {help !== undefined && (
            <span id={`${id}help`} className={styles['help']}>
              {help}
            </span>
          )}
        </span>
      </label>
      {hasError && (
        <div id={`${id}error`} className={styles['error']} role="alert" data-testid={errorTestId}>
          <Icon of={CircleAlert} size={16} />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}
