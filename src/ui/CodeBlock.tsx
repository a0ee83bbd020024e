import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './Mono.module.css';

/** A code or report on its own; it wraps rather than scrolls. */
export function CodeBlock({ className, children, ...rest }: ComponentProps<'pre'>) {
  return (
    <pre {...rest} dir="auto" className={classNames(styles['mono'], styles['block'], className)}>
      {children}
    </pre>
  );
}
