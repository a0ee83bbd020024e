/** A host with React, an own copy of it. */
import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AccountSecurity } from 'account-security/react';

globalThis.told = [];

function Host() {
  const [isGerman, setGerman] = useState(false);
  return [
    createElement('button', { key: 'b', onClick: () => setGerman(true) }, 'The host’s German'),
    createElement(AccountSecurity, {
      key: 'a',
      history: 'memory',
      chrome: 'none',
      locale: isGerman ? 'de' : 'en',
      className: 'place',
      onEvent: (event) => globalThis.told.push(event),
    }),
  ];
}

const place = document.getElementById('place');
if (place === null) throw new Error('no #place');
createRoot(place).render(createElement(StrictMode, null, createElement(Host)));
