/**
 * The library: what a host imports. It touches no page when it is imported, on a server too; the
 * application with its styles is fetched by the first mount.
 */
import { checkElement, checkPlace, parseConfig } from '#host/config.ts';
import { mountLater } from '#host/mount-later.ts';
import { makeElement } from '#host/element.ts';
import type { DefineElement, Mount } from './host/contract.ts';

export type * from './host/contract.ts';

const taken = new WeakSet<object>();

export const mount: Mount = (element, input) => {
  checkElement(element, (other) => taken.has(other));
  const config = parseConfig(input);
  checkPlace(config, location);
  taken.add(element);
  return mountLater(
    element,
    config,
    () => import('#app/library.ts'),
    () => taken.delete(element),
  );
};

export const defineAccountSecurity: DefineElement = (name = 'account-security') => {
  if (customElements.get(name) === undefined) customElements.define(name, makeElement(mount));
};
