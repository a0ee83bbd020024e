import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Drawing.module.css';

/** The family of drawings: lines in the colour of the mark, one area in the tone around it. */
export type DrawingName =
  | 'device'
  | 'lock'
  | 'key'
  | 'server'
  | 'server-open'
  | 'server-part'
  | 'sheet'
  | 'clock'
  | 'box'
  | 'bin';

const two = styles['two'];
const ink = styles['ink'];
const racks = (
  <>
    <rect className={two} x="7" y="6" width="34" height="16" rx="4" />
    <rect className={two} x="7" y="26" width="34" height="16" rx="4" />
  </>
);

const drawings: Record<DrawingName, ReactNode> = {
  device: (
    <>
      <path className={two} d="M10 9h28a3 3 0 0 1 3 3v21H7V12a3 3 0 0 1 3-3z" />
      <path d="M3 39h42l-4-6H7z" />
      <path
        className={ink}
        d="M24 13.5a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2zM17.5 28.8h13c0-4-2.5-6.3-6.5-6.3s-6.5 2.3-6.5 6.3z"
      />
    </>
  ),
  lock: (
    <>
      <path className={styles['shackle']} d="M15 30V14a9 9 0 0 1 18 0v7" />
      <rect className={two} x="7" y="20" width="34" height="24" rx="6" />
      <path
        className={ink}
        d="M24 24.2a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2zM17.5 39.5h13c0-4-2.5-6.3-6.5-6.3s-6.5 2.3-6.5 6.3z"
      />
    </>
  ),
  key: (
    <>
      <path d="M24 24h20v6m-7-6v5" />
      <circle className={two} cx="14.5" cy="24" r="10.5" />
      <path
        className={ink}
        d="M14.5 17.8a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6zM8.8 30.2h11.4c0-3-2-4.8-5.7-4.8s-5.7 1.8-5.7 4.8z"
      />
    </>
  ),
  server: (
    <>
      {racks}
      <path d="M14 14h20M14 34h20" strokeWidth="3" strokeDasharray="0 5" />
    </>
  ),
  'server-open': (
    <>
      {racks}
      <path d="M14 14h20M14 34h20" strokeWidth="3" />
    </>
  ),
  'server-part': (
    <>
      {racks}
      <path d="M14 14h20M14 34h8" strokeWidth="3" strokeDasharray="0 5" />
      <path d="M26 34h8" strokeWidth="3" />
    </>
  ),
  sheet: (
    <>
      <path className={two} d="M10 8a3 3 0 0 1 3-3h16l9 9v26a3 3 0 0 1-3 3H13a3 3 0 0 1-3-3z" />
      <path d="M29 5v9h9M17 22h5m5 0h4M17 29h5m5 0h4M17 36h14" />
    </>
  ),
  clock: (
    <>
      <circle className={two} cx="24" cy="24" r="18" />
      <path d="M24 13v11l7 5" />
    </>
  ),
  box: (
    <>
      <path className={two} d="M6 26v13a3 3 0 0 0 3 3h30a3 3 0 0 0 3-3V26" />
      <path d="M24 6v25m-9-8 9 8 9-8" />
    </>
  ),
  bin: (
    <>
      <path className={two} d="M11 14h26l-2 26a3 3 0 0 1-3 3H16a3 3 0 0 1-3-3z" />
      <path d="M6 14h36M18 14V7h12v7M20 22v13m8-13v13" />
    </>
  ),
};

interface DrawingProps {
  of: DrawingName;
  /** Of a lock: from 0 (open) to 1. */
  closed?: number | undefined;
  className?: string | undefined;
}

/** A drawing on a grid of 48, always silent: the sentence beside it says the same. */
export function Drawing({ of, closed, className }: DrawingProps) {
  return (
    <svg
      className={classNames(styles['draw'], className)}
      style={closed === undefined ? undefined : { '--closed': closed }}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[of]}
    </svg>
  );
}
