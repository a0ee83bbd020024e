import { classNames } from './class-names.ts';
import styles from './Button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

/** The looks of a button for something else, such as a router's link. */
export function buttonClass(variant: ButtonVariant = 'secondary'): string {
  return classNames(styles['button'], styles[variant]);
}
