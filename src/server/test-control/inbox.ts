/**
 * `/__inbox` plays the phone: mailed and texted codes arrive here, pushes are approved here. Plain
 * HTML forms, no script; it refreshes itself unless asked not to.
 */
import { answerPush, listMessages } from '../passwords-api/sessions/messages.ts';
import { inboxPage } from './inbox-page.ts';
import { INBOX_STYLE } from './inbox-style.ts';
import type { Store } from '../passwords-api/store/store.ts';

const PATH = '/__inbox';
const REFRESH_SECONDS = 5;

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  // Not `no-referrer`: with that, browsers send the forms with `Origin: null`.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Answers a page, its style sheet, or the form that approves or declines a push. */
export async function answerInbox(store: Store, request: Request): Promise<Response> {
  const { pathname, searchParams, search } = new URL(request.url);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (pathname === `${PATH}/style.css` && reads) {
    return reply(INBOX_STYLE, 'text/css; charset=utf-8');
  }
  if (pathname === PATH && reads) {
    const user = searchParams.get('user');
    const live = searchParams.get('live') !== '0';
    const page = inboxPage(listMessages(store, user), { user, live });
    const headers = live ? { Refresh: String(REFRESH_SECONDS) } : {};
    return reply(page, 'text/html; charset=utf-8', headers);
  }
  if (pathname === `${PATH}/answer` && request.method === 'POST') {
    await answer(store, request);
    return new Response(null, { status: 303, headers: { ...HEADERS, Location: PATH + search } });
  }
  const known = [PATH, `${PATH}/style.css`, `${PATH}/answer`].includes(pathname);
  return new Response(null, { status: known ? 405 : 404, headers: HEADERS });
}

function reply(content: string, type: string, headers: Record<string, string> = {}): Response {
  return new Response(content, { headers: { ...HEADERS, 'Content-Type': type, ...headers } });
}

async function answer(store: Store, request: Request): Promise<void> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    return;
  }
  const id = Number(form.get('id'));
  const state = form.get('answer') === 'approve' ? 'approved' : 'declined';
  if (Number.isInteger(id)) answerPush(store, id, state);
}
