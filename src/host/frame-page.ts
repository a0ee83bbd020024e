/**
 * `frame-page.js`: the script of a page that is shown in a frame of another origin. The page says
 * in `<script type="application/json">` which origins may; see `docs/embedding.md`.
 */
import * as z from 'zod/mini';
import { mount } from '../embed.ts';
import { parseConfig } from './config.ts';
import type { Mounted } from './contract.ts';
import {
  FRAME_VERSION,
  framePageSchema,
  readToFrame,
  type FromFrame,
  type ToFrame,
} from './frame-messages.ts';

function startFrame(page: Document, around: Window): void {
  const element = page.getElementById('account-security');
  const json = page.querySelector('script[type="application/json"]')?.textContent ?? '';
  const { origins, config } = z.parse(framePageSchema, JSON.parse(json));
  if (element === null) throw new Error('the page has no element #account-security');
  // The frame is as high as the app; a margin would have to be scrolled.
  page.body.style.margin = '0';
  let app: Mounted | null = null;
  /** The one origin that has configured us; no other is told anything. */
  let portal: string | null = null;

  function tell(message: FromFrame): void {
    if (portal !== null) around.postMessage(message, portal);
  }

  function obey(message: ToFrame, target: HTMLElement): void {
    switch (message.kind) {
      case 'configure':
        if (app === null) {
          app = mount(target, {
            ...parseConfig({ ...config, history: 'memory', chrome: 'none', ...message.choices }),
            onEvent: (event) => tell({ 'account-security': FRAME_VERSION, kind: 'event', event }),
          });
        } else {
          app.update(message.choices);
        }
        return;
      case 'navigate':
        void app?.navigate(message.path);
        return;
      case 'lock':
        void app?.lock();
        return;
      case 'focus':
        target.querySelector('h1')?.focus();
    }
  }

  window.addEventListener('message', (event) => {
    if (event.source !== around || !origins.includes(event.origin)) return;
    const message = readToFrame(event.data);
    if (message === null) return;
    portal ??= event.origin;
    if (event.origin === portal) obey(message, element);
  });
  const hello: FromFrame = { 'account-security': FRAME_VERSION, kind: 'hello' };
  // To whoever is there: it says no more than that somebody listens.
  around.postMessage(hello, '*');
}

startFrame(document, window.parent);
