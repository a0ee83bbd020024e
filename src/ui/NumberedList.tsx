import styles from './NumberedList.module.css';

/** Steps to take, one after the other. */
export function NumberedList({ items }: { items: readonly string[] }) {
  return (
    <ol className={styles['list']}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ol>
  );
}
