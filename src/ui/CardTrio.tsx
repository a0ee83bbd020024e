import type { ReactNode } from 'react';
import styles from './CardTrio.module.css';

/** Three cards beside each other where there is room, one below the other where not. */
export function CardTrio({ children }: { children: ReactNode }) {
  return <div className={styles['trio']}>{children}</div>;
}
