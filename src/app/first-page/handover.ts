/** What the script in `index.html` leaves for the app of that page. */
export type Handover = {
  readonly page: HTMLElement;
  /** The answer to `session/request`, where it was asked. */
  readonly answer: Promise<Response> | undefined;
  /** The input that had the focus last. */
  focused: HTMLInputElement | undefined;
  /** Enter was pressed, and nothing typed since. */
  isSubmitted: boolean;
};

declare global {
  var accountSecurityFirstPage: Handover | undefined;
}

/** Takes what the script has left. There is nothing the second time. */
export function takeHandover(): Handover | null {
  const handover = globalThis.accountSecurityFirstPage;
  globalThis.accountSecurityFirstPage = undefined;
  return handover ?? null;
}
