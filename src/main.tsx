import './page.css';
import { configIn } from '#host/config.ts';
import { takeHandover } from '#app/first-page/handover.ts';
import { mountOver } from '#app/mount.tsx';

/** The page that `index.html` is: the first of the hosts. */
// A server whose policy does not know the style in the page: then it comes as a file.
const style = document.querySelector<HTMLStyleElement>('style[data-href]');
if (style !== null && style.sheet === null) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = style.dataset['href'] ?? '';
  document.head.append(link);
}

const element = document.getElementById('account-security');
if (element === null) throw new Error('index.html has no element #account-security');
mountOver(takeHandover(), element, configIn(document));
