import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './TimerRing.module.css';

/** How many steps the bar takes that stands for the ring where motion is not wanted. */
const barSteps = 10;

interface TimerRingProps extends Omit<ComponentProps<'div'>, 'role'> {
  /** Milliseconds left; below zero counts as zero. */
  remainingMs: number;
  /** Milliseconds of the full ring. */
  totalMs: number;
  /** Amber for the window that closes. */
  tone?: 'accent' | 'amber' | undefined;
  /** Name of the timer. */
  label: string;
  /** The large figures; the seconds that have begun, where absent. */
  figure?: ReactNode;
  /** Under the figures, such as "seconds". */
  unit?: ReactNode;
  /** The sentence of what happens next. */
  children?: ReactNode;
}

/**
 * A ring that empties. It has no clock: it shows what it is given. Attributes, test id and
 * `data-remaining-ms` are on the element with `role="timer"`, which does not speak by itself.
 */
export function TimerRing({
  remainingMs,
  totalMs,
  tone = 'accent',
  label,
  figure,
  unit,
  className,
  children,
  ...rest
}: TimerRingProps) {
  const left = Math.max(0, remainingMs);
  const share = totalMs > 0 ? Math.min(1, left / totalMs) : 0;
  return (
    <div className={styles['box']}>
      <div
        data-remaining-ms={Math.round(left)}
        {...rest}
        role="timer"
        aria-label={label}
        className={classNames(styles['timer'], className)}
        data-tone={tone}
      >
        <svg className={styles['ring']} viewBox="0 0 100 100" aria-hidden="true" focusable="false">
          <circle className={styles['track']} cx="50" cy="50" r="47" />
          {share > 0 && (
            <circle
              className={styles['arc']}
              cx="50"
              cy="50"
              r="47"
              pathLength={1}
              strokeDasharray={`${share.toFixed(4)} 1`}
            />
          )}
        </svg>
        <div className={styles['figures']}>
          <span className={styles['figure']}>{figure ?? Math.ceil(left / 1000)}</span>
          {unit !== undefined && <span className={styles['unit']}>{unit}</span>}
        </div>
        <progress
          className={styles['bar']}
          max={barSteps}
          value={Math.ceil(share * barSteps)}
          aria-hidden="true"
        />
      </div>
      {children !== undefined && <div className={styles['sentence']}>{children}</div>}
    </div>
  );
}
