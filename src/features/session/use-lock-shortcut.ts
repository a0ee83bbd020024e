import { useEffect, useEffectEvent, type RefObject } from 'react';
import { useEndSession } from '#session/use-session.ts';

/** As `aria-keyshortcuts` writes it. */
export const LOCK_SHORTCUT = 'Alt+Shift+L';

/**
 * Locks from anywhere with Alt + Shift + L: a combination that screen readers leave alone, and not a
 * single letter, so that speech input cannot say it by accident (WCAG 2.1.4). It can be switched off.
 * @param inside any element inside the app's root: another app on the page has keys of its own
 */
export function useLockShortcut(isOn: boolean, inside: RefObject<HTMLElement | null>): void {
  const { lock } = useEndSession();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
    // The key, wherever the layout has its L; on a Mac the combination types a letter of its own.
    if (!isForUs(event.target, inside.current)) return;
    if (event.key.toLowerCase() !== 'l' && event.code !== 'KeyL') return;
    if (event.key.toLowerCase() !== 'l' && isTyping(event.target)) return;
    event.preventDefault();
    void lock();
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isOn]);
}

/** In our own root, or nowhere in particular. */
function isForUs(target: EventTarget | null, inside: HTMLElement | null): boolean {
  const root = inside?.closest('.account-security') ?? null;
  return target === document.body || (target instanceof Node && root?.contains(target) === true);
}

/** Whether the key would write something. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
