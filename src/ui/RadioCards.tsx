import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { LucideIcon } from './Icon.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './RadioCards.module.css';

interface RadioCard<Id extends string> {
  id: Id;
  label: ReactNode;
  description?: ReactNode;
  icon?: LucideIcon | undefined;
  /** Cannot be chosen; say why in `disabledReason`, which takes the description's place. */
  disabled?: boolean | undefined;
  disabledReason?: ReactNode;
  /** Data attributes for the card's label, such as a test id. */
  data?: Readonly<Record<`data-${string}`, string>> | undefined;
}

interface RadioCardsProps<Id extends string> {
  legend: ReactNode;
  /** Where the heading says it already: the legend is only heard. */
  legendHidden?: boolean | undefined;
  options: readonly RadioCard<Id>[];
  /** The chosen card, or null for none. */
  value: Id | null;
  onChange: (id: Id) => void;
  /** What opens in the chosen card; the others stay in their order. */
  children?: ((chosen: Id) => ReactNode) | undefined;
  /** The form's name for the group; made up where absent, so that two groups never mix. */
  name?: string | undefined;
  'data-testid'?: string | undefined;
}

/** One choice of a few, each with an icon, a name and a line. Real radio buttons in a fieldset. */
export function RadioCards<Id extends string>({
  legend,
  legendHidden = false,
  options,
  value,
  onChange,
  children,
  name,
  'data-testid': testId,
}: RadioCardsProps<Id>) {
  const id = useId();
  return (
    <fieldset className={styles['group']} data-testid={testId}>
      <legend className={legendHidden ? undefined : styles['legend']}>
        {legendHidden ? <VisuallyHidden>{legend}</VisuallyHidden> : legend}
      </legend>
      <div className={styles['cards']}>
        {options.map((option) => {
          const isChosen = option.id === value;
          const isDisabled = option.disabled === true;
          const description = isDisabled
            ? (option.disabledReason ?? option.description)
            : option.description;
          const panel = isChosen ? children?.(option.id) : undefined;
          const own = `${id}${option.id}`;
          return (
            <div key={option.id} className={styles['card']}>
              <label {...option.data} className={styles['choice']}>
                <input
                  type="radio"
                  className={styles['input']}
                  name={name ?? id}
                  value={option.id}
                  checked={isChosen}
                  disabled={isDisabled}
                  aria-labelledby={`${own}label`}
                  aria-describedby={description === undefined ? undefined : `${own}description`}
                  onChange={() => {
                    onChange(option.id);
                  }}
                />
                <span>
                  <span id={`${own}label`} className={styles['label']}>
                    {option.label}
                  </span>
                  {description !== undefined && (
                    <span id={`${own}description`} className={styles['description']}>
                      {description}
                    </span>
                  )}
                </span>
                {option.icon !== undefined && <Icon of={option.icon} className={styles['icon']} />}
              </label>
              {panel !== undefined && panel !== null && panel !== false && (
                <div className={styles['panel']}>{panel}</div>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
