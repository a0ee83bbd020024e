/**
 * The library: what a host imports. The app itself, and with it its styles, is loaded by the
 * first mount, so that a host page may import this early at little cost.
 */
import { defineElement } from '#app/element.ts';
import { mount as mountApp } from '#app/mount.tsx';
import type { DefineElement, Mount } from './host/contract.ts';

export type * from './host/contract.ts';

export const mount: Mount = mountApp;

export const defineAccountSecurity: DefineElement = defineElement;
