// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { FirstPage } from './first-page.ts';
import type { Handover } from './handover.ts';

const FORM = `<form>
  <input data-testid="connect-user"><input data-testid="connect-password" type="password">
  <input name="username" readonly value="somebody">
</form>`;

function element(html: string): HTMLElement {
  const place = document.createElement('div');
  place.innerHTML = html;
  document.body.append(place);
  return place;
}

function input(parent: ParentNode, id: string): HTMLInputElement {
  const found = parent.querySelector(`[data-testid="${id}"]`);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no ${id}`);
  return found;
}

function open(change: Partial<Handover> = {}) {
  const page = element(FORM);
  const app = element(FORM);
  const handover: Handover = {
    page,
    answer: undefined,
    focused: undefined,
    isSubmitted: false,
    ...change,
  };
  const submitted = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  app.addEventListener('submit', submitted);
  return { page, app, handover, firstPage: new FirstPage(handover), submitted };
}

beforeEach(() => {
  document.body.replaceChildren();
});

test('texts, focus and selection go over, and nothing stays behind', () => {
  const { page, app, handover, firstPage } = open();
  const before = input(page, 'connect-password');
  input(page, 'connect-user').value = 'person';
  before.value = 'a secret';
  before.setSelectionRange(2, 5);
  handover.focused = before;
  firstPage.leave();
  expect(page.hidden).toBe(true);
  // The app's page focuses its first field as it appears.
  input(app, 'connect-user').focus();
  firstPage.takeOver(app);
  const after = input(app, 'connect-password');
  expect([input(app, 'connect-user').value, after.value]).toEqual(['person', 'a secret']);
  expect(document.activeElement).toBe(after);
  expect([after.selectionStart, after.selectionEnd]).toEqual([2, 5]);
  expect(page.isConnected).toBe(false);
  expect(before.value).toBe('');
});

test('a field that the person has emptied is empty in the app', () => {
  const { app, firstPage } = open();
  input(app, 'connect-user').value = 'known';
  firstPage.leave();
  firstPage.takeOver(app);
  expect(input(app, 'connect-user').value).toBe('');
});

test('Enter counts once, and only where it was pressed', () => {
  const { app, firstPage, submitted } = open({ isSubmitted: true });
  firstPage.submit();
  expect(submitted).not.toHaveBeenCalled();
  firstPage.leave();
  firstPage.takeOver(app);
  firstPage.submit();
  firstPage.submit();
  expect(submitted).toHaveBeenCalledTimes(1);

  const other = open();
  other.firstPage.leave();
  other.firstPage.takeOver(other.app);
  other.firstPage.submit();
  expect(other.submitted).not.toHaveBeenCalled();
});

test('letters that an input method still holds are waited for', () => {
  const { page, firstPage } = open();
  const told = vi.fn<() => void>();
  firstPage.subscribe(told);
  const field = input(page, 'connect-user');
  field.dispatchEvent(new Event('compositionstart', { bubbles: true }));
  firstPage.leave();
  expect(firstPage.isShown()).toBe(true);
  field.dispatchEvent(new Event('compositionend', { bubbles: true }));
  expect(firstPage.isShown()).toBe(false);
  expect(told).toHaveBeenCalledTimes(1);
});

test('another page of the app than the one that was shown takes nothing', () => {
  const { page, firstPage, submitted } = open({ isSubmitted: true });
  const app = element('<h1>Overview</h1>');
  firstPage.leave();
  firstPage.takeOver(app);
  firstPage.submit();
  expect(page.isConnected).toBe(false);
  expect(submitted).not.toHaveBeenCalled();
});
