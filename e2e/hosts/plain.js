/**
 * A host as plain as it gets: no bundler, no framework. What to mount is in the address, so that a
 * story can ask for it; nothing secret is.
 */
import { defineAccountSecurity, mount } from '../library/embed.js';

const events = document.getElementById('events');

/** @param {string} place @param {{ type: string }} event */
function note(place, event) {
  if (event.type === 'height' || event.type === 'navigated') return;
  const item = document.createElement('li');
  item.textContent = `${place}: ${event.type}`;
  events?.append(item);
}

/** @param {string} id */
function mountIn(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no #${id}`);
  return mount(element, {
    history: 'memory',
    chrome: 'none',
    accent: id === 'first' ? '#7a1fa2' : '#00695c',
    locale: id === 'first' ? 'en' : 'de',
    onEvent: (/** @type {{ type: string }} */ event) => note(id, event),
  });
}

globalThis.host = { mountIn, mountWith: mount, defineAccountSecurity };
document.documentElement.dataset['hostReady'] = 'true';
