import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Meter.module.css';

interface MeterProps extends Omit<ComponentProps<'div'>, 'children'> {
  label: ReactNode;
  /** 0 to 4; null while it is not judged. */
  value: 0 | 1 | 2 | 3 | 4 | null;
  /** The value as a word, such as "strong". */
  word: string;
  /** Why, in a sentence; its line is kept free. */
  children?: ReactNode;
}

/** Strength in four bars and a word. What is judged has one bar at least; what is not has dotted ones. */
export function Meter({ label, value, word, className, children, ...rest }: MeterProps) {
  const id = useId();
  const full = value === null ? 0 : Math.max(1, value);
  return (
    <div
      {...rest}
      className={classNames(styles['box'], className)}
      data-value={value ?? 'none'}
      data-weak={(value !== null && value < 2) || undefined}
    >
      <div className={styles['top']}>
        <label htmlFor={id}>{label}</label>
        <span className={styles['word']}>{word}</span>
      </div>
      <div className={styles['bars']}>
        <meter
          id={id}
          className={styles['native']}
          min={0}
          max={4}
          value={value ?? 0}
          aria-valuetext={word}
        >
          {word}
        </meter>
        {[1, 2, 3, 4].map((bar) => (
          <span
            key={bar}
            className={styles['bar']}
            data-full={bar <= full || undefined}
            data-open={value === null || undefined}
          />
        ))}
      </div>
      <div className={styles['reason']}>{children}</div>
    </div>
  );
}
