import type { Handover } from './handover.ts';

/**
 * The page that stood in the HTML, until the app's own is there. The app is hidden so long. Then
 * what was typed, its focus and its selection go over, all before the browser paints again.
 */
export class FirstPage {
  #handover: Handover | null;
  #isShown: boolean;
  #form: HTMLFormElement | null = null;
  readonly #listeners = new Set<() => void>();
  /** An input method holds letters that are not in the input yet. */
  #isComposing = false;
  #isLeaving = false;

  /** @param handover null where there is none, as within a host's own page */
  constructor(handover: Handover | null) {
    this.#handover = handover;
    this.#isShown = handover !== null;
    handover?.page.addEventListener('compositionstart', () => {
      this.#isComposing = true;
    });
    handover?.page.addEventListener('compositionend', () => {
      this.#isComposing = false;
      if (this.#isLeaving) this.leave();
    });
  }

  isShown = (): boolean => this.#isShown;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The app's own page is ready to be shown. */
  leave(): void {
    this.#isLeaving = true;
    if (!this.#isShown || this.#isComposing) return;
    this.#isShown = false;
    // The app's page takes its place, and a field that gets the focus there must not scroll to it.
    if (this.#handover !== null) this.#handover.page.hidden = true;
    for (const listener of this.#listeners) listener();
  }

  /** The app's page is in the document. To be called before it is painted. */
  takeOver(app: ParentNode): void {
    const handover = this.#handover;
    if (handover === null) return;
    this.#handover = null;
    const { page, focused, isSubmitted } = handover;
    for (const before of page.querySelectorAll<HTMLInputElement>('input[data-testid]')) {
      const after = app.querySelector(`input[data-testid="${before.dataset['testid']}"]`);
      if (!(after instanceof HTMLInputElement)) continue;
      after.value = before.value;
      if (before === focused) {
        after.focus();
        const { selectionStart, selectionEnd, selectionDirection } = before;
        after.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
      }
      if (isSubmitted) this.#form = after.form;
    }
    page.remove();
    // Nothing else points to the inputs, but what was typed shall not wait for that.
    for (const before of page.querySelectorAll('input')) before.value = '';
  }

  /** Enter was pressed before the app was there: it counts now. */
  submit(): void {
    const form = this.#form;
    this.#form = null;
    form?.requestSubmit();
  }
}
