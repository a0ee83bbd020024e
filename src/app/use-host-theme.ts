import { useEffect, useState, type RefObject } from 'react';
import type { Config } from '#host/config.ts';

type Theme = 'auto' | 'light' | 'dark';

/** The theme to draw with: where the host says `inherit`, that of the page around the app. */
export function useHostTheme(ref: RefObject<HTMLElement | null>, wanted: Config['theme']): Theme {
  const [inherited, setInherited] = useState<Theme>('auto');
  useEffect(() => {
    const around = ref.current?.parentElement;
    if (wanted !== 'inherit' || around === null || around === undefined) return;
    const look = () => setInherited(isLight(getComputedStyle(around).color) ? 'dark' : 'light');
    look();
    // Hosts change their theme by a class or an attribute up there, or with the reader's system.
    const observer = new MutationObserver(look);
    for (const element of [document.documentElement, document.body]) {
      observer.observe(element, { attributes: true });
    }
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', look);
    return () => {
      observer.disconnect();
      system.removeEventListener('change', look);
    };
  }, [ref, wanted]);
  return wanted === 'inherit' ? inherited : wanted;
}

/** Whether text of this colour belongs on a dark ground. A canvas reads every notation there is. */
function isLight(color: string): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) return false;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 127;
}
