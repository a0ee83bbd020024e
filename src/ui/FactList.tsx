import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './FactList.module.css';

/** A card of `<FactRow>`s with hairlines between them; two columns where there is room. */
export function FactList({ className, ...rest }: ComponentProps<'ul'>) {
  return <ul {...rest} className={classNames(styles['list'], className)} />;
}
