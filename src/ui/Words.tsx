import type { ReactNode } from 'react';
import styles from './Words.module.css';

/** Short words that hyphens make one: "end-to-end", "sign-in"; of a longer compound, its beginning. */
const JOINED = /(?<!\p{L})(?:\p{L}{1,4}-)+\p{L}{1,4}(?!\p{L})/u;

/** The words of a heading: a line does not end within "end-to-end". */
export function Words({ children }: { children: ReactNode }): ReactNode {
  if (typeof children !== 'string') return children;
  const found = JOINED.exec(children);
  if (found === null) return children;
  const [joined] = found;
  return (
    <>
      {children.slice(0, found.index)}
      <span className={styles['joined']}>{joined}</span>
      <Words>{children.slice(found.index + joined.length)}</Words>
    </>
  );
}
