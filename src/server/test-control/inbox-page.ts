/** The page of the inbox. */
import type { Message } from '../passwords-api/sessions/messages.ts';

const TITLES: Readonly<Record<Message['kind'], string>> = {
  mail: 'E-mail',
  text: 'Text message',
  push: 'Sign-in request',
};

const STATES: Readonly<Record<Message['state'], string>> = {
  sent: 'waiting',
  approved: 'approved',
  declined: 'declined',
  used: 'used',
};

type View = { readonly user: string | null; readonly live: boolean };

/**
 * @param messages newest first
 * @param view whose messages these are (null: everybody's), and whether the page refreshes itself
 */
export function inboxPage(messages: readonly Message[], view: View): string {
  const whose = view.user === null ? 'all accounts' : escapeHtml(view.user);
  const list =
    messages.length === 0
      ? '<p>Nothing has arrived yet.</p>'
      : `<ol>${messages.map((message) => item(message, view)).join('')}</ol>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Inbox – demo phone</title>
<link rel="stylesheet" href="/__inbox/style.css">
</head>
<body>
<main>
<h1>Inbox</h1>
<p>This page plays the phone of the demo accounts: codes for ${whose} arrive here, newest first.</p>
<p><a href="${address({ ...view, live: !view.live })}">${
    view.live ? 'Stop refreshing' : 'Refresh every five seconds'
  }</a> · <a href="${address(view)}">Refresh now</a></p>
${list}
</main>
</body>
</html>
`;
}

function item(message: Message, view: View): string {
  const { id, kind, user, secret, state, created } = message;
  const at = new Date(created).toISOString();
  const content =
    kind === 'push'
      ? pushContent(message, view)
      : `<p>Your code is <strong class="code" data-code>${escapeHtml(secret)}</strong></p>`;
  return `
<li data-id="${id}" data-user="${escapeHtml(user)}" data-kind="${kind}" data-state="${state}">
<article>
<h2>${TITLES[kind]} for ${escapeHtml(user)}</h2>
<p class="meta"><time datetime="${at}">${at.slice(0, 19).replace('T', ' ')} UTC</time> · ${STATES[state]}</p>
${content}
</article>
</li>`;
}

function pushContent({ id, user, state }: Message, view: View): string {
  if (state === 'used') return '<p>It was checked, so it can no longer be answered.</p>';
  if (state !== 'sent') return `<p>You have answered: ${STATES[state]}.</p>`;
  const name = escapeHtml(user);
  return `<p>Somebody wants to sign in as ${name}.</p>
<form method="post" action="${address(view, '/answer')}">
<input type="hidden" name="id" value="${id}">
<button name="answer" value="approve" aria-label="Approve the sign-in of ${name}">Approve</button>
<button name="answer" value="decline" aria-label="Decline the sign-in of ${name}">Decline</button>
</form>`;
}

function address({ user, live }: View, below = ''): string {
  const query = new URLSearchParams();
  if (user !== null) query.set('user', user);
  if (!live) query.set('live', '0');
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  return escapeHtml(`/__inbox${below}${search}`);
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
