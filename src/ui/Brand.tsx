import { classNames } from './class-names.ts';
import styles from './Brand.module.css';

/** The mark: the card of the sign-in page, small. A lock whose keyhole has the shape of a person. */
function Brand() {
  return (
    <svg className={styles['mark']} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M10.5 16v-6a5.5 5.5 0 0 1 11 0v6"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
      />
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="M8 13h16a5 5 0 0 1 5 5v7a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5v-7a5 5 0 0 1 5-5zm8 2.8a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8zm-5.2 11.4h10.4c0-3.1-2-5-5.2-5s-5.2 1.9-5.2 5z"
      />
    </svg>
  );
}

/** The mark and the app's name, for the link that leads home. On a phone only the mark is seen. */
export function BrandName({ children }: { children: string }) {
  return (
    <span className={styles['brand']}>
      <Brand />
      <span className={styles['name']}>{children}</span>
    </span>
  );
}

/** The looks of the link around it. */
export const brandLinkClass: string = classNames(styles['link']);
