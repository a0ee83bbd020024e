import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './Select.module.css';

interface SelectProps<Value extends string> extends Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children'
> {
  /** Accessible name; what is chosen says the rest. */
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChoose: (value: Value) => void;
}

/** A native choice among a few words, as quiet as a link. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChoose,
  className,
  ...rest
}: SelectProps<Value>) {
  return (
    <select
      {...rest}
      aria-label={label}
      className={classNames(styles['select'], className)}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = options[currentTarget.selectedIndex];
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
