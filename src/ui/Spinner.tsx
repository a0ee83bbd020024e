import styles from './Spinner.module.css';

/** Something is going on. Silent: what it is, stands beside it in words. */
export function Spinner() {
  return (
    <svg
      className={styles['spinner']}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle className={styles['track']} cx="10" cy="10" r="8" />
      <path d="M10 2a8 8 0 0 1 8 8" />
    </svg>
  );
}
