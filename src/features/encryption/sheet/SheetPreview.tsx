import { useEffect, useEffectEvent, useRef } from 'react';
import { adoptStyle } from './print-sheet.ts';
import type { Sheet } from './recovery-sheet.ts';
import { sheetNodes } from './sheet-nodes.ts';
import styles from './SheetPreview.module.css';

type Props = {
  /** Accessible name. */
  readonly label: string;
  readonly make: () => Sheet;
};

/**
 * The sheet as it will look, in a shadow root, where the rules of the page do not reach. Its nodes
 * hold the passphrase, React does not. Another sheet takes another key.
 */
export function SheetPreview({ label, make }: Props) {
  const ref = useRef<HTMLElement>(null);
  const fill = useEffectEvent((node: HTMLElement) => {
    const root = node.shadowRoot ?? node.attachShadow({ mode: 'open' });
    adoptStyle(root, CSSStyleSheet);
    root.replaceChildren(sheetNodes(document, make()));
  });
  useEffect(() => {
    const node = ref.current;
    if (node === null) return undefined;
    fill(node);
    return () => node.shadowRoot?.replaceChildren();
  }, []);
  return <section ref={ref} className={styles['sheet']} aria-label={label} />;
}
