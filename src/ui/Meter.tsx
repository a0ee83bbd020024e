import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Meter.module.css';

interface MeterProps extends Omit<ComponentProps<'div'>, 'children'> {
  label: ReactNode;
  /** 0 to 4. */
  value: 0 | 1 | 2 | 3 | 4;
  /** The value as a word, such as "strong". */
  word: string;
  /** Why, in a sentence; its line is kept free. */
  children?: ReactNode;
}

/** Strength in four bars and a word. */
export function Meter({ label, value, word, className, children, ...rest }: MeterProps) {
  const id = useId();
  return (
    <div {...rest} className={classNames(styles['box'], className)} data-value={value}>
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
          value={value}
          aria-valuetext={word}
        >
          {word}
        </meter>
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={styles['bar']} data-full={bar <= value || undefined} />
        ))}
      </div>
      <div className={styles['reason']}>{children}</div>
    </div>
  );
}
