import styles from './Brand.module.css';

/** The mark: a calm shield with a keyhole. The name stands beside it in words. */
export function Brand() {
  return (
    <svg className={styles['mark']} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        className={styles['shield']}
        d="M16 2.5c3.6 2.4 7.3 3.6 11.5 3.9v8.6c0 7-4.4 12.2-11.5 14.5C8.9 27.2 4.5 22 4.5 15V6.4C8.7 6.1 12.4 4.9 16 2.5Z"
      />
      <path
        className={styles['keyhole']}
        d="M16 9.6a4.1 4.1 0 0 1 2.2 7.56l.95 4.34a.9.9 0 0 1-.88 1.1h-4.54a.9.9 0 0 1-.88-1.1l.95-4.34A4.1 4.1 0 0 1 16 9.6Z"
      />
    </svg>
  );
}
