import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './Stack.module.css';

interface StackProps extends ComponentProps<'div'> {
  /** Step of the spacing scale; 5 (1.5 rem) between the parts of a form. */
  gap?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
}

/** Things under each other, evenly spaced. */
export function Stack({ gap = 5, className, ...rest }: StackProps) {
  return <div {...rest} className={classNames(styles['stack'], className)} data-gap={gap} />;
}
