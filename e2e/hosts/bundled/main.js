/** A host's own entry, as each bundler gets it. */
import { mount } from 'account-security';

const place = document.getElementById('place');
if (place === null) throw new Error('no #place');
globalThis.told = [];
mount(place, {
  ...globalThis.given,
  history: 'memory',
  locale: 'en',
  onEvent: (event) => globalThis.told.push(event),
});
