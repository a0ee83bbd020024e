/**
 * `account-security/frame`: the host's end of the frame, for a page of another origin. It makes the
 * frame, keeps it as high as the app is, and passes events on.
 */
import type { HostEvent } from './contract.ts';

export type * from './contract.ts';

/** What the page around may choose; undefined goes back to the default. */
export interface FrameChoices {
  locale?: 'en' | 'de' | undefined;
  direction?: 'ltr' | 'rtl' | undefined;
  theme?: 'auto' | 'light' | 'dark' | undefined;
  accent?: string | undefined;
}

export interface FrameOptions {
  /** Address of the page with the app, which names this page's origin. */
  src: string;
  /** Name of the frame for screen readers. */
  title: string;
  choices?: FrameChoices | undefined;
  onEvent?: ((event: HostEvent) => void) | undefined;
}

export interface MountedFrame {
  readonly frame: HTMLIFrameElement;
  /** Settles as `ready` of a mount; rejects if the frame is taken away before. */
  readonly ready: Promise<void>;
  update(choices: FrameChoices): void;
  navigate(path: string): void;
  lock(): void;
  /** Moves the focus into the app. */
  focus(): void;
  unmount(): void;
}

const VERSION = 1;
/** Without a sandbox: the app needs its origin, and the frame's page is the host's own choice. */
const FRAME = 'iframe';

/** @param element gets the frame */
export function mountFrame(element: HTMLElement, options: FrameOptions): MountedFrame {
  const { src, title, choices = {}, onEvent } = options;
  const { origin, href } = new URL(src, element.ownerDocument.baseURI);
  const frame = element.ownerDocument.createElement(FRAME);
  frame.src = href;
  frame.title = title;
  frame.style.cssText = 'display: block; inline-size: 100%; block-size: 40rem; border: 0';
  let current = choices;
  let isThere = false;
  let become = (): void => undefined;
  let giveUp = (_: Error): void => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    become = resolve;
    giveUp = reject;
  });
  ready.catch(() => null);

  const send = (message: object) => {
    if (isThere)
      frame.contentWindow?.postMessage({ 'account-security': VERSION, ...message }, origin);
  };
  const onMessage = ({ data, source, origin: from }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || from !== origin) return;
    if (fieldOf(data, 'account-security') !== VERSION) return;
    if (fieldOf(data, 'kind') === 'hello') {
      isThere = true;
      send({ kind: 'configure', choices: current });
      return;
    }
    const event = fieldOf(data, 'event');
    if (!isEvent(event)) return;
    if (event.type === 'height') frame.style.blockSize = `${event.height}px`;
    if (event.type === 'ready') become();
    onEvent?.(event);
  };
  window.addEventListener('message', onMessage);
  element.append(frame);
  return {
    frame,
    ready,
    update(change) {
      current = { ...current, ...change };
      send({ kind: 'configure', choices: current });
    },
    navigate: (path) => send({ kind: 'navigate', path }),
    lock: () => send({ kind: 'lock' }),
    focus: () => {
      frame.focus();
      send({ kind: 'focus' });
    },
    unmount() {
      window.removeEventListener('message', onMessage);
      giveUp(new Error('the frame was taken away before it was ready'));
      frame.remove();
    },
  };
}

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}

/** The frame's origin is the host's choice; what it says is looked at all the same. */
function isEvent(event: unknown): event is HostEvent {
  const height = fieldOf(event, 'height');
  return (
    typeof fieldOf(event, 'type') === 'string' &&
    (fieldOf(event, 'type') !== 'height' || (typeof height === 'number' && height >= 0))
  );
}
