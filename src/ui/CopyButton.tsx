import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useEffect, useState } from 'react';
import type { ComponentProps } from 'react';
import { Button } from './Button.tsx';
import { LiveRegion } from './LiveRegion.tsx';

/** How long it says that it has copied, in ms. */
const shownFor = 3000;

interface CopyButtonProps extends Omit<
  ComponentProps<typeof Button>,
  'children' | 'onClick' | 'icon' | 'busy'
> {
  /** What goes to the clipboard; a function keeps a secret out of the state of components. */
  text: string | (() => string);
  label: string;
  copiedLabel: string;
  /** Shown where the browser refuses, such as "Select and copy by hand". */
  failedLabel: string;
}

/** Copies a text and says whether it did. */
export function CopyButton({ text, label, copiedLabel, failedLabel, ...rest }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  useEffect(() => {
    if (outcome === 'none') return undefined;
    const timer = setTimeout(() => {
      setOutcome('none');
    }, shownFor);
    return () => {
      clearTimeout(timer);
    };
  }, [outcome]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }

  const words = { none: label, copied: copiedLabel, failed: failedLabel }[outcome];
  return (
    <>
      <Button
        {...rest}
        icon={outcome === 'copied' ? Check : Copy}
        onClick={() => {
          void copy();
        }}
      >
        {words}
      </Button>
      <LiveRegion>{outcome === 'none' ? '' : words}</LiveRegion>
    </>
  );
}
