import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './RadioCards.module.css';

interface RadioCard<Id extends string> {
  id: Id;
  label: ReactNode;
  description: ReactNode;
  /** Data attributes for the card's label, such as a test id. */
  data?: Readonly<Record<`data-${string}`, string>> | undefined;
}

interface RadioCardsProps<Id extends string> {
  legend: ReactNode;
  options: readonly RadioCard<Id>[];
  value: Id;
  onChange: (id: Id) => void;
}

/** One choice of a few, each with a name and a line. Real radio buttons in a fieldset. */
export function RadioCards<Id extends string>({
  legend,
  options,
  value,
  onChange,
}: RadioCardsProps<Id>) {
  const id = useId();
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['cards']}>
        {options.map((option) => {
          const own = `${id}${option.id}`;
          return (
            <div key={option.id} className={styles['card']}>
              <label {...option.data} className={styles['choice']}>
                <input
                  type="radio"
                  className={styles['input']}
                  name={id}
                  value={option.id}
                  checked={option.id === value}
                  aria-labelledby={`${own}label`}
                  aria-describedby={`${own}description`}
                  onChange={() => {
                    onChange(option.id);
                  }}
                />
                <span>
                  <span id={`${own}label`} className={styles['label']}>
                    {option.label}
                  </span>
                  <span id={`${own}description`} className={styles['description']}>
                    {option.description}
                  </span>
                </span>
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
