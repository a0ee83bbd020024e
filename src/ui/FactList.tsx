import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './FactList.module.css';

/** Holds the rows of an overview; goes into one card. */
export function FactList({ className, children, ...rest }: ComponentProps<'ul'>) {
  return (
    <ul {...rest} className={classNames(styles['list'], className)}>
      {children}
    </ul>
  );
}
