/**
 * The embedded server: `(Request) → Promise<Response | null>`. One handler serves the demo, the
 * development server, unit tests and end-to-end tests.
 */
import { createApi } from '../passwords-api/api.ts';
import { answerControl } from '../test-control/control.ts';
import { readBasic } from '../passwords-api/accounts/credentials.ts';
import { RELEASES, type Dialect } from '../passwords-api/dialect.ts';
import { createFaults, DROPPED, droppedResponse, faultResponse } from '../test-control/faults.ts';
import { protectData } from './headers.ts';
import { isForeign } from './same-origin.ts';
import { answerInbox } from '../test-control/inbox.ts';
import type { Store } from '../passwords-api/store/store.ts';

export type { Dialect } from '../passwords-api/dialect.ts';

export type HandlerOptions = {
  readonly store: Store;
  readonly dialect: Dialect;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Opens `POST /__control`. */
  readonly control?: boolean;
  /** One line a call: method, route and status. Never a path, a body or a header. */
  readonly log?: (line: string) => void;
};

/** null: the path is not ours, so the static server may answer. */
export type Handler = (request: Request) => Promise<Response | null>;

const API = /^(?:\/index\.php)?\/apps\/passwords\/api\/(.*)$/s;
const VERSION = '1.0/';

export function createHandler(options: HandlerOptions): Handler {
  const { store, now, random } = options;
  const faults = createFaults();
  const release = RELEASES[options.dialect];
  const api = createApi(options);

  return async (request) => {
    const response = await answer(request);
    return response === null ? null : protectData(response);
  };

  async function answer(request: Request): Promise<Response | null> {
    const { pathname } = new URL(request.url);
    if (pathname === '/__control' && options.control === true) {
      if (isForeign(request)) return new Response(null, { status: 403 });
      return answerControl({ store, release, now, random, faults }, request);
    }
    if (pathname === '/__inbox' || pathname.startsWith('/__inbox/')) {
      const reads = request.method === 'GET' || request.method === 'HEAD';
      if (!reads && isForeign(request)) return new Response(null, { status: 403 });
      return answerInbox(store, request);
    }
    const behind = API.exec(pathname)?.[1];
    if (behind === undefined) return null;
    const path = behind.startsWith(VERSION) ? behind.slice(VERSION.length) : '';

    const user = readBasic(request.headers.get('authorization'))?.login ?? null;
    const fault = faults.take({ method: request.method, path, user });
    if (fault?.mode === 'drop-before') return droppedResponse();
    if (fault?.mode === 'status') return faultResponse(fault);
    const response = await api(request, path);
    if (fault?.mode === 'drop-after') response.headers.set(DROPPED, '1');
    if (fault?.mode === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    return response;
  }
}
