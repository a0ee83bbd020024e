import { Drawing, type DrawingName } from '#ui/Drawing.tsx';
import type { StatusKind } from './account-status.ts';
import styles from './Scene.module.css';

type View = {
  readonly middle: DrawingName;
  /** How far the lock is closed. */
  readonly closed: number;
  readonly server: DrawingName;
  /** Whether what goes to the server is encrypted. */
  readonly isSealed: boolean;
};

const VIEWS: Record<StatusKind, View> = {
  safe: { middle: 'lock', closed: 1, server: 'server', isSealed: true },
  'server-can-read': { middle: 'lock', closed: 0, server: 'server-open', isSealed: false },
  partly: { middle: 'lock', closed: 0.4, server: 'server-part', isSealed: true },
  'needs-you': { middle: 'key', closed: 1, server: 'server', isSealed: true },
  unknown: { middle: 'lock', closed: 0.4, server: 'server-part', isSealed: false },
};

type Props = {
  readonly kind: StatusKind;
  readonly you: string;
  readonly server: string;
};

/** You, the lock, the server, and what the server sees: dots or lines. The sentence says the same. */
export function Scene({ kind, you, server }: Props) {
  const view = VIEWS[kind];
  return (
    <div className={styles['scene']} aria-hidden="true">
      <span className={styles['end']}>
        <Drawing of="device" className={styles['small']} />
        {you}
      </span>
      <span className={styles['line']} />
      <Drawing of={view.middle} closed={view.closed} className={styles['large']} />
      <span className={styles['line']} data-sealed={view.isSealed} />
      <span className={styles['end']}>
        <Drawing of={view.server} className={styles['small']} />
        {server}
      </span>
    </div>
  );
}
