import type { ReactNode } from 'react';
import { Drawing, type DrawingName } from './Drawing.tsx';
import styles from './DrawnList.module.css';

interface Drawn {
  /** One drawing, or a large one with a small one before it. */
  readonly drawings: readonly DrawingName[];
  readonly title: ReactNode;
  readonly detail: ReactNode;
}

/** A few things to know, each with its drawing. */
export function DrawnList({ items }: { readonly items: readonly Drawn[] }) {
  return (
    <ul className={styles['list']}>
      {items.map(({ drawings, title, detail }) => (
        <li key={drawings.join(' ')} className={styles['item']}>
          <span className={styles['drawings']}>
            {drawings.map((name) => (
              <Drawing key={name} of={name} />
            ))}
          </span>
          <div className={styles['text']}>
            <h2 className={styles['title']}>{title}</h2>
            <p>{detail}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
