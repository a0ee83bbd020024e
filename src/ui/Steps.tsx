import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Steps.module.css';

interface Step {
  id: string;
  label: ReactNode;
}

interface StepsProps extends Omit<ComponentProps<'div'>, 'children'> {
  steps: readonly Step[];
  /** Id of the current step. */
  current: string;
  /** Where we are, in words: "Step 2 of 5". */
  count: (at: number, of: number) => string;
}

/** The trail of a wizard: the step's name, its number, and a bar for each step. */
export function Steps({ steps, current, count, className, ...rest }: StepsProps) {
  const at = steps.findIndex((step) => step.id === current);
  return (
    <div {...rest} className={classNames(styles['trail'], className)}>
      <p>{steps[at]?.label}</p>
      <p className={styles['count']}>{count(at + 1, steps.length)}</p>
      <div className={styles['bars']} aria-hidden="true">
        {steps.map((step, index) => (
          <span key={step.id} className={styles['bar']} data-on={index <= at || undefined} />
        ))}
      </div>
    </div>
  );
}
