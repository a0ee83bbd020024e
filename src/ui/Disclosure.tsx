import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import styles from './Disclosure.module.css';

interface DisclosureProps extends ComponentProps<'details'> {
  summary: ReactNode;
}

/** More, for who wants it. */
export function Disclosure({ summary, className, children, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={classNames(styles['details'], className)}>
      <summary className={styles['summary']}>
        <Icon of={ChevronDown} size={16} className={styles['chevron']} />
        <span className={styles['words']}>{summary}</span>
      </summary>
      <div className={styles['body']}>{children}</div>
    </details>
  );
}
