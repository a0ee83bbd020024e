import type { ReactNode } from 'react';
import styles from './BulletList.module.css';

interface BulletListProps {
  /** A second-level heading above the list. */
  title?: ReactNode;
  items: readonly string[];
}

/** A few sentences that stand beside each other. */
export function BulletList({ title, items }: BulletListProps) {
  return (
    <section>
      {title !== undefined && <h2 className={styles['title']}>{title}</h2>}
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
