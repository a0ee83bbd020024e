import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './ButtonRow.module.css';

interface ButtonRowProps extends ComponentProps<'div'> {
  align?: 'start' | 'end' | 'between' | undefined;
  /** Together they fill the line. */
  grow?: boolean | undefined;
}

/** Buttons in reading order, the main one first; under each other where it is narrow. */
export function ButtonRow({ align = 'start', grow = false, className, ...rest }: ButtonRowProps) {
  return (
    <div
      {...rest}
      className={classNames(styles['row'], className)}
      data-align={align}
      data-grow={grow || undefined}
    />
  );
}
