import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loginMark } from '../login-mark.ts';
import { readTabMessage, sessionTag, type TabMessage } from './messages.ts';

const PASSWORD = 'a login password';
const TOKEN = 'abcde-FGHIJ-12345-klmno-PQRST';

/** Two pages: the module names its page, so each of them loads its own. */
async function twoTabs() {
  const load = async () => {
    vi.resetModules();
    const { TabLink } = await import('./link.ts');
    const link = new TabLink('https://server.test/');
    opened.push(link);
    return link;
  };
  return { first: await load(), second: await load() };
}

const opened: { leave(): void }[] = [];
beforeEach(() => {
  opened.length = 0;
});
afterEach(() => {
  for (const link of opened) link.leave();
});

function received(link: { subscribe(listener: (message: TabMessage) => void): () => void }) {
  const messages: TabMessage[] = [];
  link.subscribe((message) => messages.push(message));
  return messages;
}

describe('the tabs of one account', () => {
  it('hear each other, and nobody else', async () => {
    const { first, second } = await twoTabs();
    first.join('alice', 'password');
    second.join('alice', 'password');
    const messages = received(second);
    const own = received(first);
    first.tell({ kind: 'answered', session: 7 });
    await expect.poll(() => messages).toEqual([{ kind: 'answered', session: 7 }]);
    expect(own).toEqual([]);

    second.join('bob', 'password');
    first.tell({ kind: 'answered', session: 8 });
    second.join('alice', loginMark(TOKEN));
    first.tell({ kind: 'answered', session: 9 });
    second.join('alice', 'password');
    first.tell({ kind: 'answered', session: 10 });
    await expect.poll(() => messages.length).toBe(2);
    expect(messages.at(-1)).toEqual({ kind: 'answered', session: 10 });
  });

  it('tell nothing of a reset to a tab with another login', async () => {
    // It has another session, and a wait counts in one session only (protocol.md, "account/reset"):
    // what is sent there can never be taken for the second confirmation of this one.
    const { first, second } = await twoTabs();
    first.join('alice', 'password');
    second.join('alice', loginMark(TOKEN));
    const messages = received(second);
    const reset = { kind: 'reset', message: { kind: 'stopped', isCertain: true } } as const;
    first.tell(reset);
    second.join('alice', 'password');
    first.tell({ kind: 'answered', session: 1 });
    await expect.poll(() => messages).toEqual([{ kind: 'answered', session: 1 }]);
    first.tell(reset);
    await expect.poll(() => messages.at(-1)).toEqual(reset);
  });

  it('offer an open session to one that asks, as long as it is open', async () => {
    const { first, second } = await twoTabs();
    first.join('alice', 'password');
    second.join('alice', 'password');
    expect(await second.askForSession()).toBeNull();
    const withdraw = first.attend(7, () => 'the-id');
    await expect.poll(() => second.askForSession()).toBe('the-id');
    // Whoever listens without asking hears nothing of it.
    expect(received(first)).toEqual([]);
    // Put away by the browser it neither answers nor is waited for.
    first.pause();
    await expect.poll(async () => (await navigator.locks.query()).held).toEqual([]);
    expect(await second.askForSession()).toBeNull();
    first.resume();
    await expect.poll(() => second.askForSession()).toBe('the-id');
    withdraw();
    await expect.poll(() => second.askForSession()).toBeNull();
  });

  it('have one sender for each session, and the next when that one goes', async () => {
    const { first, second } = await twoTabs();
    first.join('alice', 'password');
    second.join('alice', 'password');
    const end = first.attend(7, () => 'the-id');
    await expect.poll(() => first.isSender()).toBe(true);
    second.attend(7, () => 'the-id');
    expect(second.isSender()).toBe(false);
    end();
    expect(first.isSender()).toBe(false);
    await expect.poll(() => second.isSender()).toBe(true);

    // Another session is another matter.
    first.attend(8, () => 'another-id');
    await expect.poll(() => first.isSender()).toBe(true);
    expect(second.isSender()).toBe(true);
    first.leave();
    second.leave();
    await expect.poll(async () => (await navigator.locks.query()).held).toEqual([]);
  });

  it('stand back while they are frozen or put away, and ask for the lock again', async () => {
    const { first, second } = await twoTabs();
    first.join('alice', 'password');
    second.join('alice', 'password');
    first.attend(7, () => 'the-id');
    await expect.poll(() => first.isSender()).toBe(true);
    second.attend(7, () => 'the-id');
    first.standBack();
    await expect.poll(() => second.isSender()).toBe(true);
    first.resume();
    expect(first.isSender()).toBe(false);
    second.pause();
    await expect.poll(() => first.isSender()).toBe(true);
  });

  it('stand alone where the browser has neither channels nor locks', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    vi.stubGlobal('navigator', {});
    const { first } = await twoTabs();
    first.join('alice', 'password');
    first.attend(7, () => 'the-id');
    expect(await first.askForSession()).toBeNull();
    expect(first.isSender()).toBe(true);
    vi.unstubAllGlobals();
  });
});

describe('what they say', () => {
  it('is read only if it is for us', () => {
    const message = { kind: 'answered', session: 1 };
    expect(readTabMessage({ page: 'b', message }, 'a')).toEqual(message);
    expect(readTabMessage({ page: 'a', message }, 'a')).toBeNull();
    expect(readTabMessage({ page: 'b', message: { kind: 'ended', session: 1 } }, 'a')).toBeNull();
    expect(readTabMessage('anything', 'a')).toBeNull();
    expect(readTabMessage(null, 'a')).toBeNull();
  });

  it('names no session and no password', () => {
    expect(sessionTag('one')).not.toBe(sessionTag('two'));
    expect(loginMark(PASSWORD)).toBe(loginMark('another login password'));
    expect(loginMark(TOKEN)).not.toBe(loginMark(TOKEN.toLowerCase()));
    expect(loginMark(TOKEN)).not.toContain('abcde');
  });
});
