import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Progress.module.css';

interface ProgressProps extends Omit<ComponentProps<'progress'>, 'children'> {
  label: ReactNode;
  /** How far, in words: "3 of 4". */
  valueLabel?: ReactNode;
}

/** Native progress; without `value` it is going on for as long as it takes. */
export function Progress({ label, valueLabel, className, ...rest }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles['box']}>
      <div className={styles['top']}>
        <label htmlFor={id}>{label}</label>
        {valueLabel !== undefined && <span className={styles['value']}>{valueLabel}</span>}
      </div>
      <progress {...rest} id={id} className={classNames(styles['bar'], className)} />
    </div>
  );
}
