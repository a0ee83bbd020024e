/** Puts the app into the page that `templates/index.php` has made. */
import { mount } from './library/embed.js';

const element = document.getElementById('account-security');
if (element === null) throw new Error('the page has no element #account-security');
const { config = '{}', requesttoken = null, color } = element.dataset;

mount(element, {
  ...JSON.parse(config),
  // Nextcloud renews the token in its head while the page is open.
  requestToken: () => document.head.dataset['requesttoken'] ?? requesttoken,
  // A person's own colour, where the theming app knows one.
  accent: color === undefined ? undefined : `var(--color-primary-element, ${color})`,
  theme: 'inherit',
  chrome: 'none',
});
