import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './Mono.module.css';

/** A code, salt or id within a sentence. Its direction is its own. */
export function Mono({ className, ...rest }: ComponentProps<'bdi'>) {
  return <bdi {...rest} className={classNames(styles['mono'], className)} />;
}
