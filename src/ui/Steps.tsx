import Check from 'lucide-react/icons/check';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './Steps.module.css';

interface Step {
  id: string;
  label: ReactNode;
}

interface StepsProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** Name of the trail, such as "Steps". */
  label: string;
  steps: readonly Step[];
  /** Id of the current step; those before it are done. */
  current: string;
  /** Where we are, in words: "Step 2 of 5: Choose". Seen where it is narrow, heard everywhere. */
  summary: ReactNode;
  /** Heard after the name of a step that is behind us, such as "done". */
  doneLabel?: string | undefined;
}

/** The trail of a wizard. It shows the way; it is not for walking. */
export function Steps({
  label,
  steps,
  current,
  summary,
  doneLabel,
  className,
  ...rest
}: StepsProps) {
  const at = steps.findIndex((step) => step.id === current);
  return (
    <div {...rest} className={classNames(styles['trail'], className)}>
      <ol className={styles['list']} aria-label={label}>
        {steps.map((step, index) => {
          const state = index < at ? 'done' : index === at ? 'current' : 'upcoming';
          return (
            <li
              key={step.id}
              className={styles['step']}
              data-state={state}
              aria-current={state === 'current' ? 'step' : undefined}
            >
              <span className={styles['name']}>
                <span>{step.label}</span>
                {state === 'done' && <Icon of={Check} size={16} />}
                {state === 'done' && doneLabel !== undefined && (
                  <VisuallyHidden>{doneLabel}</VisuallyHidden>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <p className={styles['summary']}>{summary}</p>
    </div>
  );
}
